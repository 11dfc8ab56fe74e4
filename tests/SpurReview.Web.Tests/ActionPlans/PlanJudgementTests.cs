using System.Net;
using SpurReview.Data.Outbox;
using SpurReview.Domain.ActionPlans;
using SpurReview.Web.Tests.Mail;

namespace SpurReview.Web.Tests.ActionPlans;

/// <summary>Both inspectors judge each action, and decide on each area.</summary>
public class PlanJudgementTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task An_action_is_judged_when_both_have_said_the_same()
    {
        var plan = await PlanAtWork.SentAsync(app);

        await plan.JudgeAsync(plan.Asta, 1, ActionDecision.Returned, "Vem gör det?");
        var half = (await plan.SavedAsync()).Plan!.Items[0].Decision;
        var page = await plan.Björn.GetAsync(Links.PlanJudgement(plan.Id, 1));
        await plan.JudgeAsync(plan.Björn, 1, ActionDecision.Accepted);
        var differing = (await plan.SavedAsync()).Plan!.Items[0].Decision;
        await plan.JudgeAsync(plan.Asta, 1, ActionDecision.Accepted);

        half.Should().BeNull();
        page.Text.Should().Contain("har sagt").And.Contain("Vem gör det?");
        differing.Should().BeNull();
        var item = (await plan.SavedAsync()).Plan!.Items[0];
        item.Decision.Should().Be(ActionDecision.Accepted);
        item.DecidedOn.Should().Be(PlanAtWork.Today);
    }

    [Fact]
    public async Task What_one_has_said_nobody_else_sees_until_both_have()
    {
        var plan = await PlanAtWork.SentAsync(app);
        await plan.JudgeAsync(plan.Asta, 1, ActionDecision.Returned, "Vem gör det?");

        foreach (var person in new[] { plan.Head, plan.Work.Office, plan.Provider })
        {
            (await person.GetAsync(Links.ActionPlan(plan.Id))).Text.Should().NotContain("Vem gör det?").And.NotContain("En av er");
            (await person.GetAsync(Links.PlanJudgement(plan.Id, 1))).Status.Should().Be(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_return_needs_a_reason()
    {
        var plan = await PlanAtWork.SentAsync(app);

        var answer = await plan.JudgeAsync(plan.Asta, 1, ActionDecision.Returned, " ");

        answer.Faults.Should().Equal("Skriv vad som ska kompletteras.");
    }

    [Fact]
    public async Task What_is_returned_goes_back_alone_and_the_unit_completes_it()
    {
        var plan = await PlanAtWork.SentAsync(app, PlanAtWork.Today.AddDays(-30));
        await Mails.ClearAsync(app);
        await plan.BothJudgeAsync(1, ActionDecision.Accepted);
        (await plan.Asta.PostFormAsync(Links.ReturnPlan(plan.Id), [], Links.ActionPlan(plan.Id)))
            .Status.Should()
            .Be(HttpStatusCode.Conflict, "one action is not judged");
        await plan.BothJudgeAsync(2, ActionDecision.Returned, "Skriv vem som följer upp.");

        var returned = await plan.ReturnAsync(plan.Björn);
        var again = await plan.Asta.PostFormAsync(Links.ReturnPlan(plan.Id), [], Links.ActionPlan(plan.Id));

        returned.Status.Should().Be(HttpStatusCode.Found);
        again.Location!.OriginalString.Should().Be(Links.ActionPlan(plan.Id), "pressed by both it is returned once");
        (await Mails.AllAsync(app)).Should().HaveCount(3).And.OnlyContain(m => m.Purpose == MailPurpose.PlanReturned);
        (await plan.Head.GetAsync(Links.MyWork())).Text.Should().Contain("Komplettera 1 åtgärd");
        var page = await plan.Head.GetAsync(Links.ActionPlan(plan.Id));
        page.Document.QuerySelector("h1")!.TextContent.Should().Be("Komplettera 1 av 2 åtgärder");
        page.Text.Should().Contain("Skriv vem som följer upp.");
        (await plan.StateAsync(plan.Head, PlanAtWork.First)).Should().StartWith("Godtagen");
        (await plan.StateAsync(plan.Head, PlanAtWork.Second)).Should().Be("Komplettera");
        var locked = await plan.Head.GetAsync(Links.PlannedAction(plan.Id, PlanAtWork.First));
        locked.Text.Should().Contain("Åtgärden är godtagen och ligger fast.");

        (await plan.WriteAsync(plan.Head, PlanAtWork.Second, ("Form.Action", "Studierektorn följer upp."))).Faults.Should().BeEmpty();
        (await plan.SendAsync(plan.Head)).Location!.OriginalString.Should().Be(Links.PlanReceipt(plan.Id));
        (await plan.Asta.GetAsync(Links.PlanJudgement(plan.Id, 1))).Text.Should().Contain("ligger fast");
        await plan.BothJudgeAsync(2, ActionDecision.Accepted);

        var saved = (await plan.SavedAsync()).Plan!;
        saved.Turns.Should().HaveCount(2);
        saved.Items.Should().OnlyContain(i => i.Decision == ActionDecision.Accepted);
        saved.Items[1].Action.Should().Be("Studierektorn följer upp.");
    }

    [Fact]
    public async Task C_is_proposed_where_it_is_offered_and_an_area_is_decided_when_both_agree()
    {
        var plan = await PlanAtWork.SentAsync(app);
        await plan.BothJudgeAsync(1, ActionDecision.Accepted);
        await plan.BothJudgeAsync(2, ActionDecision.Accepted);
        var page = await plan.Asta.GetAsync(Links.PlanDecision(plan.Id, "D"));

        await plan.DecideAsync(plan.Asta, "D", "C");
        var half = (await plan.SavedAsync()).Areas[3].Regrade;
        await plan.DecideAsync(plan.Björn, "D", "B");
        await plan.DecideAsync(plan.Asta, "D", "C");
        await plan.DecideAsync(plan.Björn, "D", "C");

        page.Document.QuerySelector("input[type=radio][checked]")!.GetAttribute("value").Should().Be("C");
        page.Text.Should().Contain("efter handlingsplan").And.Contain("Under granskningen påvisades brister");
        half.Should().BeNull();
        var regrade = (await plan.SavedAsync()).Areas[3].Regrade!;
        (regrade.Grade, regrade.DecidedOn, regrade.DecidedBy.Count).Should().Be((Domain.Grading.Grade.C, PlanAtWork.Today, 2));
        (await plan.Work.Office.GetAsync(Links.ActionPlan(plan.Id))).Text.Should().Contain("C, ändrad från D");
    }

    [Fact]
    public async Task What_they_decide_is_told_the_unit_on_Mitt_arbete_no_sooner_than_elsewhere()
    {
        var plan = await PlanAtWork.SentAsync(app);
        var before = await WaitedForAsync(plan.Head);

        foreach (var position in new[] { 1, 2 })
            await plan.BothJudgeAsync(position, ActionDecision.Accepted);
        foreach (var letter in new[] { "D", "E" })
        foreach (var inspector in new[] { plan.Asta, plan.Björn })
            await plan.DecideAsync(inspector, letter, "C");

        before.Should().Contain("bedöma handlingsplanen");
        (await WaitedForAsync(plan.Head)).Should().Be(before);
    }

    private static async Task<string> WaitedForAsync(Person person) =>
        string.Join('\n', (await person.GetAsync(Links.MyWork())).Document.QuerySelectorAll(".waiting").Select(row => row.TextContent));

    [Fact]
    public async Task With_an_action_that_is_not_accepted_only_D_can_stand()
    {
        var plan = await PlanAtWork.SentAsync(app);
        await plan.BothJudgeAsync(1, ActionDecision.Returned, "Räcker inte.");
        var page = await plan.Asta.GetAsync(Links.PlanDecision(plan.Id, "D"));

        var better = await plan.DecideAsync(plan.Asta, "D", "C");
        foreach (var inspector in new[] { plan.Asta, plan.Björn })
            await plan.DecideAsync(inspector, "D", "D", "Planen räcker inte.");

        page.Document.QuerySelectorAll("input[type=radio]").Should().ContainSingle();
        better.Faults.Should().ContainSingle().Which.Should().StartWith("Någon åtgärd i området är inte godtagen.");
        (await plan.SavedAsync()).Areas[3].Regrade!.LetsDStand.Should().BeTrue();
    }

    [Fact]
    public async Task The_office_records_that_the_plan_is_missing_when_the_time_is_out()
    {
        var early = await PlanAtWork.CreateAsync(app);
        var late = await PlanAtWork.CreateAsync(app, PlanAtWork.Today.AddDays(-200));
        await late.WriteAllAsync();

        var refused = await early.Work.Office.PostFormAsync(
            Links.MissingPlan(early.Id),
            [("Form.Reason", "Nej.")],
            Links.ActionPlan(early.Id)
        );
        (await late.Work.Office.GetAsync(Links.MyWork())).Text.Should().Contain("Svara: handlingsplan saknas");
        var page = await late.Work.Office.GetAsync(Links.MissingPlan(late.Id));
        var recorded = await late.Work.Office.SubmitAsync(page, Links.MissingPlan(late.Id), ("Form.Reason", "Ingen plan har kommit in."));

        refused.Status.Should().Be(HttpStatusCode.Conflict);
        recorded.Status.Should().Be(HttpStatusCode.Found);
        (await late.Work.Office.SubmitAsync(page, Links.MissingPlan(late.Id), ("Form.Reason", "Ingen plan har kommit in.")))
            .Location!.OriginalString.Should()
            .Be(Links.ActionPlan(late.Id), "pressed twice it is recorded once");
        (await late.SavedAsync()).Areas.Where(a => a.Regrade is { LetsDStand: true }).Select(a => a.Letter).Should().Equal("D", "E");
        (await late.Head.PostFormAsync(Links.SendPlan(late.Id), [("Form.StandsBehind", "true")], Links.ActionPlan(late.Id)))
            .Status.Should()
            .Be(HttpStatusCode.BadRequest);
        (await late.SavedAsync()).Plan.Should().BeNull();
    }

    [Fact]
    public async Task A_late_plan_is_better_than_none_until_the_office_has_answered()
    {
        var plan = await PlanAtWork.CreateAsync(app, PlanAtWork.Today.AddDays(-200));
        await plan.WriteAllAsync();

        var answer = await plan.SendAsync(plan.Head);

        answer.Location!.OriginalString.Should().Be(Links.PlanReceipt(plan.Id));
        (await plan.Work.Office.PostFormAsync(Links.MissingPlan(plan.Id), [("Form.Reason", "Nej.")], Links.ActionPlan(plan.Id)))
            .Status.Should()
            .Be(HttpStatusCode.Conflict);
    }
}
