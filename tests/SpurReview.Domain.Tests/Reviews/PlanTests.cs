using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class PlanTests
{
    private readonly Review _review = Road.At(ReviewState.ActionPlan);

    private static ActionItem Action(params string[] answers) => new(1, answers, "Vi inför en rutin.", A.Today.AddMonths(3));

    [Fact]
    public void A_plan_is_received_when_it_has_been_asked_for()
    {
        var plan = A.Plan(_review, answers: "B1");

        _review.ReceivePlan(plan);

        _review.Plan.Should().BeSameAs(plan);
    }

    [Fact]
    public void A_plan_must_not_precede_the_visit() =>
        _review.ShouldBeRefused(r => r.ReceivePlan(A.Plan(r, A.Today.AddDays(-1), "B1")), Rule.PlanMustNotPrecedeVisit);

    [Fact]
    public void A_plan_answers_something() => _review.ShouldBeRefused(r => r.ReceivePlan(A.Plan(r)), Rule.PlanMustAnswerSomething);

    [Fact]
    public void An_action_answers_something() => FluentActions.Invoking(() => Action()).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("B1")]
    [InlineData("B")]
    public void An_action_answers_the_area_of_its_criterion_or_the_area_as_a_whole(string answer) =>
        A.Plan(_review, answers: answer).Answers("B").Should().BeTrue();

    [Fact]
    public void It_does_not_answer_another_area() => A.Plan(_review, answers: "B1").Answers("A").Should().BeFalse();

    [Fact]
    public void One_action_may_answer_several_rows() =>
        new ActionPlan(_review.Id, A.Today, [Action("A1", "B2")], []).Answers("B").Should().BeTrue();

    [Fact]
    public void A_blank_free_text_answers_nothing() =>
        new ActionPlan(_review.Id, A.Today, [], [new PlanNarrative("B", " ")]).Answers("B").Should().BeFalse();

    [Fact]
    public void A_text_of_20001_characters_is_refused()
    {
        var narrative = () => _ = new PlanNarrative("B", new string('å', 20_001));

        ((Action)(() => narrative())).ShouldBeRefused(Rule.TextTooLong);
    }
}
