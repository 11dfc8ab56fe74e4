using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Features.Publishing;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;
using SpurReview.Web.Tests.FollowingUp;

namespace SpurReview.Web.Tests.Publishing;

/// <summary>Embargo: read and decided today, public on the day that was decided, and nothing before.</summary>
public class PlannedPublishingTests(App app) : IClassFixture<App>
{
    private static readonly DateOnly _today = SwedishDay.Today(TimeProvider.System);
    private static readonly DateOnly _day = _today.AddDays(30);

    [Fact]
    public async Task A_later_day_publishes_nothing_today_and_says_when()
    {
        var (coordinator, review) = await PlannedAsync();

        var page = await coordinator.GetAsync(Links.Publish(review.Id));

        page.Text.Should().Contain("Rapporten publiceras av sig själv").And.Contain(_day.InWords());
        page.Document.Forms.Should().Contain(f => f.GetAttribute("action") == Links.TakeBackPublishing(review.Id));
        (await ReportOfAsync(review.Id)).Should().BeNull();
        await RunAsync(_day.AddDays(-1));
        (await ReportOfAsync(review.Id)).Should().BeNull();
    }

    [Fact]
    public async Task On_its_day_it_is_published_once_in_the_name_of_who_decided()
    {
        var (coordinator, review) = await PlannedAsync();

        await RunAsync(_day);
        await RunAsync(_day);

        var address = (await ReportOfAsync(review.Id))!;
        (await app.Anybody().GetAsync(address)).Status.Should().Be(HttpStatusCode.OK);
        var step = (await SavedAsync(review)).Steps.OrderBy(s => s.Number).Last();
        (step.To, step.On, step.TakenBy)
            .Should()
            .Be((ReviewState.Published, _day, $"Person {coordinator.AccountId!.Value.ToString("N")[^6..]}"));
        (await SavedAsync(review)).PlannedPublishing.Should().BeNull();
    }

    [Fact]
    public async Task Two_processes_publish_it_once()
    {
        var (_, review) = await PlannedAsync();

        await Task.WhenAll(RunAsync(_day), RunAsync(_day));

        (await SavedAsync(review)).Steps.Count(s => s.To is ReviewState.Published).Should().Be(1);
    }

    [Fact]
    public async Task Where_something_has_changed_since_it_was_read_nothing_is_published_and_the_office_decides_anew()
    {
        var (coordinator, review) = await PlannedAsync();
        await PastTheRulesAsync($"update area_reviews set description = 'Något annat.' where review_id = '{review.Id}'");

        await RunAsync(_day);

        (await ReportOfAsync(review.Id)).Should().BeNull();
        var page = await coordinator.GetAsync(Links.Publish(review.Id));
        page.Text.Should().Contain($"Rapporten skulle ha publicerats {_day.InWords()}").And.Contain("Publiceringsdag");
        (await coordinator.GetAsync(Links.MyWork())).Document.QuerySelector($"a[href='{Links.Publish(review.Id)}']").Should().NotBeNull();
        (await PlanAsync(coordinator, review.Id, _day.AddDays(5))).Status.Should().Be(HttpStatusCode.Found);
        (await SavedAsync(review)).PlannedPublishing!.Holds.Should().BeTrue();
    }

    [Fact]
    public async Task Names_that_nobody_read_do_not_come_with_a_setting_that_was_changed_meanwhile()
    {
        var work = await FollowUpAtWork.CreateAsync(app);
        (await PlanAsync(work.Office, work.Id, _day)).Status.Should().Be(HttpStatusCode.Found);
        await PastTheRulesAsync("update installation_settings set names_in_plans = true");

        await RunAsync(_day);

        await PastTheRulesAsync("update installation_settings set names_in_plans = false");
        (await ReportOfAsync(work.Id)).Should().BeNull();
        (await work.Office.GetAsync(Links.Publish(work.Id))).Text.Should().Contain("Rapporten skulle ha publicerats");
    }

    [Fact]
    public async Task What_a_rule_of_the_database_refuses_is_decided_anew_and_not_tried_for_ever()
    {
        var (coordinator, review) = await PlannedAsync();
        await PastTheRulesAsync(
            $"""
            create function refuse() returns trigger language plpgsql as $$ begin raise exception 'Nej.' using errcode = 'SP001'; end $$;
            create trigger refuse before insert on reports for each row when (new.review_id = '{review.Id}') execute function refuse()
            """
        );

        await RunAsync(_day);

        await PastTheRulesAsync("drop function refuse cascade");
        (await SavedAsync(review)).PlannedPublishing!.FailedOn.Should().Be(_day);
        (await coordinator.GetAsync(Links.Publish(review.Id))).Text.Should().Contain("Rapporten skulle ha publicerats");
    }

    [Fact]
    public async Task Taken_back_it_is_published_on_no_day_and_can_be_decided_anew()
    {
        var (coordinator, review) = await PlannedAsync();
        var page = await coordinator.GetAsync(Links.Publish(review.Id));

        var answer = await coordinator.SubmitAsync(page, Links.TakeBackPublishing(review.Id));
        var again = await coordinator.SubmitAsync(page, Links.TakeBackPublishing(review.Id));
        await RunAsync(_day);

        answer.Location!.OriginalString.Should().Be(Links.Publish(review.Id));
        again.Status.Should().Be(HttpStatusCode.Found);
        (await ReportOfAsync(review.Id)).Should().BeNull();
        (await coordinator.PublishAsync(review.Id)).Location!.OriginalString.Should().StartWith("/rapporter/");
    }

    [Fact]
    public async Task A_colleague_with_an_old_page_does_not_publish_before_the_day()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Final);
        var old = await coordinator.CheckPublishingAsync(review.Id);
        await PlanAsync(coordinator, review.Id, _day);

        var refused = await coordinator.ConfirmPublishingAsync(old, review.Id);

        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        refused.Faults.Should().ContainSingle().Which.Should().StartWith("Publiceringen är redan planerad till en senare dag");
        (await ReportOfAsync(review.Id)).Should().BeNull();
    }

    [Fact]
    public async Task What_waits_for_its_day_asks_nobody_for_anything()
    {
        var (coordinator, review) = await PlannedAsync();

        var work = await coordinator.GetAsync(Links.MyWork());
        var board = await coordinator.GetAsync(Links.Overview());
        var own = await coordinator.GetAsync(Links.Review(review.Id));

        work.Document.QuerySelector($"a[href='{Links.Publish(review.Id)}']").Should().BeNull();
        board.Text.Should().Contain($"Publiceras {_day.InWords()}");
        own.Text.Should().Contain($"Rapporten publiceras {_day.InWords()}.");
    }

    private async Task<(Person Coordinator, Review Review)> PlannedAsync()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Final);
        var answer = await PlanAsync(coordinator, review.Id, _day);
        answer.Status.Should().Be(HttpStatusCode.Found, answer.Text);
        answer.Location!.OriginalString.Should().Be(Links.Publish(review.Id));
        return (coordinator, review);
    }

    private static Task<Page> PlanAsync(Person coordinator, Guid review, DateOnly day) =>
        coordinator.PublishAsync(review, ("Form.On", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private async Task RunAsync(DateOnly on)
    {
        var clock = new ControlledClock(SwedishDay.Start(on));
        var scopes = app.Services.GetRequiredService<IServiceScopeFactory>();
        await new PlannedPublishings(scopes, clock, NullLogger<PlannedPublishings>.Instance).RunAsync(CancellationToken.None);
    }

    private async Task PastTheRulesAsync(string sql)
    {
        await using var command = app.Database.Superuser.CreateCommand(
            $"set session_replication_role = replica; {sql}; set session_replication_role = default"
        );
        await command.ExecuteNonQueryAsync();
    }

    private Task<Review> SavedAsync(Review review) =>
        app.Database.DoAsync(
            Identity.Operator,
            db => db.Reviews.Include(r => r.Steps).Include(r => r.PlannedPublishing).AsNoTracking().SingleAsync(r => r.Id == review.Id)
        );

    private Task<string?> ReportOfAsync(Guid review) =>
        app.Database.DoAsync(
            Identity.Operator,
            async db => (await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.ReviewId == review))?.Address
        );
}
