using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.ActionPlans;

/// <summary>Both inspectors say the same of an action, or it is not decided.</summary>
public class JudgingTests
{
    private readonly PlanWork _work = APlan.Sent();

    private ActionPlan Plan => _work.Review.Plan!;

    [Fact]
    public void One_of_two_decides_nothing()
    {
        _work.Judged("A1", ActionDecision.Accepted, by: 0);

        _work.Item("A1").Decision.Should().BeNull();
        Plan.JudgementOf(1)!.AgreedBy.Should().Equal(_work.Review.Inspectors[0].Id);
    }

    [Theory]
    [InlineData(ActionDecision.Accepted)]
    [InlineData(ActionDecision.Returned)]
    public void Both_decide_with_the_reason_and_the_day(ActionDecision decision)
    {
        _work.JudgedByBoth("A1", decision);

        var item = _work.Item("A1");
        item.Decision.Should().Be(decision);
        item.DecisionReason.Should().Be(decision is ActionDecision.Returned ? "Skäl." : null, "what is accepted has nothing to complete");
        item.DecidedOn.Should().Be(APlan.Day.AddDays(3));
    }

    [Theory]
    [InlineData(ActionDecision.Accepted, null)]
    [InlineData(ActionDecision.Returned, "Andra skäl.")]
    public void Who_says_otherwise_is_to_be_agreed_with(ActionDecision decision, string? reason)
    {
        _work.Judged("A1", ActionDecision.Returned, by: 0);

        _work.Judged("A1", decision, by: 1, reason);
        _work.Item("A1").Decision.Should().BeNull();

        _work.Judged("A1", decision, by: 0, reason);
        _work.Item("A1").Decision.Should().Be(decision);
        _work.Item("A1").DecisionReason.Should().Be(reason);
    }

    [Fact]
    public void Who_says_it_twice_is_still_one()
    {
        _work.Judged("A1", ActionDecision.Accepted, by: 0);
        _work.Judged("A1", ActionDecision.Accepted, by: 0);

        _work.Item("A1").Decision.Should().BeNull();
    }

    [Fact]
    public void What_is_decided_may_be_changed_until_it_goes_back()
    {
        _work.JudgedByBoth("A1", ActionDecision.Accepted);

        _work.Judged("A1", ActionDecision.Returned, by: 1);

        _work.Item("A1").Decision.Should().BeNull();
        _work.Item("A1").DecidedOn.Should().BeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void What_is_to_be_completed_is_said(string? reason)
    {
        Action judge = () => _work.Judged("A1", ActionDecision.Returned, by: 0, reason);

        judge.ShouldBeRefused(Rule.ReturnNeedsReason);
        _work.Judged("A1", ActionDecision.Accepted, by: 0, reason);
        Plan.JudgementOf(1)!.Reason.Should().BeNull();
    }

    [Fact]
    public void What_was_accepted_in_an_earlier_turn_is_not_judged_again()
    {
        var work = APlan.Returned();
        work.Send(UnitSender.Head, Road.Now, APlan.Day.AddDays(9));
        Action judge = () => work.Judged("A1", ActionDecision.Returned, by: 0);

        judge.ShouldBeRefused(Rule.ActionIsAccepted);
        work.Review.Plan!.Undecided.Should().Equal(work.Item("B1"));
    }

    [Fact]
    public void A_plan_that_is_with_the_unit_is_not_judged()
    {
        var work = APlan.Returned();
        Action judge = () => work.Judged("B1", ActionDecision.Accepted, by: 0);

        judge.ShouldBeRefused(Rule.PlanIsNotWithInspectors);
        work.Review.ShouldBeRefused(r => r.Plan!.Return(r, APlan.Day.AddDays(9)), Rule.PlanIsNotWithInspectors);
    }

    [Fact]
    public void It_goes_back_when_every_action_is_decided_and_one_of_them_is_to_be_completed()
    {
        _work.JudgedByBoth("A1", ActionDecision.Accepted);
        _work.Review.ShouldBeRefused(r => r.Plan!.Return(r, APlan.Day), Rule.EveryActionMustBeJudged, "B1");

        _work.JudgedByBoth("B1", ActionDecision.Accepted);
        _work.Review.ShouldBeRefused(r => r.Plan!.Return(r, APlan.Day), Rule.NothingToReturn);

        _work.JudgedByBoth("B1", ActionDecision.Returned);
        Plan.Return(_work.Review, APlan.Day.AddDays(5));
        Plan.Turns.Should().ContainSingle().Which.ReturnedOn.Should().Be(APlan.Day.AddDays(5));
        Plan.Judgements.Should().BeEmpty();
    }

    [Fact]
    public void A_plan_that_was_brought_in_is_not_sent_back()
    {
        var review = Road.At(ReviewState.ActionPlan);
        review.ReceivePlan(A.Plan(review, answers: "B1"));

        review.ShouldBeRefused(r => r.Plan!.Return(r, APlan.Day), Rule.PlanIsNotWithInspectors);
    }

    [Fact]
    public void What_a_better_grade_stands_on_is_judged_otherwise_when_the_area_has_been()
    {
        _work.JudgedByBoth("A1", ActionDecision.Accepted);
        Decide("A", Grade.A);
        Action judge = () => _work.Judged("A1", ActionDecision.Returned, by: 0);
        judge.ShouldBeRefused(Rule.AreaIsDecidedOnAction);

        Decide("A", Grade.D);
        _work.JudgedByBoth("A1", ActionDecision.Returned);

        _work.Item("A1").Decision.Should().Be(ActionDecision.Returned);
    }

    [Fact]
    public void Where_D_stands_there_is_nothing_to_complete()
    {
        _work.JudgedByBoth("A1", ActionDecision.Returned);
        _work.JudgedByBoth("B1", ActionDecision.Accepted);
        Plan.ObstaclesToReturning(_work.Review).Should().BeEmpty();

        Decide("A", Grade.D);

        Plan.ToComplete(_work.Review).Should().BeEmpty();
        Plan.ObstaclesToReturning(_work.Review).Should().Equal(new Obstacle(Rule.NothingToReturn));
    }

    [Fact]
    public void What_goes_back_is_what_is_left_to_complete_and_the_row_where_D_stands_is_closed()
    {
        _work.JudgedByBoth("A1", ActionDecision.Returned);
        _work.JudgedByBoth("B1", ActionDecision.Returned);
        Decide("A", Grade.D);
        Plan.Return(_work.Review, APlan.Day.AddDays(5));

        _work.StateOf(_work.Row("A1")!).Should().Be(PlanRowState.Decided);
        _work.StateOf(_work.Row("B1")!).Should().Be(PlanRowState.Returned);
        _work.RuleAgainstWriting().Should().BeNull();

        _work.Review.Area("B").DecideAfterPlan(new Regrade(Grade.D, "Planen kom inte.", APlan.Day.AddDays(6)));
        _work.RuleAgainstWriting().Should().Be(Rule.PlanIsDecided);
    }

    private void Decide(string letter, Grade grade) =>
        _work.Review.Area(letter).DecideAfterPlan(new Regrade(grade, "Skäl.", APlan.Day.AddDays(4)));
}
