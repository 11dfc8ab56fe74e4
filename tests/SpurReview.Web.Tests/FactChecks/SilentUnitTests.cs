using System.Net;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Tests.FactChecks;

/// <summary>The unit's time, and what becomes of a review whose unit says nothing in it.</summary>
public class SilentUnitTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_unit_keeps_its_time()
    {
        var work = await UnitAtWork.CreateAsync(app);

        var page = await work.Office.GetAsync(Links.Review(work.Id));

        page.Document.QuerySelector("#hinder-Graded")!.TextContent.Should().Contain("Verksamheten har tid kvar att svara på utkastet.");
    }

    [Fact]
    public async Task Silence_lets_the_review_go_on()
    {
        var sentOn = UnitAtWork.Today.AddDays(-60);
        var work = await UnitAtWork.CreateAsync(app, sentOn);

        var page = await work.Head.GetAsync(Links.FactCheck(work.Id));
        page.Text.Should().Contain($"Tiden gick ut {Terms.Default.FactsDue(sentOn).InWords()} utan svar. Rapporten går vidare som den är.");
        (await work.RemarkAsync("E1")).Status.Should().Be(HttpStatusCode.BadRequest);

        var step = await work.Office.SubmitAsync(
            await work.Office.GetAsync(Links.Review(work.Id)),
            Links.Step(work.Id),
            ("Form.To", "Graded")
        );
        step.Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task What_was_never_sent_is_there_for_the_unit_alone()
    {
        var work = await UnitAtWork.CreateAsync(app);
        await work.RemarkAsync("E1", proposal: "Hann aldrig skickas.");
        var later = UnitAtWork.Today.AddDays(60);
        await work.Review.ChangeAsync(r => r.Take(ReviewState.Graded, new StepDecision(later), ReviewRole.Coordinator, later));

        (await work.Director.GetAsync(Links.FactCheck(work.Id))).Text.Should().Contain("Inte skickade").And.Contain("Hann aldrig skickas.");
        (await work.Office.GetAsync(Links.FactCheck(work.Id))).Text.Should().NotContain("Hann aldrig skickas.");
    }
}
