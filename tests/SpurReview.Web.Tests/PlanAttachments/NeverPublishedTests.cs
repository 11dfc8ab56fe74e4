using System.Net;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Tests.FactChecks;
using SpurReview.Web.Tests.Publishing;

namespace SpurReview.Web.Tests.PlanAttachments;

/// <summary>What is attached to a plan stays with those who work with it: no public road leads to it, or names it.</summary>
public class NeverPublishedTests(App app) : IClassFixture<App>
{
    private const string Name = "schema-for-randning.pdf";

    [Fact]
    public async Task No_public_page_file_or_feed_tells_of_an_attachment()
    {
        var plan = await PlanWithFiles.CreateAsync(app);
        await plan.AttachAsync(plan.Unit.Head, SampleFiles.Pdf(), Name);
        var attachment = Links.Attachment(plan.Id, (await plan.StoredAsync()).Single().Id);
        await plan.SendAsync();
        var address = await PublishAsync(plan);
        var anybody = app.Anybody();

        string[] roads =
        [
            address,
            Links.ReportPackage(address),
            $"{address}.json",
            Links.Reports(),
            $"{Links.Reports()}?sok=randning",
            Links.ReportChanges(),
            Links.ReportsAsFeed(),
            Links.ReportsAsTable(),
        ];
        foreach (var road in roads)
        {
            using var answer = await anybody.Http.GetAsync(road);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, road);
            (await answer.Content.ReadAsStringAsync()).Should().NotContain(Name, road);
        }
        (await anybody.GetAsync(attachment)).Location!.AbsolutePath.Should().Be("/logga-in");
        (await plan.Unit.Head.GetAsync(attachment)).Status.Should().Be(HttpStatusCode.OK, "it is still the unit's");
    }

    private static async Task<string> PublishAsync(PlanWithFiles plan)
    {
        var today = UnitAtWork.Today;
        Person[] inspectors = [plan.Unit.Review.First, plan.Unit.Review.Second];
        foreach (var inspector in inspectors)
            await SubmitAsync(inspector, Links.PlanJudgement(plan.Id, 1), ("Form.Decision", $"{ActionDecision.Accepted}"));
        foreach (var inspector in inspectors)
            await SubmitAsync(inspector, Links.PlanDecision(plan.Id, "H"), ("Form.Grade", "C"), ("Form.Reason", "Skäl."));
        await plan.Unit.Review.ChangeAsync(r => r.Take(ReviewState.Final, new StepDecision(today), ReviewRole.Coordinator, today));
        var published = await plan.Unit.Office.PublishAsync(plan.Id);
        published.Status.Should().Be(HttpStatusCode.Found, published.Text);
        return published.Location!.OriginalString;
    }

    private static async Task SubmitAsync(Person person, string address, params (string Name, string? Value)[] filledIn)
    {
        var answer = await person.SubmitAsync(await person.GetAsync(address), address, filledIn);
        answer.Status.Should().Be(HttpStatusCode.Found, string.Join(' ', answer.Faults));
    }
}
