using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Tests.Publishing;

/// <summary>SPUR-samordnare publish where Inställningar says so, and nothing on any page asks them to where it does not.</summary>
public class SpecialtyPublishingTests(App app) : IClassFixture<App>
{
    private const string Hers = "Reumatologi";
    private static readonly (string, string?)[] _filled = [("Form.On", "2026-03-20")];

    [Fact]
    public async Task Where_it_is_said_she_publishes_what_is_final_in_her_specialty()
    {
        await SayAsync(publishes: true);
        var (person, review) = (await PersonAsync(), await FinalAsync(Hers));

        Buttons(await person.GetAsync(Links.MyWork())).Should().Contain(Links.Publish(review.Id));
        Buttons(await person.GetAsync(Links.Overview())).Should().Contain(Links.Publish(review.Id));
        Buttons(await person.GetAsync(Links.Review(review.Id))).Should().Contain(Links.Publish(review.Id));
        var answer = await PublishAsync(person, review);

        answer.Location!.OriginalString.Should().StartWith("/rapporter/2026/kvarngatans-vardcentral-reumatologi-");
        (await app.Anybody().GetAsync(answer.Location.OriginalString)).Status.Should().Be(HttpStatusCode.OK);
        (await person.GetAsync(Links.Correction(review.Id))).Status.Should().Be(HttpStatusCode.Forbidden, "a correction is the office's");
    }

    [Fact]
    public async Task Where_it_is_said_she_decides_of_a_later_day_and_takes_it_back()
    {
        await SayAsync(publishes: true);
        var (person, review) = (await PersonAsync(), await FinalAsync(Hers));

        var planned = await person.PublishAsync(review.Id, ("Form.On", $"{SwedishDay.Today(TimeProvider.System).AddDays(30):yyyy-MM-dd}"));
        var page = await person.GetAsync(Links.Publish(review.Id));
        var back = await person.SubmitAsync(page, Links.TakeBackPublishing(review.Id));

        planned.Location!.OriginalString.Should().Be(Links.Publish(review.Id));
        page.Text.Should().Contain("Rapporten publiceras av sig själv");
        back.Status.Should().Be(HttpStatusCode.Found);
        (await person.GetAsync(Links.Publish(review.Id)))
            .Text.Should()
            .Contain("Beslutet är taget tillbaka.")
            .And.Contain("Publiceringsdag");
    }

    [Fact]
    public async Task Where_it_is_not_said_she_is_refused_and_sees_no_button()
    {
        await SayAsync(publishes: true);
        var (person, review) = (await PersonAsync(), await FinalAsync(Hers));
        var page = await person.GetAsync(Links.Publish(review.Id));
        await SayAsync(publishes: false);

        (await person.SubmitAsync(page, Links.Publish(review.Id), _filled)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await person.GetAsync(Links.Publish(review.Id))).Status.Should().Be(HttpStatusCode.Forbidden);
        foreach (var address in new[] { Links.MyWork(), Links.Overview(), Links.Review(review.Id) })
            Buttons(await person.GetAsync(address)).Should().NotContain(Links.Publish(review.Id), address);
    }

    [Fact]
    public async Task Another_specialtys_review_and_one_at_home_are_not_there()
    {
        await SayAsync(publishes: true);
        var (others, home) = (await FinalAsync("Allmänmedicin"), await FinalAsync(Hers));
        var person = await PersonAsync(id => new Employment(id, home.TenantId, A.Today.AddYears(-50), untilDay: null));

        foreach (var review in new[] { others, home })
            (await person.GetAsync(Links.Publish(review.Id))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task She_is_asked_who_she_is_as_the_office_is()
    {
        await SayAsync(publishes: true);
        var (person, review) = (await PersonAsync(), await FinalAsync(Hers));
        var second = await person.CheckPublishingAsync(review.Id, _filled);
        await using var longAgo = app.Database.Superuser.CreateCommand(
            $"update account_sessions set confirmed_at = now() - interval '11 minutes' where account_id = '{person.AccountId}'"
        );
        await longAgo.ExecuteNonQueryAsync();

        var asked = await person.ConfirmPublishingAsync(second, review.Id);

        asked.Status.Should().Be(HttpStatusCode.PreconditionRequired);
    }

    [Fact]
    public async Task The_board_offers_her_no_work_of_the_offices()
    {
        var person = await PersonAsync();
        await app.Database.ReviewAtAsync(ReviewState.Graded, specialty: Hers);
        await app.Database.ReviewAtAsync(ReviewState.Planned, specialty: Hers);

        var page = await person.GetAsync(Links.Overview());

        page.Document.QuerySelectorAll(".board a.btn-primary, .board__more").Should().BeEmpty();
        Buttons(page).Should().NotContain(Links.NewReview());
    }

    private static IEnumerable<string?> Buttons(Page page) => page.Document.QuerySelectorAll("a.btn").Select(a => a.GetAttribute("href"));

    private static Task<Page> PublishAsync(Person person, Review review) => person.PublishAsync(review.Id, _filled);

    private Task<Review> FinalAsync(string specialty) => app.Database.ReviewAtAsync(ReviewState.Final, specialty: specialty);

    private Task<Person> PersonAsync(params Func<Guid, object>[] besides) =>
        app.SignInAsync([], id => [Position.OfSpecialty(id, Hers, A.Today), .. besides.Select(b => b(id))]);

    private async Task SayAsync(bool publishes)
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);
        var page = await administrator.GetAsync(Links.Settings());
        var saved = await administrator.SubmitAsync(
            page,
            Links.Settings(),
            ("Form.SpecialtyCoordinatorsPublish", publishes ? "true" : null)
        );
        saved.Status.Should().Be(HttpStatusCode.Found);
    }
}
