using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class GradeDecisionTests
{
    private readonly Review _review = Road.At(ReviewState.Drafting).AllMet();

    [Theory]
    [InlineData(Grade.B)]
    [InlineData(Grade.C)]
    [InlineData((Grade)7)]
    public void A_grade_that_the_area_does_not_offer_is_refused(Grade grade) =>
        _review.ShouldBeRefused(r => r.Decide("B", grade, "Skäl."), Rule.GradeMustBeOffered, "B");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_grade_that_differs_from_a_settled_suggestion_needs_a_reason(string? reason) =>
        _review.ShouldBeRefused(r => r.Decide("A", Grade.B, reason), Rule.DifferingGradeNeedsReason, "A");

    [Fact]
    public void With_a_reason_it_is_taken() =>
        _review.Decide("A", Grade.C, "Råden följs inte i praktiken.").Area("A").CurrentGrade.Should().Be(Grade.C);

    [Fact]
    public void A_worse_grade_needs_a_reason_as_a_better_one_does() =>
        _review.Assess("A1", Verdict.NotMet).ShouldBeRefused(r => r.Decide("A", Grade.B), Rule.DifferingGradeNeedsReason, "A");

    [Fact]
    public void A_grade_that_differs_from_a_provisional_suggestion_needs_none()
    {
        _review.Assess("A6", Verdict.NotAssessed).Decide("A", Grade.B);

        _review.Area("A").Decision!.Reason.Should().BeNull();
    }

    [Fact]
    public void A_grade_without_any_suggestion_needs_none()
    {
        var review = Road.At(ReviewState.Gathering).Decide("A", Grade.D);

        review.Area("A").CurrentGrade.Should().Be(Grade.D);
    }

    [Fact]
    public void Suggestion_and_decision_are_both_kept() =>
        _review
            .Assess("A3", Verdict.NotMet)
            .Decide("A", Grade.B, "Rådet följs på annat sätt.")
            .Area("A")
            .Decision.Should()
            .Be(new GradeDecision(Grade.B, "Rådet följs på annat sätt.", Suggested: Grade.C, SuggestionWasSettled: true));

    [Fact]
    public void What_was_suggested_stays_when_verdicts_change_afterwards() =>
        _review.Assess("A3", Verdict.NotMet).Area("A").Decision!.Suggested.Should().Be(Grade.A);

    [Fact]
    public void A_blank_reason_is_none() => _review.Decide("A", Grade.A, "  ").Area("A").Decision!.Reason.Should().BeNull();

    [Fact]
    public void A_decision_that_someone_else_has_changed_is_not_overwritten() =>
        _review.Invoking(r => r.Area("A").Decide(Grade.D, "Skäl.", basedOn: 0)).Should().Throw<FieldClashException>();

    [Fact]
    public void The_same_decision_again_is_no_change()
    {
        _review.Area("A").Decide(Grade.A, reason: null, basedOn: 0);

        _review.Area("A").DecisionVersion.Should().Be(1);
    }

    [Fact]
    public void A_reason_alone_is_a_change() => _review.Decide("A", Grade.A, "Som föreslaget.").Area("A").DecisionVersion.Should().Be(2);

    [Fact]
    public void Every_obstacle_is_named() =>
        _review
            .Area("B")
            .ObstaclesToDeciding(Grade.C, reason: null)
            .Should()
            .Equal(new Obstacle(Rule.GradeMustBeOffered, "B"), new Obstacle(Rule.DifferingGradeNeedsReason, "B"));

    [Fact]
    public void A_refused_decision_changes_nothing()
    {
        _review.Invoking(r => r.Decide("A", Grade.D)).Should().Throw<RuleBrokenException>();

        _review.Area("A").CurrentGrade.Should().Be(Grade.A);
    }

    [Fact]
    public void The_reviews_own_allowed_exceptions_decide_the_suggestion()
    {
        var strict = A.Review(allowedExceptions: 0).WithPlans().Step(ReviewState.Planned).Step(ReviewState.Gathering).AllMet();

        strict.Assess("A5", Verdict.NotMet).Area("A").Suggestion.Grade.Should().Be(Grade.B);
    }
}
