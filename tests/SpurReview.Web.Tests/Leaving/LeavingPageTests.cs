using System.Net;
using AngleSharp.Dom;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Tests.Leaving;

public class LeavingPageTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task It_lists_what_must_be_in_order_and_what_to_look_over_with_links()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await review.ChangeAsync(r =>
        {
            Testing.ReviewRoad.AllMet(r);
            Assess(r, "E5", Verdict.NotAssessed);
            Assess(r, "H9", Verdict.NotMet);
            Testing.ReviewRoad.WithD(r, "D");
        });

        var page = await review.First.GetAsync(Links.Readiness(review.Id));

        Lines(page, 0).Should().Contain(("Föreskrift E5 är inte bedömd", $"{Links.Area(review.Id, "E")}#E5"));
        Lines(page, 1)
            .Should()
            .Contain([
                ("H9 är inte uppfylld men saknar kommentar", $"{Links.Area(review.Id, "H")}#H9"),
                ("Område D har D men ingen svaghet är kopplad dit", Links.Findings(review.Id)),
                ("Område F saknar beskrivning", $"{Links.Area(review.Id, "F")}#beskrivning"),
            ]);
    }

    [Fact]
    public async Task An_ungraded_area_must_be_put_in_order()
    {
        var review = await ReviewOfTwo.CreateAsync(app);

        var page = await review.First.GetAsync(Links.Readiness(review.Id));

        Lines(page, 0).Should().Contain(("Område F har ingen gradering", $"{Links.Area(review.Id, "F")}#gradering"));
    }

    [Fact]
    public async Task Regulations_of_one_area_stand_in_one_line()
    {
        var review = await ReviewOfTwo.CreateAsync(app);

        var page = await review.First.GetAsync(Links.Readiness(review.Id));

        Lines(page, 0).Should().Contain(("Föreskrifterna A1, A2 och A3 är inte bedömda", $"{Links.Area(review.Id, "A")}#A1"));
    }

    [Fact]
    public async Task The_visit_is_ended_from_here_whatever_is_left()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var page = await review.First.GetAsync(Links.Readiness(review.Id));
        page.Text.Should().Contain("Ni kan skriva vidare hemma. Utkastet ska vara underskrivet senast");

        var answer = await review.First.SubmitAsync(page, Links.Step(review.Id), ("Form.To", "Drafting"));

        answer.Status.Should().Be(HttpStatusCode.Found);
        (await review.SavedAsync()).State.Should().Be(ReviewState.Drafting);
        var after = await review.First.GetAsync(Links.Readiness(review.Id));
        after.Text.Should().NotContain("Avsluta platsbesöket").And.Contain("Till underskrifterna");
    }

    [Fact]
    public async Task The_oral_feedback_reads_the_findings_and_no_grade()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await review.ChangeAsync(r =>
        {
            Testing.ReviewRoad.AllMet(r);
            r.AddFinding(FindingKind.Strength, "God handledning.", "E");
            r.AddFinding(FindingKind.Weakness, "Rutin saknas.");
        });

        var page = await review.First.GetAsync(Links.OralFeedback(review.Id));

        var words = page.Document.QuerySelector(".oral")!;
        words.QuerySelectorAll("li").Select(li => li.TextContent).Should().Equal("God handledning.", "Rutin saknas.");
        words.QuerySelector(".oral__foot")!.TextContent.Should().Be("Visa inte graderingar. De är inte beslutade.");
        words.TextContent.Should().NotContainAny("område", "Område", " A", "Åtgärder");
    }

    [Fact]
    public async Task Nobody_else_sees_either_page()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var stranger = await app.SignInAsync(AccountRole.Inspector);

        foreach (var address in new[] { Links.Readiness(review.Id), Links.OralFeedback(review.Id) })
            (await stranger.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private static void Assess(Review review, string code, Verdict verdict)
    {
        var area = review.Areas.Single(a => a.Letter == code[..1]);
        area.Assess(code, verdict, area.Find(code)!.Verdict.Version);
    }

    private static IEnumerable<(string, string?)> Lines(Page page, int part) =>
        page.Document.QuerySelectorAll(".readiness__part")[part].QuerySelectorAll("a").Select(a => (a.Text(), a.GetAttribute("href")));
}
