using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class RegradeTests
{
    /// <summary>D in area A, which offers every grade, and in area B, which offers A and D; the plan answers both.</summary>
    private readonly Review _review = Planned("A1", "B");

    private static Review Planned(params string[] answers)
    {
        var review = Road.GradedWithD("A", "B").Step(ReviewState.ActionPlan);
        review.ReceivePlan(A.Plan(review, A.Today.AddDays(10), answers).Accepted());
        return review;
    }

    [Theory]
    [InlineData("A", Grade.A)]
    [InlineData("A", Grade.B)]
    [InlineData("A", Grade.C)]
    [InlineData("B", Grade.A)]
    public void A_D_may_become_any_better_grade_that_the_area_offers(string letter, Grade grade)
    {
        _review.Area(letter).DecideAfterPlan(A.Regrade(grade));

        _review.Area(letter).CurrentGrade.Should().Be(grade);
    }

    [Theory]
    [InlineData(Grade.B)]
    [InlineData(Grade.C)]
    public void It_may_not_become_one_that_the_area_does_not_offer(Grade grade) =>
        _review.ShouldBeRefused(r => r.Area("B").DecideAfterPlan(A.Regrade(grade)), Rule.GradeMustBeOffered, "B");

    [Fact]
    public void The_first_grade_is_kept_beside_the_new_one()
    {
        _review.Area("A").DecideAfterPlan(A.Regrade(Grade.C));

        _review.Area("A").Decision!.Grade.Should().Be(Grade.D);
    }

    [Fact]
    public void Only_a_first_D_is_decided_anew()
    {
        var review = Road.At(ReviewState.ActionPlan);
        review.ReceivePlan(A.Plan(review, answers: "A").Accepted());

        review.ShouldBeRefused(r => r.Area("A").DecideAfterPlan(A.Regrade(Grade.C)), Rule.RegradeNeedsFirstGradeD, "A");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Any_decision_after_the_plan_needs_a_reason(string reason) =>
        _review.ShouldBeRefused(
            r => r.Area("A").DecideAfterPlan(new Regrade(Grade.D, reason, A.Today.AddDays(20))),
            Rule.RegradeNeedsReason,
            "A"
        );

    [Fact]
    public void A_reason_of_20001_characters_is_refused() =>
        _review.ShouldBeRefused(
            r => r.Area("A").DecideAfterPlan(new Regrade(Grade.D, new string('å', 20_001), A.Today.AddDays(20))),
            Rule.TextTooLong
        );

    [Fact]
    public void A_better_grade_needs_a_plan_that_answers_the_area() =>
        Planned("B").ShouldBeRefused(r => r.Area("A").DecideAfterPlan(A.Regrade(Grade.C)), Rule.RegradeNeedsAnsweringPlan, "A");

    [Fact]
    public void Without_any_plan_there_is_no_better_grade() =>
        Road.At(ReviewState.ActionPlan)
            .ShouldBeRefused(r => r.Area("B").DecideAfterPlan(A.Regrade(Grade.A)), Rule.RegradeNeedsAnsweringPlan, "B");

    [Fact]
    public void D_may_stand_without_a_plan()
    {
        var review = Road.At(ReviewState.ActionPlan);

        review.Area("B").DecideAfterPlan(new Regrade(Grade.D, "Ingen plan kom in.", A.Today.AddDays(90)));

        review.Area("B").Regrade!.LetsDStand.Should().BeTrue();
    }

    [Fact]
    public void A_free_text_of_an_older_plan_answers_its_area()
    {
        var review = Road.At(ReviewState.ActionPlan);
        review.ReceivePlan(new ActionPlan(review.Id, A.Today.AddDays(10), [], [new PlanNarrative("B", "Vi inför en rutin.")]));

        review.Area("B").DecideAfterPlan(A.Regrade(Grade.A));

        review.Area("B").CurrentGrade.Should().Be(Grade.A);
    }

    [Fact]
    public void No_area_is_decided_before_the_plan_was_handed_in() =>
        _review.ShouldBeRefused(
            r => r.Area("A").DecideAfterPlan(A.Regrade(Grade.C, A.Today.AddDays(9))),
            Rule.RegradeMustNotPrecedePlan,
            "A"
        );

    [Fact]
    public void An_area_may_be_decided_on_the_day_of_the_plan() =>
        _review.Area("A").ObstaclesToRegrading(A.Regrade(Grade.C, A.Today.AddDays(10))).Should().BeEmpty();

    [Fact]
    public void No_area_is_decided_before_the_plan_was_asked_for() =>
        Road.At(ReviewState.ActionPlan)
            .ShouldBeRefused(
                r => r.Area("B").DecideAfterPlan(A.Regrade(Grade.D, A.Today.AddDays(-1))),
                Rule.StepDateIsBeforeThePreviousStep,
                "B"
            );

    [Fact]
    public void An_area_may_be_decided_anew_until_the_review_is_final()
    {
        _review.Area("A").DecideAfterPlan(A.Regrade(Grade.D));

        _review.Area("A").DecideAfterPlan(A.Regrade(Grade.B));

        _review.Area("A").CurrentGrade.Should().Be(Grade.B);
    }

    public static TheoryData<ReviewState> EveryStateButThePlan() => [.. Enum.GetValues<ReviewState>().Except([ReviewState.ActionPlan])];

    [Theory]
    [MemberData(nameof(EveryStateButThePlan))]
    public void Only_a_review_under_a_plan_is_decided_anew(ReviewState state) =>
        Road.At(state).ShouldBeRefused(r => r.Area("B").DecideAfterPlan(A.Regrade(Grade.D)), Rule.ReviewIsNotUnderPlan);

    [Fact]
    public void The_first_grade_of_an_area_already_decided_anew_stands()
    {
        var import = A.Import();
        import.Decide("B", Grade.D, reason: null);
        import.Regrade("B", A.Regrade(Grade.A));

        import.Complete(publishedOn: null).ShouldBeRefused(r => r.Decide("B", Grade.A), Rule.FirstGradeOfRegradedAreaStands, "B");
    }

    [Fact]
    public void Every_obstacle_is_named() =>
        Road.At(ReviewState.ActionPlan)
            .Area("A")
            .ObstaclesToRegrading(new Regrade((Grade)7, "", A.Today))
            .Should()
            .Equal(
                new Obstacle(Rule.RegradeNeedsFirstGradeD, "A"),
                new Obstacle(Rule.GradeMustBeOffered, "A"),
                new Obstacle(Rule.RegradeNeedsReason, "A"),
                new Obstacle(Rule.RegradeNeedsAnsweringPlan, "A")
            );
}
