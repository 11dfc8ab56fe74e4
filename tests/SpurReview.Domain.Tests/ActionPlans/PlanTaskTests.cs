using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using static SpurReview.Domain.Tasks.TaskKind;
using static SpurReview.Domain.Tasks.TaskParty;

namespace SpurReview.Domain.Tests.ActionPlans;

/// <summary>Who has which task with which last day, turn by turn. The plan is asked for on 13 March 2026 and sent ten days later.</summary>
public class PlanTaskTests
{
    private static readonly DateOnly _planDue = new(2026, 6, 15);

    /// <summary>Fifteen working days from Monday 23 March, with Good Friday and Easter Monday.</summary>
    private static readonly DateOnly _judgementDue = new(2026, 4, 15);

    private static IEnumerable<(TaskParty, TaskKind, DateOnly?, int?)> Asks(Review review, DateOnly? today = null, int withProvider = 0)
    {
        var outline = ReviewOutline.Of(review);
        return ReviewTasks
            .Of(outline with { Plan = outline.Plan with { WithProvider = withProvider } }, today ?? APlan.Day)
            .Select(t => (t.Party, t.Kind, t.LastDay, t.Count));
    }

    private static (TaskParty, TaskKind, DateOnly?, int?)[] Both(TaskKind kind, DateOnly lastDay) =>
        [Of(Inspectors, kind, lastDay), Of(Inspectors, kind, lastDay)];

    private static (TaskParty, TaskKind, DateOnly?, int?) Of(TaskParty party, TaskKind kind, DateOnly? lastDay, int? count = null) =>
        (party, kind, lastDay, count);

    [Fact]
    public void The_unit_writes_and_its_provider_answers_what_it_was_handed() =>
        Asks(APlan.Asked(), withProvider: 2).Should().Equal(Of(Unit, WritePlan, _planDue), Of(Provider, AnswerHandedOver, _planDue, 2));

    [Fact]
    public void Longer_time_moves_the_units_last_day()
    {
        var work = APlan.Work();
        work.AskForLongerTime(UnitSender.Head, 30, "Semestertider.", APlan.Day);

        Asks(work.Review).Should().Equal(Of(Unit, WritePlan, Terms.Default.PlanDue(A.Today, 30)));
    }

    [Fact]
    public void The_inspectors_judge_what_was_sent_and_nobody_else_has_anything_to_do() =>
        Asks(APlan.Sent().Review, withProvider: 1).Should().Equal(Both(JudgePlan, _judgementDue));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_unit_is_told_nothing_of_what_they_decide_while_the_plan_is_with_them(bool isRegraded)
    {
        var review = APlan.Sent().Review;
        foreach (var code in (string[])["A1", "B1"])
            new PlanWork(review, APlan.Rows, []).JudgedByBoth(code, ActionDecision.Accepted);
        if (isRegraded)
        {
            review.Area("A").DecideAfterPlan(A.Regrade(Grade.C, APlan.Day.AddDays(4)));
            review.Area("B").DecideAfterPlan(A.Regrade(Grade.A, APlan.Day.AddDays(4)));
        }

        ReviewTasks
            .Of(ReviewOutline.Of(review).AsTheUnitIsTold(), APlan.Day)
            .Should()
            .OnlyContain(t => t.Kind == JudgePlan && t.Party == Inspectors && t.LastDay == _judgementDue);
    }

    [Fact]
    public void They_have_still_to_send_back_what_they_do_not_accept()
    {
        var work = APlan.Sent();
        work.JudgedByBoth("A1", ActionDecision.Accepted);
        work.JudgedByBoth("B1", ActionDecision.Returned);

        Asks(work.Review).Should().Equal(Both(JudgePlan, _judgementDue));
    }

    [Fact]
    public void The_unit_completes_what_came_back_and_has_got_the_days_that_it_waited()
    {
        var review = APlan.Returned(on: APlan.Day.AddDays(7)).Review;

        Asks(review, _planDue).Should().Equal(Of(Unit, CompletePlan, new DateOnly(2026, 6, 22), 1));
    }

    [Fact]
    public void When_that_time_is_out_the_office_may_answer_beside_it()
    {
        var review = APlan.Returned(on: APlan.Day.AddDays(7)).Review;

        Asks(review, new DateOnly(2026, 6, 23))
            .Should()
            .Equal(Of(Office, AnswerMissingPlan, new DateOnly(2026, 6, 22)), Of(Unit, CompletePlan, new DateOnly(2026, 6, 22), 1));
    }

    [Fact]
    public void In_the_next_turn_the_inspectors_time_begins_anew()
    {
        var work = APlan.Returned();
        work.Send(UnitSender.Head, Road.Now, APlan.Day.AddDays(7));

        Asks(work.Review).Should().Equal(Both(JudgePlan, Terms.Default.JudgementDue(APlan.Day.AddDays(7))));
    }

    [Fact]
    public void What_is_accepted_is_decided_on_and_then_the_review_is_final()
    {
        var work = APlan.Sent();
        work.JudgedByBoth("A1", ActionDecision.Accepted);
        work.JudgedByBoth("B1", ActionDecision.Accepted);
        Asks(work.Review).Should().Equal(Both(DecideRegrade, _judgementDue));

        foreach (var inspector in work.Review.Inspectors)
            work.Review.Area("A").ProposeAfterPlan(A.Regrade(Grade.C), inspector.Id);
        Asks(work.Review).Should().Equal(Both(DecideRegrade, _judgementDue));

        foreach (var inspector in work.Review.Inspectors)
            work.Review.Area("B").ProposeAfterPlan(A.Regrade(Grade.A), inspector.Id);
        Asks(work.Review).Should().Equal(Of(Office, DeclareFinal, null));
    }

    [Fact]
    public void Where_the_rest_of_the_plan_is_missing_the_inspectors_decide_what_they_have_accepted()
    {
        var review = APlan.Returned(on: APlan.Day.AddDays(7)).Review;
        MissingPlan.Record(review, "Planen kom inte.", new DateOnly(2026, 6, 23), Terms.Default);

        Asks(review, new DateOnly(2026, 6, 23)).Should().Equal(Both(DecideRegrade, _judgementDue));
    }
}
