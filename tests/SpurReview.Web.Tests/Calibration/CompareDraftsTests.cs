using System.Net;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.Calibration;

public class CompareDraftsTests(App app) : IClassFixture<App>
{
    private const string Said = "Hos oss blev det A med samma brist. Vad gör skillnaden?";

    [Fact]
    public async Task An_inspector_comes_from_her_work_to_the_drafts_of_the_round_side_by_side()
    {
        var work = await RoundAtWork.CreateAsync(app);

        var task = (await work.Own.First.GetAsync(Links.MyWork())).Document.QuerySelector($"a[href='{Links.Calibration(work.Own.Id)}']")!;
        var way = await work.Own.First.GetAsync(task.GetAttribute("href")!);
        var page = await work.Own.First.GetAsync(way.Location!.OriginalString);

        task.TextContent.Trim().Should().Be("Jämför utkasten");
        Units(page).Should().Equal($"{RoundAtWork.OwnUnit}, Storstad", $"{RoundAtWork.OtherUnit}, Storstad");
        var draft = Draft(page, work.Other);
        draft
            .Should()
            .Contain("Åtgärder krävs")
            .And.Contain("A, B eller D")
            .And.Contain("tolv vårdplatser")
            .And.Contain(RoundAtWork.NotMet);
    }

    [Fact]
    public async Task Each_area_has_its_page_and_there_are_no_others()
    {
        var work = await RoundAtWork.CreateAsync(app);

        var page = await work.Own.First.GetAsync(Links.CompareDrafts(work.Id, "H"));

        page.Document.QuerySelectorAll(".chips a").Select(a => a.TextContent[^1]).Should().Equal("ABCDEFGH");
        page.Document.QuerySelector(".chips a[aria-current=page]")!.TextContent.Should().EndWith("H");
        Draft(page, work.Other).Should().NotContain(RoundAtWork.NotMet);
        (await work.Own.First.GetAsync(Links.CompareDrafts(work.Id, "Q"))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_said_is_read_by_the_round_with_name_and_by_nobody_else()
    {
        var work = await RoundAtWork.CreateAsync(app);
        var head = await work.AtUnitAsync(AccountRole.HeadOfUnit, work.Other);

        (await work.CommentAsync(work.Own.First, Said)).Status.Should().Be(HttpStatusCode.Found);

        var read = Draft(await work.Other.Second.GetAsync(work.Page), work.Other);
        read.Should().Contain(Said).And.Contain(await NameAsync(work.Own.First));
        (await work.Office.GetAsync(work.Page)).Text.Should().Contain(Said);
        (await head.GetAsync(work.Page)).Status.Should().Be(HttpStatusCode.Forbidden);
        foreach (var address in new[] { Links.Review(work.Other.Id), Links.FactCheck(work.Other.Id), Links.MyWork() })
            (await head.GetAsync(address)).Text.Should().NotContain(Said, address);
        foreach (var address in new[] { Links.Preview(work.Other.Id), Links.Export(work.Other.Id), Links.History(work.Other.Id) })
            (await work.Office.GetAsync(address)).Text.Should().NotContain(Said, address);
    }

    [Fact]
    public async Task A_comment_that_is_sent_twice_is_there_once()
    {
        var work = await RoundAtWork.CreateAsync(app);
        var id = Guid.NewGuid();

        await work.CommentAsync(work.Own.First, Said, id);
        await work.CommentAsync(work.Own.First, Said, id);

        (await work.Own.First.GetAsync(work.Page)).Document.QuerySelectorAll(".calibration__comment").Should().ContainSingle();
    }

    [Fact]
    public async Task A_comment_that_cannot_be_saved_is_said_beside_its_field_with_what_was_typed()
    {
        var work = await RoundAtWork.CreateAsync(app);
        var long_ = new string('å', 5_001);

        var empty = await work.CommentAsync(work.Own.First, " ");
        var tooLong = await work.CommentAsync(work.Own.First, long_);

        (empty.Status, tooLong.Status).Should().Be((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest));
        empty.Faults.Should().Equal("Skriv din kommentar.");
        tooLong.Faults.Should().ContainSingle().Which.Should().StartWith("Texten är för lång.");
        tooLong.Document.QuerySelector("#Form_Text")!.TextContent.Should().Be(long_);
        Draft(tooLong, work.Other).Should().Contain("Texten är för lång.");
    }

    [Fact]
    public async Task A_draft_that_is_not_there_any_more_is_not_commented()
    {
        var work = await RoundAtWork.CreateAsync(app);

        (await work.CommentAsync(work.Own.First, Said, review: Guid.NewGuid())).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_office_reads_and_says_nothing()
    {
        var work = await RoundAtWork.CreateAsync(app);

        (await work.Office.GetAsync(work.Page)).Document.QuerySelector("textarea").Should().BeNull();
        (await work.CommentAsync(work.Office, Said)).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_is_employed_by_the_provider_does_not_see_its_draft_and_does_not_comment_on_it()
    {
        var work = await RoundAtWork.CreateAsync(app);
        await work.EmployAsync(work.Own.First, work.Other);

        Units(await work.Own.First.GetAsync(work.Page)).Should().Equal($"{RoundAtWork.OwnUnit}, Storstad");
        (await work.CommentAsync(work.Own.First, Said)).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task To_an_inspector_of_another_round_there_is_no_such_round()
    {
        var (work, elsewhere) = (await RoundAtWork.CreateAsync(app), await RoundAtWork.CreateAsync(app));

        (await elsewhere.Own.First.GetAsync(work.Page)).Status.Should().Be(HttpStatusCode.NotFound);
        (await work.CommentAsync(elsewhere.Own.First, Said)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_SPUR_samordnare_compares_with_the_inspectors_and_has_it_in_her_work_once_for_each_review()
    {
        var work = await RoundAtWork.CreateAsync(app);
        var coordinator = await app.SignInAsync([], id => [Position.OfSpecialty(id, Rounds.Specialty, A.Today)]);

        var tasks = (await coordinator.GetAsync(Links.MyWork())).Document.QuerySelectorAll($"a[href='{Links.Calibration(work.Own.Id)}']");

        tasks.Count(a => a.TextContent.Trim() is "Jämför utkasten").Should().Be(1);
        Units(await coordinator.GetAsync(work.Page)).Should().HaveCount(2);
        (await work.CommentAsync(coordinator, Said)).Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task When_the_round_is_closed_its_people_are_told_so_and_see_nothing_of_it()
    {
        var work = await RoundAtWork.CreateAsync(app);
        await work.CommentAsync(work.Own.First, Said);
        await app.Database.CloseAsync(work.Id);

        var page = await work.Own.First.GetAsync(work.Page);

        page.Document.QuerySelector("h1")!.TextContent.Should().Be("Omgången är avslutad");
        page.Text.Should().NotContain(RoundAtWork.OtherUnit).And.NotContain(Said);
        var late = await work.CommentAsync(work.Own.First, "Det här hann jag inte skicka.");
        (late.Status, late.Document.QuerySelector("blockquote")!.TextContent)
            .Should()
            .Be((HttpStatusCode.Conflict, "Det här hann jag inte skicka."));
        (await work.Office.GetAsync(work.Page)).Text.Should().Contain(Said);
    }

    [Fact]
    public async Task What_is_changed_after_the_comparison_does_not_change_what_was_compared()
    {
        var work = await RoundAtWork.CreateAsync(app);

        await work.Other.ChangeAsync(r => r.Areas[0].Describe("Avdelningen har tretton vårdplatser.", r.Areas[0].Description.Version));

        Draft(await work.Own.First.GetAsync(work.Page), work.Other).Should().Contain("tolv vårdplatser").And.NotContain("tretton");
        (await work.Other.SavedAsync()).Inspectors.Should().OnlyContain(i => i.SignedAt == null);
    }

    private static IEnumerable<string> Units(Page page) =>
        page.Document.QuerySelectorAll(".calibration__unit").Select(h => h.TextContent.Trim());

    private static string Draft(Page page, ReviewOfTwo review) => page.Document.GetElementById($"utkast-{review.Id}")!.TextContent;

    private Task<string> NameAsync(Person person) =>
        app.Database.DoAsync(Identity.Operator, db => db.Users.Where(a => a.Id == person.AccountId).Select(a => a.Name).SingleAsync());
}
