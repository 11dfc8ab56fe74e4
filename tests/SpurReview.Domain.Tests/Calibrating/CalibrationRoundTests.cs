using SpurReview.Domain.Calibrating;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Calibrating;

public class CalibrationRoundTests
{
    private readonly CalibrationRound _round = Round();

    [Fact]
    public void Whether_a_draft_is_compared_is_decided_on_the_day_when_it_is_sent()
    {
        Road.At(ReviewState.FactCheck).Calibrates.Should().BeFalse();
        Road.ToBeCompared().Calibrates.Should().BeTrue();
        Road.ToBeCompared().Step(ReviewState.Calibration, calibrates: false).Calibrates.Should().BeTrue();
    }

    [Fact]
    public void Where_the_specialty_calibrates_no_draft_is_graded_without_it() =>
        Road.ToBeCompared().Answered().Asked(ReviewState.Graded).Should().Equal(new Obstacle(Rule.SpecialtyCalibrates));

    [Fact]
    public void And_elsewhere_none_comes_to_calibration() =>
        Road.At(ReviewState.FactCheck)
            .Answered()
            .Asked(ReviewState.Calibration)
            .Should()
            .Equal(new Obstacle(Rule.SpecialtyDoesNotCalibrate));

    [Fact]
    public void A_draft_is_graded_when_its_round_is_closed()
    {
        var review = Road.At(ReviewState.Calibration);
        review.Asked(ReviewState.Graded).Should().Equal(new Obstacle(Rule.DraftMustBeCompared));

        _round.Add(review);
        review.Asked(ReviewState.Graded).Should().Equal(new Obstacle(Rule.DraftMustBeCompared));

        _round.Close(A.Today);
        review.Asked(ReviewState.Graded).Should().BeEmpty();
    }

    [Fact]
    public void A_round_has_drafts_that_are_with_their_units_or_wait_to_be_compared()
    {
        _round.Add(Road.ToBeCompared());
        _round.Add(Road.At(ReviewState.Calibration));

        _round.Reviews.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(ReviewState.Drafting)]
    [InlineData(ReviewState.FactCheck)]
    [InlineData(ReviewState.Graded)]
    public void And_no_others(ReviewState state) =>
        Road.At(state).ShouldBeRefused(review => _round.Add(review), Rule.ReviewIsNotToBeCalibrated);

    [Fact]
    public void A_draft_that_has_been_compared_is_not_put_in_a_round_again() =>
        Road.At(ReviewState.Calibration).Compared().ShouldBeRefused(review => _round.Add(review), Rule.ReviewIsInARound);

    [Fact]
    public void A_round_is_of_one_specialty() =>
        Road.At(ReviewState.Calibration).ShouldBeRefused(review => Round("Reumatologi").Add(review), Rule.ReviewIsNotToBeCalibrated);

    [Fact]
    public void What_is_taken_out_can_be_put_in_another()
    {
        var review = Road.At(ReviewState.Calibration);
        _round.Add(review);
        _round.Remove(review.InRound!);

        Round().Add(review);

        (_round.Reviews.Count, review.InRound!.Round == _round).Should().Be((0, false));
    }

    [Fact]
    public void What_is_spoken_of_stays()
    {
        var review = Road.At(ReviewState.Calibration);
        _round.Add(review);
        review.InRound!.Comment(Guid.NewGuid(), "A", "Hos oss blev det B.");

        review.ShouldBeRefused(r => _round.Remove(r.InRound!), Rule.DraftIsCommented);
    }

    [Fact]
    public void A_comment_that_is_sent_twice_is_there_once()
    {
        var review = Road.At(ReviewState.Calibration);
        _round.Add(review);
        var id = Guid.NewGuid();

        review.InRound!.Comment(id, "A", "Hos oss blev det B.");
        review.InRound!.Comment(id, "A", "Hos oss blev det B.");

        review.InRound!.Comments.Should().ContainSingle().Which.Text.Should().Be("Hos oss blev det B.");
    }

    [Theory]
    [InlineData(" ", Rule.TextMustNotBeEmpty)]
    [InlineData("\0", Rule.TextHasForbiddenCharacters)]
    public void A_comment_says_something_that_can_be_kept(string text, Rule rule)
    {
        var review = Road.At(ReviewState.Calibration);
        _round.Add(review);

        review.ShouldBeRefused(r => r.InRound!.Comment(Guid.NewGuid(), "A", text), rule);
        review.ShouldBeRefused(r => r.InRound!.Comment(Guid.NewGuid(), "A", new string('å', 5_001)), Rule.TextTooLong);
    }

    [Fact]
    public void A_round_is_not_closed_while_a_draft_is_with_its_unit()
    {
        var review = Road.ToBeCompared();
        _round.Add(review);
        review.ShouldBeRefused(_ => _round.Close(A.Today), Rule.RoundWaitsForFactCheck);

        review.Step(ReviewState.Calibration);
        _round.Close(A.Today);

        (_round.IsOpen, _round.ClosedOn).Should().Be((false, A.Today));
    }

    [Fact]
    public void There_is_an_end_to_what_is_said_of_an_area()
    {
        var review = Road.At(ReviewState.Calibration);
        _round.Add(review);
        for (var i = 0; i < CalibrationComment.MaxOfAnArea; i++)
            review.InRound!.Comment(Guid.NewGuid(), "A", "Ord.");

        review.ShouldBeRefused(r => r.InRound!.Comment(Guid.NewGuid(), "A", "Ord."), Rule.TooManyCalibrationComments);
        review.InRound!.Comment(Guid.NewGuid(), "B", "Ord.");
    }

    [Fact]
    public void Nothing_is_said_put_in_taken_out_or_closed_when_it_is_closed()
    {
        var review = Road.At(ReviewState.Calibration);
        _round.Add(review);
        _round.Close(A.Today);

        review.ShouldBeRefused(r => r.InRound!.Comment(Guid.NewGuid(), "A", "Ord."), Rule.RoundIsClosed);
        review.ShouldBeRefused(_ => _round.Add(Road.At(ReviewState.Calibration)), Rule.RoundIsClosed);
        review.ShouldBeRefused(r => _round.Remove(r.InRound!), Rule.RoundIsClosed);
        review.ShouldBeRefused(_ => _round.Close(A.Today), Rule.RoundIsClosed);
    }

    [Fact]
    public void A_round_that_was_closed_too_early_is_opened_again_until_a_review_has_gone_on()
    {
        var review = Road.At(ReviewState.Calibration);
        _round.Add(review);
        review.ShouldBeRefused(_ => _round.Open(), Rule.RoundIsOpen);
        _round.Close(A.Today);
        _round.Open();
        _round.IsOpen.Should().BeTrue();

        _round.Close(A.Today);
        review.Step(ReviewState.Graded);
        review.ShouldBeRefused(_ => _round.Open(), Rule.RoundHasGoneOn);
    }

    [Fact]
    public void A_change_after_the_comparison_is_signed_again()
    {
        var review = Road.At(ReviewState.Calibration).Compared().Assess("A3", Verdict.NotMet);

        review.Asked(ReviewState.Graded).Select(o => o.Rule).Should().Contain(Rule.InspectorsMustSign);
    }

    private static CalibrationRound Round(string specialty = "Allmänmedicin") => new(specialty, "Våren 2026", A.Today);
}
