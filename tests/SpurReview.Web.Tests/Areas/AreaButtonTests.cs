using System.Net;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Tests.Areas;

/// <summary>What the buttons of an area's form do besides saving, without any script.</summary>
public class AreaButtonTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task What_a_button_filled_in_is_said_and_can_be_undone()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        await review.First.SubmitAsync(await review.First.GetAsync(address), address, ("do", "fill.0"));

        var page = await review.First.GetAsync(address);
        page.Document.QuerySelector(".toast-bar__words")!.TextContent.Should().Be("3 kriterier satta till Uppfyllt.");
        var answer = await review.First.SubmitAsync(page, Links.UndoFill(review.Id, "A"));

        answer.Status.Should().Be(HttpStatusCode.Found);
        (await review.AreaAsync("A")).Assessments.Should().OnlyContain(a => a.Verdict.Value == Verdict.NotAssessed);
        (await review.First.GetAsync(address)).Text.Should().Contain("Ångrat. Kriterierna är inte bedömda igen.");
    }

    [Fact]
    public async Task Undoing_leaves_what_a_colleague_has_changed_since()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        await review.First.SubmitAsync(await review.First.GetAsync(address), address, ("do", "fill.0"));
        var page = await review.First.GetAsync(address);
        await review.Second.SubmitAsync(await review.Second.GetAsync(address), address, ("verdict.A2", "NotMet"));

        await review.First.SubmitAsync(page, Links.UndoFill(review.Id, "A"));

        (await review.AreaAsync("A"))
            .Assessments.Select(a => a.Verdict.Value)
            .Should()
            .Equal(Verdict.NotAssessed, Verdict.NotMet, Verdict.NotAssessed, Verdict.NotAssessed);
        (await review.First.GetAsync(address)).Text.Should().Contain("Ångrat för 2 av 3 kriterier.");
    }

    [Fact]
    public async Task Undoing_leaves_what_was_changed_and_changed_back_again()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        await review.First.SubmitAsync(await review.First.GetAsync(address), address, ("do", "fill.0"));
        var page = await review.First.GetAsync(address);
        foreach (var verdict in new[] { "NotMet", "Met" })
            await review.Second.SubmitAsync(await review.Second.GetAsync(address), address, ("verdict.A1", verdict));

        await review.First.SubmitAsync(page, Links.UndoFill(review.Id, "A"));

        (await review.AreaAsync("A")).Find("A1")!.Verdict.Value.Should().Be(Verdict.Met);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A1")]
    [InlineData("A1.x")]
    [InlineData("B1.1")]
    [InlineData("A1.1 A2")]
    public async Task An_undo_that_our_page_did_not_give_is_refused(string? verdicts)
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var page = await review.First.GetAsync(Links.Area(review.Id, "A"));

        var answer = await review.First.PostAsync(Links.UndoFill(review.Id, "A"), [("verdicts", verdicts)], page.Token);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_comment_becomes_a_weakness_of_its_area_once()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        await review.First.SubmitAsync(
            await review.First.GetAsync(address),
            address,
            ("verdict.A1", "NotMet"),
            ("comment.A1", "Skriftlig rutin saknas."),
            ("do", "weakness.A1")
        );

        var page = await review.First.GetAsync(address);
        page.Text.Should().Contain("Kommentaren till A1 är tillagd som svaghet.");
        await review.First.SubmitAsync(page, address, ("do", "weakness.A1"));

        var weakness = (await review.SavedAsync()).FindingsOf(FindingKind.Weakness).Should().ContainSingle().Subject;
        (weakness.Text.Value, weakness.Area.Value).Should().Be(("Skriftlig rutin saknas.", "A"));
        (await review.First.GetAsync(address)).Text.Should().Contain("Kommentaren till A1 finns redan bland svagheterna.");
    }

    [Fact]
    public async Task A_comment_can_point_at_another_criterion_with_the_same_deficiency()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await review.ChangeAsync(r =>
        {
            var area = r.Areas.Single(a => a.Letter == "D");
            area.Assess("D3", Verdict.NotMet, 0);
            area.Comment("D3", "IUP saknas för alla.", 0);
        });
        var address = Links.Area(review.Id, "E");
        var chosen = await review.First.SubmitAsync(
            await review.First.GetAsync(address),
            address,
            ("verdict.E1", "NotMet"),
            ("do", "same.E1")
        );
        chosen.Location!.ToString().Should().Be(Links.SameDeficiency(review.Id, "E1"));

        var page = await review.First.GetAsync(Links.SameDeficiency(review.Id, "E1"));
        page.Text.Should().Contain("IUP saknas för alla.");
        var answer = await review.First.SubmitAsync(page, Links.SameDeficiency(review.Id, "E1"), ("to", "D3"));

        answer.Location!.ToString().Should().Be($"{address}#E1");
        (await review.AreaAsync("E")).Find("E1")!.Comment.Value.Should().Be("Samma brist som D3.");
    }

    [Fact]
    public async Task Facts_make_a_first_draft_after_what_is_written()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await review.ChangeAsync(r =>
        {
            r.RecordFact(UnitFact.Listed, new FactValue(11_200, Text: null));
            r.RecordFact(UnitFact.OwnServices, new FactValue(Number: null, "BVC\nLab"));
        });
        var address = Links.Area(review.Id, "A");
        var page = await review.First.GetAsync(address);
        page.Text.Should().Contain("Hämta enhetens uppgifter till ett första utkast");

        await review.First.SubmitAsync(page, address, ("description", "Enheten är ny."), ("do", "draft"));

        (await review.AreaAsync("A"))
            .Description.Value.Should()
            .Be("Enheten är ny.\n\nEnheten har 11\u00a0200 listade patienter. Egen verksamhet: BVC, Lab.");
    }

    [Fact]
    public async Task A_draft_from_a_small_unit_says_nothing_that_points_out_a_person()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await review.ChangeAsync(r =>
        {
            r.RecordFact(UnitFact.Residents, new FactValue(3, Text: null));
            r.RecordFact(UnitFact.PhdPhysicians, new FactValue(1, Text: null));
        });
        var address = Links.Area(review.Id, "B");

        await review.First.SubmitAsync(await review.First.GetAsync(address), address, ("do", "draft"));

        (await review.AreaAsync("B")).Description.Value.Should().Be("Här tjänstgör 3 ST-läkare.");
    }

    [Fact]
    public async Task An_area_that_lacks_something_is_not_done_and_says_what()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        var page = await review.First.GetAsync(address);

        var answer = await review.First.SubmitAsync(page, address, ("verdict.A1", "NotRelevant"), ("verdict.A2", "Met"), ("do", "done"));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer
            .Faults.Should()
            .Equal(
                "Område A har ingen gradering. Gradera området.",
                "A1 är inte relevant men saknar förklaring. Skriv varför i kommentaren.",
                "Föreskrift A3 är inte bedömd. Bedöm den."
            );
        answer
            .Document.QuerySelectorAll(".error-summary a")
            .Select(a => a.GetAttribute("href"))
            .Should()
            .Equal("#grade", "#comment_A1", "#verdict_A3");
    }

    [Fact]
    public async Task A_done_area_leads_to_the_next_that_is_not_and_a_change_takes_it_back()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await review.ChangeAsync(r =>
        {
            Testing.ReviewRoad.AllMet(r);
            r.Areas.Single(a => a.Letter == "B").MarkDone();
        });
        var address = Links.Area(review.Id, "A");

        var answer = await review.First.SubmitAsync(await review.First.GetAsync(address), address, ("do", "done"));

        answer.Location!.ToString().Should().Be(Links.Area(review.Id, "C"));
        var next = await review.First.GetAsync(Links.Area(review.Id, "C"));
        next.Text.Should().Contain("Område A är klart.");
        States(next).Should().StartWith(["klart", "klart", "påbörjat"]);

        await review.Second.SubmitAsync(await review.Second.GetAsync(address), address, ("comment.A1", "Bra rutin."));
        States(await review.First.GetAsync(address)).Should().StartWith(["påbörjat", "klart"]);
    }

    [Fact]
    public async Task The_last_area_leads_to_whether_one_is_ready_to_leave()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await review.ChangeAsync(r =>
        {
            Testing.ReviewRoad.AllMet(r);
            foreach (var area in r.Areas.Where(a => a.Letter != "C"))
                area.MarkDone();
        });
        var address = Links.Area(review.Id, "C");

        var answer = await review.First.SubmitAsync(await review.First.GetAsync(address), address, ("do", "done"));

        answer.Location!.ToString().Should().Be(Links.Readiness(review.Id));
    }

    [Theory]
    [InlineData("G", "/omraden/H")]
    [InlineData("H", "/styrkor-och-svagheter")]
    public async Task The_foot_saves_and_goes_on(string letter, string to)
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, letter);

        var answer = await review.First.SubmitAsync(await review.First.GetAsync(address), address, ("description", "Text"), ("do", "next"));

        answer.Location!.ToString().Should().EndWith(to);
        (await review.AreaAsync(letter)).Description.Value.Should().Be("Text");
    }

    private static IEnumerable<string> States(Page page) =>
        page.Document.QuerySelectorAll(".rail__state").Select(e => e.TextContent.Trim());
}
