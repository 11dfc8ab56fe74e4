using SpurReview.Domain.ActionPlans;
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
        item.DecisionReason.Should().Be("Skäl.");
        item.DecidedOn.Should().Be(APlan.Day.AddDays(3));
    }

    [Theory]
    [InlineData(ActionDecision.Returned, "Skäl.")]
    [InlineData(ActionDecision.Accepted, "Andra skäl.")]
    public void Who_says_otherwise_is_to_be_agreed_with(ActionDecision decision, string reason)
    {
        _work.Judged("A1", ActionDecision.Accepted, by: 0);

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
        work.Send(Road.Now, APlan.Day.AddDays(9));
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
        work.Review.ShouldBeRefused(r => r.Plan!.Return(APlan.Day.AddDays(9)), Rule.PlanIsNotWithInspectors);
    }

    [Fact]
    public void It_goes_back_when_every_action_is_decided_and_one_of_them_is_to_be_completed()
    {
        _work.JudgedByBoth("A1", ActionDecision.Accepted);
        _work.Review.ShouldBeRefused(r => r.Plan!.Return(APlan.Day), Rule.EveryActionMustBeJudged, "B1");

        _work.JudgedByBoth("B1", ActionDecision.Accepted);
        _work.Review.ShouldBeRefused(r => r.Plan!.Return(APlan.Day), Rule.NothingToReturn);

        _work.JudgedByBoth("B1", ActionDecision.Returned);
        Plan.Return(APlan.Day.AddDays(5));
        Plan.Turns.Should().ContainSingle().Which.ReturnedOn.Should().Be(APlan.Day.AddDays(5));
        Plan.Judgements.Should().BeEmpty();
    }

    [Fact]
    public void A_plan_that_was_brought_in_is_not_sent_back()
    {
        var review = Road.At(ReviewState.ActionPlan);
        review.ReceivePlan(A.Plan(review, answers: "B1"));

        review.ShouldBeRefused(r => r.Plan!.Return(APlan.Day), Rule.PlanIsNotWithInspectors);
    }
}
