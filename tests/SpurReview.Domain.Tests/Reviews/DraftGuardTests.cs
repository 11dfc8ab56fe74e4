using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class DraftGuardTests
{
    private static Review Draft() => Road.At(ReviewState.Drafting).AllMet();

    [Fact]
    public void An_area_without_a_grade_is_named() =>
        Road.At(ReviewState.Drafting)
            .Assess("A1", Verdict.Met)
            .Assess("A2", Verdict.Met)
            .Decide("A", Grade.A)
            .Asked(ReviewState.FactCheck)
            .Should()
            .Contain(new Obstacle(Rule.EveryAreaMustBeGraded, "B"))
            .And.NotContain(new Obstacle(Rule.EveryAreaMustBeGraded, "A"));

    [Fact]
    public void A_regulation_not_assessed_is_named() =>
        ReviewGuards
            .ContentIsComplete(Draft().Assess("B2", Verdict.NotAssessed))
            .Should()
            .Equal(new Obstacle(Rule.EveryRegulationMustBeAssessed, "B2"));

    [Theory]
    [InlineData("A3")]
    [InlineData("A5")]
    public void Advice_and_indicators_may_be_left_unassessed(string code) =>
        ReviewGuards.ContentIsComplete(Draft().Assess(code, Verdict.NotAssessed)).Should().BeEmpty();

    [Theory]
    [InlineData("A1")]
    [InlineData("A4")]
    [InlineData("A6")]
    public void Not_relevant_without_a_comment_is_named(string code) =>
        ReviewGuards
            .ContentIsComplete(Draft().Assess(code, Verdict.NotRelevant))
            .Should()
            .Equal(new Obstacle(Rule.NotRelevantNeedsExplanation, code));

    [Fact]
    public void Not_relevant_with_a_comment_is_explained() =>
        ReviewGuards
            .ContentIsComplete(Draft().Assess("A4", Verdict.NotRelevant).Comment("A4", "Enheten har inga jourer."))
            .Should()
            .BeEmpty();

    [Fact]
    public void A_grade_that_verdicts_have_left_behind_needs_a_reason() =>
        ReviewGuards
            .ContentIsComplete(Draft().Assess("A3", Verdict.NotMet))
            .Should()
            .Equal(new Obstacle(Rule.DifferingGradeNeedsReason, "A"));

    [Theory]
    [InlineData(ReviewState.Drafting, ReviewState.FactCheck)]
    [InlineData(ReviewState.FactCheck, ReviewState.Calibration)]
    [InlineData(ReviewState.FactCheck, ReviewState.Graded)]
    [InlineData(ReviewState.Calibration, ReviewState.Graded)]
    public void An_inspector_who_has_not_signed_what_stands_is_named(ReviewState from, ReviewState to)
    {
        var review = Road.At(from, to).Answered().AllMet().Signed();
        review.Area("A").Describe("En ny mening.", basedOn: 0);
        review.Sign(review.Inspectors[0].Id, Road.Now);

        review.Asked(to).Should().Equal(new Obstacle(Rule.InspectorsMustSign, "Björn Ek"));
    }

    [Theory]
    [InlineData(ReviewState.Drafting, ReviewState.FactCheck)]
    [InlineData(ReviewState.FactCheck, ReviewState.Calibration)]
    [InlineData(ReviewState.FactCheck, ReviewState.Graded)]
    [InlineData(ReviewState.Calibration, ReviewState.Graded)]
    public void A_complete_draft_that_both_have_signed_goes_on(ReviewState from, ReviewState to) =>
        Road.At(from, to).Answered().AllMet().Signed().Asked(to).Should().BeEmpty();

    [Fact]
    public void One_signature_is_not_enough_where_the_other_inspector_was_dismissed()
    {
        var review = Draft();
        review.Dismiss(review.Inspectors[1].Id);

        review.Signed().Asked(ReviewState.FactCheck).Should().Equal(new Obstacle(Rule.TwoInspectorsMustBeAppointed));
    }

    [Fact]
    public void Whoever_replaced_an_inspector_must_have_declared_too()
    {
        var review = Draft();
        review.Dismiss(review.Inspectors[1].Id);
        review.Appoint("Cecilia Holm", city: null, accountId: null);

        review.Signed().Asked(ReviewState.FactCheck).Should().Equal(new Obstacle(Rule.InspectorsMustDeclareNoConflict, "Cecilia Holm"));
    }

    [Fact]
    public void An_imported_draft_goes_on_with_the_one_inspector_it_names()
    {
        var review = A.Import().Complete(publishedOn: null).AllMet();

        review.Signed().Asked(ReviewState.FactCheck, A.Today.AddDays(5)).Should().BeEmpty();
    }

    [Fact]
    public void An_imported_draft_without_inspectors_does_not()
    {
        var review = A.Import().Complete(publishedOn: null).AllMet();
        review.Dismiss(review.Inspectors[0].Id);

        review.Asked(ReviewState.FactCheck).Should().Equal(new Obstacle(Rule.TwoInspectorsMustBeAppointed));
    }
}
