using SpurReview.Domain.ActionPlans;

namespace SpurReview.Web.Tests.ActionPlans;

/// <summary>A page that is only read says what is the case. That nothing has been changed is told whoever tried to change something.</summary>
public class ClosedPageTests(App app) : IClassFixture<App>
{
    private const string Refused = "inget har ändrats";

    [Fact]
    public async Task The_office_reads_that_the_plan_may_still_come()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        (await ReadAsync(plan.Work.Office, Links.MissingPlan(plan.Id))).Should().Be("Verksamheten har tid kvar att skicka sin plan.");
    }

    [Fact]
    public async Task The_unit_reads_that_the_inspectors_have_the_plan()
    {
        var plan = await PlanAtWork.SentAsync(app);

        (await ReadAsync(plan.Head, Links.PlannedAction(plan.Id, PlanAtWork.First)))
            .Should()
            .Be("Planen är skickad och inspektörerna läser den.");
    }

    [Fact]
    public async Task An_inspector_reads_that_the_unit_has_the_plan_and_is_told_why_a_late_judgement_was_refused()
    {
        var plan = await PlanAtWork.SentAsync(app);
        await plan.BothJudgeAsync(1, ActionDecision.Returned, "Vem gör det?");
        await plan.BothJudgeAsync(2, ActionDecision.Accepted);
        var open = await plan.Asta.GetAsync(Links.PlanJudgement(plan.Id, 1));
        await plan.ReturnAsync(plan.Asta);

        (await ReadAsync(plan.Asta, Links.PlanJudgement(plan.Id, 1))).Should().Be("Planen är hos verksamheten för komplettering.");
        (await plan.Asta.SubmitAsync(open, Links.PlanJudgement(plan.Id, 1))).Text.Should().Contain(Refused);
    }

    private static async Task<string> ReadAsync(Person person, string address)
    {
        var page = await person.GetAsync(address);
        page.Text.Should().NotContain(Refused);
        return page.Document.QuerySelector(".area-closed")!.TextContent;
    }
}
