using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Visits;
using SpurReview.Web.Tests.VisitSync;

namespace SpurReview.Web.Tests.Areas;

public class AreaPageTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_page_shows_the_checklists_area_in_at_most_twelve_statements()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        app.Statements.Clear();

        var page = await review.First.GetAsync(Links.Area(review.Id, "E"));

        app.Statements.Sent.Should().HaveCountLessThanOrEqualTo(12);
        page.Document.QuerySelector("h1")!.TextContent.Should().Be("E Handledning och kompetensbedömning");
        page.Text.Should().Contain("0 av 14 kriterier bedömda").And.Contain("Inget förslag än. 0 av 6 föreskrifter är bedömda.");
        Texts(page, "h2")
            .Should()
            .StartWith([
                "Föreskrifter (ska följas)",
                "Allmänna råd (bör följas)",
                "Kvalitetsindikatorer",
                "Beskrivning",
                "Underlag",
                "Gradering av område E",
            ]);
        Texts(page, ".rail__state").Should().HaveCount(8).And.AllBe("inte påbörjat");
    }

    [Fact]
    public async Task Verdict_comment_description_and_grade_are_saved_by_one_form()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var page = await review.First.GetAsync(Links.Area(review.Id, "A"));

        var answer = await review.First.SubmitAsync(
            page,
            Links.Area(review.Id, "A"),
            ("verdict.A1", "NotMet"),
            ("comment.A1", "Saknas.\r\nHelt."),
            ("description", "Stor mottagning."),
            ("grade", "D")
        );

        answer.Status.Should().Be(HttpStatusCode.Found);
        var area = await review.AreaAsync("A");
        area.Find("A1")!.Verdict.Should().Be(new SpurReview.Domain.Versioned<Verdict>(Verdict.NotMet, 1));
        area.Find("A1")!.Comment.Value.Should().Be("Saknas.\nHelt.");
        area.Description.Value.Should().Be("Stor mottagning.");
        area.Decision.Should().Be(new GradeDecision(Grade.D, null, Grade.D, true));
        var next = await review.First.GetAsync(Links.Area(review.Id, "A"));
        next.Document.QuerySelector("[role=status]")!.TextContent.Should().StartWith("Sparat kl. ");
        next.Text.Should().Contain("eftersom föreskrift A1 inte är uppfylld");
    }

    [Fact]
    public async Task A_form_that_nobody_touched_changes_nothing()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await review.ChangeAsync(r => Area(r).Comment("A1", "En\nkommentar", 0));
        var before = await review.FingerprintAsync();
        var page = await review.First.GetAsync(Links.Area(review.Id, "A"));

        var answer = await review.First.SubmitAsync(page, Links.Area(review.Id, "A"));

        answer.Status.Should().Be(HttpStatusCode.Found);
        (await review.FingerprintAsync()).Should().Be(before);
    }

    [Fact]
    public async Task What_is_left_of_a_group_is_set_to_met_by_one_button()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var page = await review.First.GetAsync(Links.Area(review.Id, "A"));
        page.Text.Should().Contain("Sätt de 3 som är kvar till Uppfyllt");

        await review.First.SubmitAsync(page, Links.Area(review.Id, "A"), ("verdict.A2", "NotMet"), ("do", "fill.0"));

        (await review.AreaAsync("A"))
            .Assessments.Select(a => a.Verdict.Value)
            .Should()
            .Equal(Verdict.Met, Verdict.NotMet, Verdict.Met, Verdict.NotAssessed);
    }

    [Fact]
    public async Task A_grade_that_differs_from_the_suggestion_needs_a_reason_and_keeps_what_was_typed()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var before = await review.FingerprintAsync();
        var page = await review.First.GetAsync(Links.Area(review.Id, "A"));

        var answer = await review.First.SubmitAsync(
            page,
            Links.Area(review.Id, "A"),
            ("verdict.A1", "NotMet"),
            ("description", "Kvar"),
            ("grade", "A")
        );

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Faults.Should().Equal("Graderingen av område A skiljer sig från förslaget. Skriv varför.");
        answer.Document.QuerySelector(".error-summary a")!.GetAttribute("href").Should().Be("#reason");
        answer.Text.Should().Contain("Varför väljer ni A när förslaget är D?");
        var form = answer.FormTo(Links.Area(review.Id, "A"));
        (form["verdict.A1"], form["description"], form["grade"]).Should().Be(("NotMet", "Kvar", "A"));
        (await review.FingerprintAsync()).Should().Be(before);

        var second = await review.First.SubmitAsync(answer, Links.Area(review.Id, "A"), ("reason", "Åtgärdat under besöket."));
        second.Status.Should().Be(HttpStatusCode.Found);
        (await review.AreaAsync("A")).Decision!.Reason.Should().Be("Åtgärdat under besöket.");
    }

    [Fact]
    public async Task A_page_that_came_back_says_which_of_its_fields_are_not_saved()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");

        var answer = await review.First.SubmitAsync(
            await review.First.GetAsync(address),
            address,
            ("verdict.A1", "NotMet"),
            ("description", "Kvar"),
            ("grade", "A")
        );

        Unsaved(answer, "sparas").Should().Equal("verdict.A1", "description");
        Unsaved(answer, "rattas").Should().Equal("grade", "reason");
        Texts(answer, ".grading-bar__word").Should().Equal("Behöver dig");
    }

    [Theory]
    [MemberData(nameof(Hostile.ValidTexts), MemberType = typeof(Hostile))]
    public async Task Any_text_comes_back_as_it_was_typed(string text)
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var page = await review.First.GetAsync(Links.Area(review.Id, "A"));

        await review.First.SubmitAsync(page, Links.Area(review.Id, "A"), ("comment.A1", text), ("description", text));

        var kept = text.ReplaceLineEndings("\n");
        (await review.AreaAsync("A")).Description.Value.Should().Be(kept);
        var next = await review.First.GetAsync(Links.Area(review.Id, "A"));
        next.Document.QuerySelector("#comment_A1")!.TextContent.Should().Be(kept);
        next.Document.QuerySelectorAll("main script, main h1").Should().HaveCount(1);
    }

    [Fact]
    public async Task Notes_are_for_the_inspectors_only_and_nobody_else_writes()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await new VisitDevice(review.First, review.Id).SendAsync(
            Written.On(0, $"note.{CriterionNote.IdOf("A1")}", """{"text":"Hemligt om chefen","code":"A1"}""")
        );
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);

        var page = await coordinator.GetAsync(Links.Area(review.Id, "A"));
        var answer = await coordinator.PostAsync(
            Links.Area(review.Id, "A"),
            [("comment.A1", "ny"), ("comment.A1.stamp", "0.00000000")],
            page.Token
        );

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Text.Should()
            .NotContain("Hemligt")
            .And.NotContain("Egen anteckning")
            .And.Contain("Här skriver bara granskningens inspektörer.");
        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        (await review.First.GetAsync(Links.Area(review.Id, "A"))).Text.Should().Contain("Hemligt om chefen");
    }

    [Fact]
    public async Task A_closed_review_is_read_only_and_refuses_a_late_form()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        var page = await review.First.GetAsync(address);
        foreach (var step in new[] { ReviewState.Drafting, ReviewState.FactCheck, ReviewState.Graded })
            await review.ChangeAsync(r => Testing.ReviewRoad.Step(step is ReviewState.FactCheck ? Testing.ReviewRoad.Signed(r) : r, step));
        var before = await review.FingerprintAsync();

        var answer = await review.First.SubmitAsync(page, address, ("verdict.A1", "NotMet"));
        var shown = await review.First.GetAsync(address);

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        answer.Text.Should().Contain("Granskningen är inte öppen för bedömning just nu");
        (await review.FingerprintAsync()).Should().Be(before);
        shown.Document.QuerySelectorAll("main input, main textarea, main button").Should().BeEmpty();
        shown.Text.Should().Contain("Du kan läsa men inte ändra.").And.Contain("Uppfyllt");
    }

    [Fact]
    public async Task Somebody_elses_review_and_an_unknown_area_are_not_found()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var stranger = await app.SignInAsync(AccountRole.Inspector);

        foreach (var letter in new[] { "I", "a", "AA", "1", "%C3%85" })
            (await review.First.GetAsync(Links.Area(review.Id, letter))).Status.Should().Be(HttpStatusCode.NotFound);
        (await stranger.GetAsync(Links.Area(review.Id, "A"))).Status.Should().Be(HttpStatusCode.NotFound);
        (await review.First.GetAsync(Links.Area(Guid.NewGuid(), "A"))).Status.Should().Be(HttpStatusCode.NotFound);
        (await (await app.SignInAsync(AccountRole.Administrator)).GetAsync(Links.Area(review.Id, "A")))
            .Status.Should()
            .Be(HttpStatusCode.Forbidden);
    }

    private static IEnumerable<string?> Unsaved(Page page, string how) =>
        page.Document.QuerySelectorAll($"[data-unsaved={how}]").Select(e => e.GetAttribute("data-field"));

    private static AreaReview Area(Review review) => review.Areas.Single(a => a.Letter == "A");

    private static IEnumerable<string> Texts(Page page, string selector) =>
        page.Document.QuerySelectorAll(selector).Select(e => e.TextContent.Trim());
}
