using System.Net;
using SpurReview.Domain.ActionPlans;
using SpurReview.Testing;
using SpurReview.Web.Tests.PlanAttachments;

namespace SpurReview.Web.Tests.ActionPlans;

/// <summary>Forms that are old, forged or sent at the same moment decide nothing that their sender has not seen.</summary>
public class PlanFormTests(App app) : IClassFixture<App>
{
    private const string IdentityNumber = "811228-9874";
    private const string HoldsIdentityNumber = "Texten innehåller något som ser ut som ett personnummer. Ta bort det.";

    [Fact]
    public async Task A_form_of_one_row_does_not_write_another_rows_action()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAsync(plan.Head, PlanAtWork.First, PlanAtWork.Whole("Den första."));
        var first = (await plan.WrittenAsync()).Single();

        var forged = await plan.PostAsync(
            plan.Head,
            PlanAtWork.Second,
            [("Form.Id", $"{first.Id}"), .. PlanAtWork.Whole("Något annat."), ("Then", "Answer")]
        );

        forged.Status.Should().Be(HttpStatusCode.BadRequest);
        var left = (await plan.WrittenAsync()).Should().ContainSingle().Subject;
        (left.Action, left.AnsweredOn).Should().Be(("Den första.", null));
        left.Answers.Should().Equal(PlanAtWork.First);
    }

    [Fact]
    public async Task The_unit_does_not_answer_for_its_provider()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        var answer = await plan.PostAsync(plan.Head, PlanAtWork.First, [.. PlanAtWork.Whole(), ("Then", "Answer")]);

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        (await plan.WrittenAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_provider_neither_takes_a_row_nor_lets_one_go()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.HandOverAsync(PlanAtWork.First);
        var page = await plan.Provider.GetAsync(Links.PlannedAction(plan.Id, PlanAtWork.First));
        page.Document.QuerySelector("[name^='Form.Also']").Should().BeNull();

        await plan.WriteAsync(
            plan.Provider,
            PlanAtWork.First,
            ($"Form.Also[{PlanAtWork.Second}]", "true"),
            ("Form.Action", "Vi anställer.")
        );

        var action = (await plan.WrittenAsync()).Should().ContainSingle().Subject;
        action.Action.Should().Be("Vi anställer.");
        action.Answers.Should().Equal(PlanAtWork.First);
    }

    [Fact]
    public async Task The_head_sees_the_files_that_go_with_the_plan_and_sends_no_other()
    {
        var plan = await PlanWithFiles.CreateAsync(app);
        await plan.AskForItAsync();
        await plan.AttachAsync(plan.Unit.Head, SampleFiles.Pdf(), "rutin.pdf");
        var page = await plan.Unit.Head.GetAsync(Links.CheckPlan(plan.Id));
        page.Document.QuerySelector("#bilagor ~ ul")!.TextContent.Should().Contain("rutin.pdf");

        await plan.AttachAsync(plan.Unit.Director, SampleFiles.Png(), "bild.png");
        var late = await plan.Unit.Head.SubmitAsync(page, Links.SendPlan(plan.Id), ("Form.StandsBehind", "true"));

        late.Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_judgement_of_what_was_sent_before_says_nothing_of_what_came_since()
    {
        var plan = await PlanAtWork.SentAsync(app);
        var old = await plan.Asta.GetAsync(Links.PlanJudgement(plan.Id, 2));
        await plan.BothJudgeAsync(1, ActionDecision.Accepted);
        await plan.BothJudgeAsync(2, ActionDecision.Returned, "När?");
        await plan.ReturnAsync(plan.Asta);
        await plan.WriteAsync(plan.Head, PlanAtWork.Second, ("Form.DueOn", "2099-01-15"));
        await plan.SendAsync(plan.Head);

        var late = await plan.Asta.SubmitAsync(old, Links.PlanJudgement(plan.Id, 2), ("Form.Decision", "Accepted"));

        late.Status.Should().Be(HttpStatusCode.Conflict);
        (await plan.SavedAsync()).Plan!.Items.Single(i => i.Position == 2).Decision.Should().BeNull();
    }

    [Fact]
    public async Task What_is_sent_is_what_was_seen_also_where_somebody_writes_in_the_same_moment()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAllAsync();
        var shown = await plan.Head.GetAsync(Links.CheckPlan(plan.Id));
        var form = await plan.Work.Director.GetAsync(Links.PlannedAction(plan.Id, PlanAtWork.First));

        var answers = await Task.WhenAll(
            plan.Head.SubmitAsync(shown, Links.SendPlan(plan.Id), ("Form.StandsBehind", "true")),
            plan.Work.Director.SubmitAsync(form, Links.PlannedAction(plan.Id, PlanAtWork.First), ("Form.Action", "Sent tillagt."))
        );

        var sent = (await plan.SavedAsync()).Plan;
        var written = (await plan.WrittenAsync()).Single(a => a.Answers.Contains(PlanAtWork.First)).Action;
        if (answers[0].Status is HttpStatusCode.Found)
        {
            answers[1].Status.Should().Be(HttpStatusCode.BadRequest);
            (sent!.Items[0].Action, written).Should().Be(($"Åtgärd för {PlanAtWork.First}.", $"Åtgärd för {PlanAtWork.First}."));
        }
        else
        {
            (answers[0].Status, answers[1].Status).Should().Be((HttpStatusCode.Conflict, HttpStatusCode.Found));
            (sent, written).Should().Be((null, "Sent tillagt."));
        }
    }

    [Fact]
    public async Task No_personnummer_is_printed_in_a_role_or_in_a_reason()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        (await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Responsible[0].Role", $"Chef {IdentityNumber}")))
            .Faults.Should()
            .Equal(HoldsIdentityNumber);

        await plan.WriteAllAsync();
        await plan.SendAsync(plan.Head);
        (await plan.JudgeAsync(plan.Asta, 1, ActionDecision.Returned, $"Fråga {IdentityNumber}."))
            .Faults.Should()
            .Equal(HoldsIdentityNumber);
        foreach (var position in new[] { 1, 2 })
            await plan.BothJudgeAsync(position, ActionDecision.Accepted);
        (await plan.DecideAsync(plan.Asta, "D", "C", $"Enligt {IdentityNumber}.")).Faults.Should().Equal(HoldsIdentityNumber);
    }

    [Fact]
    public async Task From_an_action_one_reads_its_area_in_the_draft_that_was_graded()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        var page = await plan.Head.GetAsync(Links.PlannedAction(plan.Id, PlanAtWork.First));
        var address = page.Document.QuerySelector($"a[href^='{Links.LastDraft(plan.Id)}']")!.GetAttribute("href")!.Split('#');
        var draft = await plan.Head.GetAsync(address[0]);

        (draft.Status, draft.Document.GetElementById(address[1]) is not null).Should().Be((HttpStatusCode.OK, true));
    }
}
