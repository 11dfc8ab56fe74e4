using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Features.Calendars;
using SpurReview.Web.Features.Reminding;
using SpurReview.Web.Hosting;
using SpurReview.Web.Tests.FactChecks;

namespace SpurReview.Web.Tests.Calendars;

/// <summary>A person's days at her secret address, as her calendar fetches them: without a session.</summary>
public class CalendarFeedTests(App app) : IClassFixture<App>
{
    private static readonly DateOnly _today = SwedishDay.Today(TimeProvider.System);

    [Fact]
    public async Task The_address_is_shown_once_and_shows_the_visits_of_whoever_made_it()
    {
        var (inspector, review) = await AppointedAsync();

        var page = await inspector.PostFormAsync(Links.MakeCalendarFeed(), [], Links.MyAccount());
        var address = new Uri(page.Document.QuerySelector("#kalenderadress")!.GetAttribute("value")!).AbsolutePath;
        var events = (await EventsAsync(address)).ToDictionary(e => e["UID"]);

        var visit = events[$"{review.Id}-besok@spurreview"];
        visit.Summary.Should().Be("Platsbesök, Kvarngatans vårdcentral");
        (visit["DTSTART"], visit["SEQUENCE"], visit["STATUS"]).Should().Be(($"{_today.AddDays(60):yyyyMMdd}", "0", "CONFIRMED"));
        (await inspector.GetAsync(Links.MyAccount())).Text.Should().NotContain(address);
    }

    [Fact]
    public async Task It_shows_the_last_day_of_what_she_has_to_do_too()
    {
        var unit = await UnitAtWork.CreateAsync(app);

        var days = await EventsAsync(await MakeAsync(unit.Head));

        days.Should().ContainSingle(e => e["UID"] == $"{unit.Id}-CheckFacts@spurreview" && e.Summary.StartsWith("Sista dag: "));
    }

    [Fact]
    public async Task A_visit_is_a_file_by_itself_for_those_who_reach_its_review()
    {
        var (inspector, review) = await AppointedAsync();
        var address = Links.VisitCalendar(review.Id);

        var visit = StrictCalendar.Read(await inspector.Http.GetByteArrayAsync(address)).Events.Single();

        (visit["UID"], visit.Summary).Should().Be(($"{review.Id}-besok@spurreview", "Platsbesök, Kvarngatans vårdcentral"));
        (await inspector.GetAsync(Links.Review(review.Id))).Document.QuerySelector($"a[href='{address}']").Should().NotBeNull();
        (await (await app.SignInAsync(AccountRole.Inspector)).GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_fetched_again_unchanged_is_not_sent_again()
    {
        var (inspector, _) = await AppointedAsync();
        var address = await MakeAsync(inspector);
        using var first = await app.Anybody().Http.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await app.Anybody().Http.SendAsync(again);

        first.Headers.CacheControl!.ToString().Should().Contain("private").And.Contain("no-cache");
        second.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_visit_that_is_moved_keeps_its_name_and_counts_up()
    {
        var (inspector, review) = await AppointedAsync();
        var address = await MakeAsync(inspector);
        var before = await VisitAsync(address, review);
        await app.Database.ChangeAsync(review.Id, r => r.PlanVisit(A.Visit(_today.AddDays(70)), r.VisitVersion));

        var after = await VisitAsync(address, review);

        (before["SEQUENCE"], after["SEQUENCE"]).Should().Be(("0", "1"));
        (after["DTSTART"], after["STATUS"]).Should().Be(($"{_today.AddDays(70):yyyyMMdd}", "CONFIRMED"));
    }

    [Fact]
    public async Task A_review_that_is_called_off_takes_its_visit_along()
    {
        var (inspector, review) = await AppointedAsync();
        var address = await MakeAsync(inspector);
        await VisitAsync(address, review);
        await app.Database.ChangeAsync(review.Id, r => r.Step(ReviewState.Cancelled, note: "Verksamheten läggs ned."));

        var after = await VisitAsync(address, review);

        (after["STATUS"], after["SEQUENCE"]).Should().Be(("CANCELLED", "1"));
    }

    [Fact]
    public async Task Who_is_replaced_is_told_that_it_is_off_and_nothing_more_of_it()
    {
        var (inspector, review) = await AppointedAsync();
        var (other, address) = (await app.SignInAsync(AccountRole.Inspector), await MakeAsync(inspector));
        var others = await MakeAsync(other);
        await VisitAsync(address, review);
        await app.Database.ChangeAsync(
            review.Id,
            r =>
                r.Replace(
                    r.Inspectors.Single(i => i.AccountId == inspector.AccountId),
                    new("Cecilia Dahl", City: null, other.AccountId),
                    "Är sjuk.",
                    _today
                )
        );

        var after = await EventsAsync(address);

        after.Should().OnlyContain(e => e["STATUS"] == "CANCELLED" && e.Summary == "Gäller inte längre" && !e.Has("URL"));
        (await VisitAsync(others, review))["STATUS"].Should().Be("CONFIRMED");
    }

    [Fact]
    public async Task Who_has_lost_her_role_is_told_nothing_more()
    {
        var (inspector, review) = await AppointedAsync();
        var address = await MakeAsync(inspector);
        await VisitAsync(address, review);
        await ExecuteAsync($"update accounts set roles = '{{}}' where id = '{inspector.AccountId}'");

        (await EventsAsync(address)).Should().OnlyContain(e => e["STATUS"] == "CANCELLED" && e.Summary == "Gäller inte längre");
    }

    [Fact]
    public async Task What_is_off_is_told_for_a_month_and_counts_on_if_it_comes_back()
    {
        var (inspector, review) = await AppointedAsync();
        var secret = await SecretAsync(inspector);
        var clock = new ControlledClock(TimeProvider.System.GetUtcNow());
        await DaysAsync(secret, clock);
        await ExecuteAsync($"update accounts set roles = '{{}}' where id = '{inspector.AccountId}'");
        clock.Move(TimeSpan.FromDays(1));
        var off = await DaysAsync(secret, clock);
        clock.Move(TimeSpan.FromDays(31));
        var later = await DaysAsync(secret, clock);
        await ExecuteAsync($"update accounts set roles = '{{Inspector}}' where id = '{inspector.AccountId}'");

        var back = (await DaysAsync(secret, clock)).Single(d => d.Uid.Contains("besok"));

        off.Should().OnlyContain(d => d.IsOff);
        later.Should().BeEmpty();
        (back.Uid, back.Sequence, back.IsOff).Should().Be(($"{review.Id}-besok@spurreview", 2, false));
    }

    [Fact]
    public async Task A_new_address_makes_the_old_one_void_and_it_can_be_taken_away()
    {
        var (inspector, _) = await AppointedAsync();
        var first = await MakeAsync(inspector);
        var second = await MakeAsync(inspector);

        (await app.Anybody().GetAsync(first)).Status.Should().Be(HttpStatusCode.NotFound);
        (await app.Anybody().GetAsync(second)).Status.Should().Be(HttpStatusCode.OK);
        (await inspector.PostFormAsync(Links.RemoveCalendarFeed(), [], Links.MyAccount())).Location.Should().Be(Links.MyAccount());
        (await app.Anybody().GetAsync(second)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Several_calendars_at_once_count_a_change_once()
    {
        var (inspector, review) = await AppointedAsync();
        var address = await MakeAsync(inspector);
        await VisitAsync(address, review);
        await app.Database.ChangeAsync(review.Id, r => r.PlanVisit(A.Visit(_today.AddDays(80)), r.VisitVersion));

        var seen = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => VisitAsync(address, review)));

        seen.Should().OnlyContain(v => v["SEQUENCE"] == "1");
    }

    [Fact]
    public async Task The_secret_itself_is_kept_nowhere()
    {
        var (inspector, _) = await AppointedAsync();
        var secret = await SecretAsync(inspector);

        var feed = await app.Database.DoAsync(
            Identity.Operator,
            db => db.CalendarFeeds.SingleAsync(f => f.AccountId == inspector.AccountId)
        );

        feed.SecretHash.Should().Be(Invitation.Hash(secret)).And.NotContain(secret);
    }

    /// <summary>An inspector of a new order, with a visit in 60 days.</summary>
    private async Task<(Person Inspector, Review Review)> AppointedAsync()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var review = await app.Database.ReviewAtAsync(ReviewState.Ordered);
        return (
            inspector,
            await app.Database.ChangeAsync(
                review.Id,
                r =>
                {
                    r.Appoint("Asta Lindgren", city: null, inspector.AccountId);
                    r.PlanVisit(A.Visit(_today.AddDays(60)), r.VisitVersion);
                }
            )
        );
    }

    private async Task<string> MakeAsync(Person person)
    {
        var page = await person.PostFormAsync(Links.MakeCalendarFeed(), [], Links.MyAccount());
        return new Uri(page.Document.QuerySelector("#kalenderadress")!.GetAttribute("value")!).AbsolutePath;
    }

    private async Task<string> SecretAsync(Person person) => Path.GetFileNameWithoutExtension(await MakeAsync(person));

    private async Task<IReadOnlyList<StrictPart>> EventsAsync(string address) =>
        [.. StrictCalendar.Read(await app.Anybody().Http.GetByteArrayAsync(address)).Events];

    private async Task<StrictPart> VisitAsync(string address, Review review) =>
        (await EventsAsync(address)).Single(e => e["UID"] == $"{review.Id}-besok@spurreview");

    private async Task<IReadOnlyList<CalendarDay>> DaysAsync(string secret, TimeProvider clock)
    {
        var scopes = app.Services.GetRequiredService<IServiceScopeFactory>();
        return (await new PersonalCalendar(scopes, new WorkOfPeople(scopes, clock), clock).OfAsync(secret, CancellationToken.None))!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = app.Database.Superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
