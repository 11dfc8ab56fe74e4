using System.Net;
using AngleSharp.Dom;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Tests.MyWork;

public class MyWorkTests(App app) : IClassFixture<App>
{
    private static readonly DateOnly _today = SwedishDay.Today(TimeProvider.System);

    [Fact]
    public async Task It_is_everybodys_first_page()
    {
        foreach (var role in new[] { AccountRole.Administrator, AccountRole.Coordinator, AccountRole.Inspector })
        {
            var person = await app.SignInAsync(role);

            (await person.GetAsync(Links.Home())).Location!.OriginalString.Should().Be(Links.MyWork());
            (await person.GetAsync(Links.MyWork())).Document.QuerySelector("h1")!.TextContent.Should().Be("Mitt arbete");
        }
        (await app.Anybody().GetAsync(Links.MyWork())).Location!.AbsolutePath.Should().Be("/logga-in");
    }

    [Fact]
    public async Task An_inspector_is_told_what_to_do_as_whom_and_that_it_is_late()
    {
        var review = await ReviewOfTwo.CreateAsync(app, ReviewState.Drafting);
        await review.ChangeAsync(r => r.AllMet());

        var page = await review.First.GetAsync(Links.MyWork());

        Lead(page).Should().Be("1 sak väntar på dig. 1 är försenad.");
        var task = page.Document.QuerySelector(".task")!;
        task.QuerySelector("h3 a")!.TextContent.Should().Be("Skriv under utkastet");
        Words(task).Should().Contain("Kvarngatans vårdcentral · allmänmedicin · som inspektör");
        Words(task).Should().Contain("Försenat sedan tisdag 7 april");
        task.QuerySelector("svg").Should().NotBeNull("late is drawn and said, not only red");
        task.QuerySelector("a.btn")!.GetAttribute("href").Should().Be(Links.Inspectors(review.Id));
    }

    [Fact]
    public async Task What_others_have_to_do_first_stands_by_itself_with_their_names()
    {
        var review = await ReviewOfTwo.CreateAsync(app, ReviewState.Drafting);
        await review.ChangeAsync(r => r.AllMet().Sign(r.Inspectors[0].Id, TimeProvider.System.GetUtcNow()));

        var page = await review.First.GetAsync(Links.MyWork());

        Headings(page).Should().Equal("Väntar på andra", "Klart");
        Words(Section(page, "vantar"))
            .Should()
            .Contain("Kvarngatans vårdcentral: Björn Ek ska skriva under utkastet. Försenat sedan tisdag 7 april.");
        page.Document.QuerySelector("details.more")!.HasAttribute("open").Should().BeFalse("what is done is closed at first");
        Words(Section(page, "klart")).Should().Contain("Skriv under utkastet, Kvarngatans vårdcentral");
    }

    [Fact]
    public async Task The_office_has_its_own_tasks_and_sees_what_everybody_else_has()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Final);

        var page = await coordinator.GetAsync(Links.MyWork());

        page.Document.QuerySelectorAll("#gor-nu ~ ul a, #gor-nu ~ details a")
            .Select(a => a.GetAttribute("href"))
            .Should()
            .Contain(Links.Publish(review.Id));
    }

    [Fact]
    public async Task Whoever_has_many_things_to_do_sees_five_and_a_way_to_the_rest()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        for (var i = 0; i < 7; i++)
            await OrderedAsync(inspector, visitIn: null);

        var page = await inspector.GetAsync(Links.MyWork());

        var section = Section(page, "gor-nu");
        section.QuerySelectorAll(":scope > ul > .task").Should().HaveCount(5);
        section.QuerySelectorAll("details .task").Should().HaveCount(2);
        section.QuerySelector("summary")!.TextContent.Should().Be("Visa alla 7");
        Lead(page).Should().Be("7 saker väntar på dig.");
    }

    [Fact]
    public async Task A_new_inspector_learns_where_reviews_come_from()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);

        Lead(await inspector.GetAsync(Links.MyWork()))
            .Should()
            .Be("Du har inga granskningar än. När kansliet frågar dig om en granskning får du ett mejl, och den syns här.");
    }

    [Fact]
    public async Task With_nothing_left_the_next_visit_is_named()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var review = await OrderedAsync(inspector, visitIn: 20);
        await app.Database.ChangeAsync(
            review.Id,
            r => r.DeclareNoConflict(r.Inspectors.Single(i => i.AccountId == inspector.AccountId).Id, _today)
        );

        var page = await inspector.GetAsync(Links.MyWork());

        Lead(page).Should().StartWith("Inget väntar på dig. Nästa: platsbesök på Kvarngatans vårdcentral ");
        Words(Section(page, "pa-gang")).Should().Contain("Platsbesök, Kvarngatans vårdcentral");
    }

    [Fact]
    public async Task Visits_and_last_days_can_be_taken_into_a_calendar()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var review = await OrderedAsync(inspector, visitIn: 60);

        var answer = await inspector.Http.GetAsync(Links.MyCalendar());
        var file = await answer.Content.ReadAsStringAsync();

        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/calendar");
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be("mitt-arbete.ics");
        file.Should().StartWith("BEGIN:VCALENDAR\r\n").And.EndWith("END:VCALENDAR\r\n");
        file.Should().Contain($"UID:{review.Id}-besok@spurreview\r\n").And.Contain("SUMMARY:Platsbesök\\, Kvarngatans vårdcentral\r\n");
        file.Should()
            .Contain($"DTSTART;VALUE=DATE:{_today.AddDays(60):yyyyMMdd}\r\n")
            .And.Contain($"DTEND;VALUE=DATE:{_today.AddDays(62):yyyyMMdd}\r\n");
        file.Split("\r\n").Should().OnlyContain(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
    }

    [Fact]
    public async Task However_many_reviews_there_are_it_takes_nine_statements()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        await app.Database.ReviewAtAsync(ReviewState.Drafting);
        await app.Database.ReviewAtAsync(ReviewState.Ordered);
        app.Statements.Clear();

        (await coordinator.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.OK);

        app.Statements.Sent.Should().HaveCount(9, "begin, who acts, settings, reviews, inspectors, steps, areas, criteria, commit");
    }

    /// <summary>A new order with the person as one of its inspectors.</summary>
    private async Task<Review> OrderedAsync(Person inspector, int? visitIn)
    {
        var review = await app.Database.ReviewAtAsync(ReviewState.Ordered);
        return await app.Database.ChangeAsync(
            review.Id,
            r =>
            {
                r.Appoint("Asta Lindgren", city: null, inspector.AccountId);
                if (visitIn is { } days)
                    r.PlanVisit(A.Visit(_today.AddDays(days)), r.VisitVersion);
            }
        );
    }

    private static string Lead(Page page) => page.Document.QuerySelector(".lead-line")!.TextContent;

    private static IElement Section(Page page, string id) => page.Document.QuerySelector($"section[aria-labelledby={id}]")!;

    private static IEnumerable<string> Headings(Page page) => page.Document.QuerySelectorAll("h2").Select(h => h.TextContent);

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
