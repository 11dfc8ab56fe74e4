using SpurReview.Domain.ActionPlans;
using SpurReview.Web.Tests.ActionPlans;
using SpurReview.Web.Tests.FactChecks;

namespace SpurReview.Web.Tests.MyWork;

/// <summary>"Klart": what a person has done with a fact check and a plan.</summary>
public class DoneTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Who_sent_the_remarks_and_who_answered_them_have_that_done()
    {
        var work = await UnitAtWork.CreateAsync(app);
        foreach (var about in new[] { "E1", "E2" })
            await work.RemarkAsync(about);
        await work.SendAsync(work.Head);
        foreach (var number in new[] { 1, 2 })
            await work.AnswerAsync(work.Review.First, number, "NotChanged", "Det stämmer.");

        (await DoneAsync(work.Head)).Should().Contain("Faktagranska rapporten");
        (await DoneAsync(work.Deputy)).Should().NotContain("Faktagranska rapporten", "it was not she who sent them");
        (await DoneAsync(work.Review.First)).Should().Contain("Svara på 2 anmärkningar");
        (await DoneAsync(work.Review.Second)).Should().NotContain(name => name.StartsWith("Svara på", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_is_sent_by_one_and_judged_and_decided_by_both()
    {
        var plan = await PlanAtWork.SentAsync(app);
        foreach (var position in new[] { 1, 2 })
            await plan.BothJudgeAsync(position, ActionDecision.Accepted);
        foreach (var inspector in new[] { plan.Asta, plan.Björn })
            await plan.DecideAsync(inspector, "D", "C");

        (await DoneAsync(plan.Head)).Should().Contain("Skriv handlingsplanen");
        (await DoneAsync(plan.Work.Director)).Should().NotContain("Skriv handlingsplanen");
        foreach (var inspector in new[] { plan.Asta, plan.Björn })
            (await DoneAsync(inspector)).Should().Contain(["Bedöm handlingsplanen", "Besluta om ny gradering"]);
    }

    [Fact]
    public async Task The_office_has_answered_that_there_is_no_plan()
    {
        var plan = await PlanAtWork.CreateAsync(app, PlanAtWork.Today.AddDays(-200));
        await plan.Work.Review.ChangeAsync(r => MissingPlan.Record(r, "Ingen plan har kommit in.", PlanAtWork.Today, new()));

        (await DoneAsync(plan.Work.Office)).Should().Contain("Svara: handlingsplan saknas");
        (await DoneAsync(plan.Asta)).Should().NotContain("Besluta om ny gradering");
    }

    private static async Task<IReadOnlyList<string>> DoneAsync(Person person) =>
        [
            .. (await person.GetAsync(Links.MyWork()))
                .Document.QuerySelectorAll("section[aria-labelledby=klart] li")
                .Select(row => row.FirstChild!.TextContent.Trim().TrimEnd(',')),
        ];
}
