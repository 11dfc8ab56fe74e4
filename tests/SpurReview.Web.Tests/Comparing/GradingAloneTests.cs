using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Tests.Comparing;

/// <summary>Grading alone on the pages, without script.</summary>
public class GradingAloneTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_office_decides_it_on_the_inspectors_page_until_somebody_has_graded()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var office = await PairAtWork.OfficeAsync(app);
        var address = Links.GradingAlone(review.Id);

        await office.SubmitAsync(await office.GetAsync(Links.Inspectors(review.Id)), address);
        (await review.SavedAsync()).GradesAlone.Should().BeTrue();
        await office.SubmitAsync(await office.GetAsync(Links.Inspectors(review.Id)), address);
        (await review.SavedAsync()).GradesAlone.Should().BeFalse();
        var page = await office.GetAsync(Links.Inspectors(review.Id));
        await office.SubmitAsync(page, address);

        await new PairAtWork(review).FinishAsync(review.First);
        var refused = await office.PostAsync(address, [("alone", "false")], page.Token);

        refused.Status.Should().Be(HttpStatusCode.Conflict);
        (await review.SavedAsync()).GradesAlone.Should().BeTrue();
        (await office.GetAsync(Links.Inspectors(review.Id))).Text.Should().Contain("Graderingen har börjat, så valet ligger fast.");
    }

    [Fact]
    public async Task The_page_says_that_they_grade_alone_and_shows_each_her_own()
    {
        var pair = await PairAtWork.CreateAsync(app);
        var address = Links.Area(pair.Id, "A");
        await pair.First.SubmitAsync(
            await pair.First.GetAsync(address),
            address,
            ("verdict.A1", "NotMet"),
            ("comment.A1", "Rutin saknas."),
            ("description", "Fyra mottagningar.")
        );

        var (mine, hers) = (await pair.First.GetAsync(address), await pair.Second.GetAsync(address));

        mine.Document.QuerySelector(".alone-notice")!
            .TextContent.Trim()
            .Should()
            .Be("Ni graderar var för sig. Du ser Björn Eks bedömning när ni båda har tryckt Klart med området.");
        (mine.FormTo(address)["verdict.A1"], mine.FormTo(address)["comment.A1"]).Should().Be(("NotMet", "Rutin saknas."));
        (hers.FormTo(address)["verdict.A1"], hers.FormTo(address)["comment.A1"]).Should().Be(("NotAssessed", ""));
        hers.FormTo(address)["description"].Should().Be("Fyra mottagningar.");
        hers.Text.Should().NotContain("Rutin saknas.");
        mine.Document.QuerySelector("[data-part=count]")!.TextContent.Should().StartWith("1 av ");
        hers.Document.QuerySelector("[data-part=count]")!.TextContent.Should().StartWith("0 av ");
    }

    [Theory]
    [InlineData("/omraden/A")]
    [InlineData("")]
    [InlineData("/redo")]
    [InlineData("/rapport")]
    [InlineData("/historik")]
    [InlineData("/inspektorer")]
    public async Task Neither_the_office_nor_the_colleague_reads_it_anywhere(string page)
    {
        var pair = await PairAtWork.CreateAsync(app);
        await pair.FinishAsync(pair.First, ("verdict.A1", "NotMet"), ("comment.A1", "Rutin saknas helt."), ("grade", "D"));
        var address = $"{Links.Review(pair.Id)}{page}";

        foreach (var person in new[] { await PairAtWork.OfficeAsync(app), pair.Second })
            (await person.GetAsync(address)).Text.Should().NotContain("Rutin saknas helt.");
    }

    [Fact]
    public async Task Both_done_and_alike_the_area_is_common_and_done()
    {
        var pair = await PairAtWork.CreateAsync(app);
        await pair.FinishAsync(pair.First);
        (await pair.First.GetAsync(Links.Area(pair.Id, "B")))
            .Text.Should()
            .Contain("Du är klar med område A. Ni jämför när Björn Ek också är klar.");
        (await pair.First.GetAsync(Links.Area(pair.Id, "A"))).Text.Should().Contain("Du är klar med området. Björn Ek är inte klar än.");

        var answer = await pair.FinishAsync(pair.Second);

        answer.Location!.ToString().Should().Be(Links.Area(pair.Id, "B"));
        var area = await pair.Review.AreaAsync("A");
        (area.Decision!.Grade, area.IsDone, area.IsCompared).Should().Be((Grade.A, true, true));
        (await pair.First.GetAsync(Links.Area(pair.Id, "A"))).Document.QuerySelector(".alone-notice[hidden]").Should().NotBeNull();
    }

    [Fact]
    public async Task What_differs_is_compared_and_taken_row_by_row()
    {
        var pair = await PairAtWork.CreateAsync(app);
        await pair.FinishAsync(pair.First, ("verdict.A1", "NotMet"), ("comment.A1", "Rutin saknas."), ("grade", "D"));
        var address = Links.Comparison(pair.Id, "A");
        (await pair.FinishAsync(pair.Second)).Location!.ToString().Should().Be(address);

        var page = await pair.Second.GetAsync(address);
        page.Document.QuerySelectorAll(".comparison__title")
            .Select(t => t.TextContent.Trim().Split(' ')[0])
            .Should()
            .Equal("A1", "Gradering");
        page.Document.QuerySelectorAll(".comparison__take button")
            .Select(b => b.FirstChild!.TextContent.Trim())
            .Should()
            .Equal("Ta min", "Ta Asta Lindgrens", "Ta min", "Ta Asta Lindgrens");
        await TakeAsync(pair.Second, page, "A1", mine: false);
        await TakeAsync(pair.First, await pair.First.GetAsync(address), "grade", mine: true);

        var area = await pair.Review.AreaAsync("A");
        (area.Find("A1")!.Verdict.Value, area.Find("A1")!.Comment.Value, area.Decision!.Grade, area.ToAgree)
            .Should()
            .Be((Verdict.NotMet, "Rutin saknas.", Grade.D, 0));
        (await pair.First.GetAsync(address)).Text.Should().Contain("Ni är överens om allt i området.");
    }

    [Fact]
    public async Task A_row_that_the_colleague_has_settled_is_not_taken_again()
    {
        var pair = await PairAtWork.CreateAsync(app);
        await pair.FinishAsync(pair.First, ("verdict.A1", "NotMet"), ("grade", "D"));
        await pair.FinishAsync(pair.Second);
        var seen = await pair.First.GetAsync(Links.Comparison(pair.Id, "A"));
        await TakeAsync(pair.Second, await pair.Second.GetAsync(Links.Comparison(pair.Id, "A")), "A1", mine: true);

        var answer = await TakeAsync(pair.First, seen, "A1", mine: true);

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        (await pair.Review.AreaAsync("A")).Find("A1")!.Verdict.Value.Should().Be(Verdict.Met);
    }

    [Fact]
    public async Task A_grade_that_now_needs_a_reason_is_decided_together()
    {
        var pair = await PairAtWork.CreateAsync(app);
        await pair.FinishAsync(pair.First, ("verdict.A1", "NotMet"), ("grade", "D"));
        await pair.FinishAsync(pair.Second);
        var address = Links.Comparison(pair.Id, "A");
        await TakeAsync(pair.First, await pair.First.GetAsync(address), "A1", mine: true);

        var answer = await TakeAsync(pair.Second, await pair.Second.GetAsync(address), "grade", mine: true);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Faults.Should().ContainSingle().Which.Should().Contain("Skriv varför.").And.Contain("Bestäm tillsammans");
    }

    [Fact]
    public async Task Before_both_are_done_there_is_nothing_to_compare()
    {
        var pair = await PairAtWork.CreateAsync(app);
        await pair.FinishAsync(pair.First, ("comment.A1", "Bara min."));

        var page = await pair.Second.GetAsync(Links.Comparison(pair.Id, "A"));

        page.Text.Should().Contain("Ni graderar var för sig.").And.NotContain("Bara min.");
    }

    [Fact]
    public async Task What_is_to_be_done_is_told_each_of_her_own()
    {
        var pair = await PairAtWork.CreateAsync(app);
        await pair.FinishAsync(pair.First);

        (await pair.First.GetAsync(Links.MyWork())).Text.Should().Contain("Gör klart område B").And.NotContain("Gör klart område A");
        (await pair.Second.GetAsync(Links.MyWork())).Text.Should().Contain("Gör klart område A");
        (await pair.First.GetAsync(Links.Readiness(pair.Id))).Text.Should().Contain("Område A: du är klar, men inte den andra inspektören");
        (await pair.Second.GetAsync(Links.Readiness(pair.Id))).Text.Should().Contain("Område A har ingen gradering");
    }

    [Fact]
    public async Task What_is_to_be_agreed_on_is_a_task_and_stands_in_the_way_of_leaving()
    {
        var pair = await PairAtWork.CreateAsync(app);
        await pair.FinishAsync(pair.First, ("verdict.A1", "NotMet"), ("grade", "D"));
        await pair.FinishAsync(pair.Second);

        (await pair.First.GetAsync(Links.MyWork())).Text.Should().Contain("Kom överens om 2 kriterier");
        var leaving = await pair.First.GetAsync(Links.Readiness(pair.Id));
        leaving.Text.Should().Contain("Område A: 2 rader kvar att komma överens om").And.Contain(Links.Comparison(pair.Id, "A"));
    }

    [Fact]
    public async Task How_much_they_graded_differently_is_told_nobody_else()
    {
        var pair = await PairAtWork.CreateAsync(app);
        await pair.FinishAsync(pair.First, ("verdict.A1", "NotMet"), ("grade", "D"));
        await pair.FinishAsync(pair.Second);
        var office = await PairAtWork.OfficeAsync(app);

        (await office.GetAsync(Links.Readiness(pair.Id)))
            .Text.Should()
            .Contain("Område A: inspektörerna har inte kommit överens än")
            .And.NotContain("2 rader");
        (await office.GetAsync(Links.MyWork()))
            .Text.Should()
            .Contain("ska komma överens om det de graderade olika")
            .And.NotContain("2 kriterier");
        (await office.GetAsync(Links.Overview())).Text.Should().NotContain("2 kriterier");
    }

    [Fact]
    public async Task Who_is_appointed_again_is_compared_when_she_has_declared_no_conflict_where_both_were_done()
    {
        var pair = await PairAtWork.CreateAsync(app);
        await pair.FinishAsync(pair.First);
        await pair.DismissFirstAsync();
        await pair.FinishAsync(pair.Second);
        await pair.AppointFirstAgainAsync();
        var page = await pair.First.GetAsync(Links.Inspectors(pair.Id));
        var own = (await pair.Review.SavedAsync()).Inspectors.Single(i => i.AccountId == pair.First.AccountId).Id;

        await pair.First.SubmitAsync(page, Links.Declaration(pair.Id, own), ("Declaration.On", "2026-03-01"));

        (await pair.Review.AreaAsync("A")).IsCompared.Should().BeTrue();
    }

    [Fact]
    public async Task Who_comes_instead_grades_alone_and_what_was_written_is_kept()
    {
        var pair = await PairAtWork.CreateAsync(app);
        await pair.FinishAsync(pair.First, ("comment.A1", "Den förstas."));
        var office = await PairAtWork.OfficeAsync(app);
        var instead = await app.SignInAsync(AccountRole.Inspector);
        var first = (await pair.Review.SavedAsync()).Inspectors.Single(i => i.AccountId == pair.First.AccountId);
        await office.PostFormAsync(Links.Dismissal(pair.Id, first.Id), [], tokenFrom: Links.Inspectors(pair.Id));
        await office.PostFormAsync(Links.Inspectors(pair.Id), [("Form.Account", $"{instead.AccountId}")]);

        await pair.FinishAsync(instead);
        (await pair.Review.AreaAsync("A")).IsAlone.Should().BeTrue();
        await pair.FinishAsync(pair.Second);

        (await pair.Review.AreaAsync("A")).IsAlone.Should().BeFalse();
        (await pair.Second.GetAsync(Links.Comparison(pair.Id, "A"))).Text.Should().Contain("helt överens").And.NotContain("Den förstas.");
        (await app.CountOwnAsync(pair.Id)).Should().Be(3);
    }

    [Fact]
    public async Task A_draft_is_not_signed_before_all_is_agreed_on()
    {
        var pair = await PairAtWork.CreateAsync(app, ReviewState.Drafting);

        var page = await pair.First.GetAsync(Links.Inspectors(pair.Id));

        page.Text.Should().Contain("Område A är inte gemensamt graderat än.").And.NotContain("Skriv under utkastet</button>");
    }

    private static Task<Page> TakeAsync(Person person, Page page, string row, bool mine)
    {
        var form = page.Document.Forms.Select(Form.Of).Where(f => f["Row"] == row).ElementAt(mine ? 0 : 1);
        return person.PostAsync(
            page.Document.Forms.First(f => f.QuerySelector("[name=Row]") is not null).GetAttribute("action")!,
            form.Fields,
            page.Token
        );
    }
}
