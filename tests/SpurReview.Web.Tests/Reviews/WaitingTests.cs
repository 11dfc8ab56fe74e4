using AngleSharp.Dom;
using SpurReview.Data.Accounts;
using SpurReview.Domain.ActionPlans;
using SpurReview.Testing;
using SpurReview.Web.Tests.ActionPlans;
using SpurReview.Web.Tests.FactChecks;

namespace SpurReview.Web.Tests.Reviews;

/// <summary>Who waits for whom while facts are checked and the plan goes to and fro: everybody is told the same.</summary>
public class WaitingTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Everybody_knows_whom_a_fact_check_waits_for()
    {
        var work = await UnitAtWork.CreateAsync(app);
        Dictionary<string, Person> everybody = new()
        {
            ["head"] = work.Head,
            ["deputy"] = work.Deputy,
            ["director of studies"] = work.Director,
            ["office"] = work.Office,
            ["inspector"] = work.Review.First,
            ["specialty coordinator"] = await ReaderAsync(),
        };

        await ShouldWaitForAsync(everybody, Links.FactCheck(work.Id), "verksamheten", "Svar senast");
        await work.RemarkAsync("E1");
        await work.SendAsync(work.Head);
        await ShouldWaitForAsync(everybody, Links.FactCheck(work.Id), "inspektörerna", "Klart senast");
        await work.AnswerAsync(work.Review.First, 1, "NotChanged", "Det stämmer.");
        await ShouldWaitForAsync(everybody, Links.FactCheck(work.Id), "kansliet", "");
    }

    [Fact]
    public async Task Everybody_knows_whom_a_plan_waits_for()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        Dictionary<string, Person> everybody = new()
        {
            ["head"] = plan.Head,
            ["director of studies"] = plan.Work.Director,
            ["provider"] = plan.Provider,
            ["office"] = plan.Work.Office,
            ["inspector"] = plan.Asta,
            ["specialty coordinator"] = await ReaderAsync(),
        };

        await ShouldWaitForAsync(everybody, Links.ActionPlan(plan.Id), "verksamheten", "Handlingsplan senast");
        await plan.WriteAllAsync();
        await plan.SendAsync(plan.Head);
        await ShouldWaitForAsync(everybody, Links.ActionPlan(plan.Id), "inspektörerna", "Beslut senast");
        await plan.BothJudgeAsync(1, ActionDecision.Accepted);
        await plan.BothJudgeAsync(2, ActionDecision.Returned, "Vem gör det?");
        await ShouldWaitForAsync(everybody, Links.ActionPlan(plan.Id), "inspektörerna", "Beslut senast");
        await plan.ReturnAsync(plan.Asta);
        await ShouldWaitForAsync(everybody, Links.ActionPlan(plan.Id), "verksamheten", "Handlingsplan senast");
        await plan.SendAsync(plan.Head);
        foreach (var inspector in new[] { plan.Asta, plan.Björn })
            await plan.JudgeAsync(inspector, 2, ActionDecision.Accepted);
        foreach (var (letter, inspector) in new[] { ("D", plan.Asta), ("D", plan.Björn), ("E", plan.Asta), ("E", plan.Björn) })
            await plan.DecideAsync(inspector, letter, "C");
        await ShouldWaitForAsync(everybody, Links.ActionPlan(plan.Id), "kansliet", "");
    }

    [Fact]
    public async Task Who_has_judged_waits_for_her_colleague()
    {
        var plan = await PlanAtWork.SentAsync(app);
        foreach (var position in new[] { 1, 2 })
            await plan.JudgeAsync(plan.Asta, position, ActionDecision.Accepted);

        (await TasksAsync(plan.Asta)).Should().BeEmpty();
        (await plan.Asta.GetAsync(Links.MyWork())).Text.Should().Contain("Björn Ek ska bedöma handlingsplanen.");
        (await TasksAsync(plan.Björn)).Should().Equal("Bedöm handlingsplanen");

        await plan.JudgeAsync(plan.Björn, 1, ActionDecision.Returned, "Vem gör det?");
        (await TasksAsync(plan.Asta)).Should().Equal(["Bedöm handlingsplanen"], "he said something else");
    }

    [Fact]
    public async Task Who_has_proposed_a_grade_waits_for_her_colleague()
    {
        var plan = await PlanAtWork.SentAsync(app);
        foreach (var position in new[] { 1, 2 })
            await plan.BothJudgeAsync(position, ActionDecision.Accepted);
        await plan.DecideAsync(plan.Asta, "D", "C");
        (await TasksAsync(plan.Asta)).Should().Equal("Besluta om ny gradering");

        await plan.DecideAsync(plan.Asta, "E", "C");

        (await TasksAsync(plan.Asta)).Should().BeEmpty();
        (await TasksAsync(plan.Björn)).Should().Equal("Besluta om ny gradering");
    }

    [Fact]
    public async Task The_reviews_own_page_leads_to_what_one_is_to_do_and_says_whom_it_waits_for_otherwise()
    {
        var work = await UnitAtWork.CreateAsync(app);

        (await NextAsync(work.Head)).QuerySelector("a")!.GetAttribute("href").Should().Be(Links.FactCheck(work.Id));
        (await NextAsync(work.Review.First)).TextContent.Should().Contain("Granskningen väntar på verksamheten.");
        await work.RemarkAsync("E1");
        await work.SendAsync(work.Head);
        (await NextAsync(work.Head)).TextContent.Should().Contain("Granskningen väntar på inspektörerna.");
        (await NextAsync(work.Review.First)).QuerySelector("a")!.TextContent.Should().Be("Svara på 1 anmärkning");

        async Task<IElement> NextAsync(Person person) =>
            (await person.GetAsync(Links.Review(work.Id))).Document.QuerySelector("section[aria-labelledby=nasta-steg]")!;
    }

    [Fact]
    public async Task What_comes_next_says_who_does_what()
    {
        var work = await UnitAtWork.CreateAsync(app);

        var page = await work.Head.GetAsync(Links.FactCheck(work.Id));

        page.Document.QuerySelector(".life__row--now .life__who")!
            .TextContent.Should()
            .Be("Verksamheten läser utkastet, och inspektörerna svarar på anmärkningarna.");
        page.Document.QuerySelector(".life__row--behind .life__who").Should().BeNull("what is over needs nobody");
    }

    private Task<Person> ReaderAsync() => app.SignInAsync([], id => [Position.OfSpecialty(id, "Allmänmedicin", A.Today)]);

    private static async Task ShouldWaitForAsync(Dictionary<string, Person> everybody, string address, string party, string until)
    {
        foreach (var (who, person) in everybody)
        {
            var parts = (await person.GetAsync(address))
                .Document.QuerySelectorAll(".state-strip__part")
                .Select(p => p.TextContent)
                .ToList();

            parts[0].Should().Be($"Väntar på {party}", who);
            parts.Skip(1).Should().HaveCount(until.Length == 0 ? 0 : 1, who);
            if (until.Length > 0)
                parts[1].Should().StartWith(until, who);
        }
    }

    private static async Task<IEnumerable<string>> TasksAsync(Person person) =>
        (await person.GetAsync(Links.MyWork())).Document.QuerySelectorAll(".task h3 a").Select(a => a.TextContent);
}
