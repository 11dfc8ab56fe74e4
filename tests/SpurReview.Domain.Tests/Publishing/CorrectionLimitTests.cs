using SpurReview.Domain.Facts;
using SpurReview.Domain.Publishing;

namespace SpurReview.Domain.Tests.Publishing;

/// <summary>How long a corrected text may be, what counts as a change, and what the public is told of it.</summary>
public class CorrectionLimitTests
{
    private static readonly PlaceInReport _beds = new(TextPlace.Fact, "beds");

    [Theory]
    [InlineData(TextPlace.Inspector, "1", 300)]
    [InlineData(TextPlace.Finding, "Weakness-1", 2_000)]
    [InlineData(TextPlace.Comment, "A1", 20_000)]
    public void A_text_may_be_as_long_as_the_reviews_own(TextPlace place, string key, int max)
    {
        var where = new PlaceInReport(place, key);

        Obstacles(where, new string('å', max)).Should().BeEmpty();
        Obstacles(where, new string('å', max + 1)).Should().Equal(new Obstacle(Rule.TextTooLong, where.ToString()));
    }

    [Fact]
    public void A_text_that_cannot_be_kept_is_refused() =>
        Obstacles(new(TextPlace.Comment, "A1"), "a\0b").Should().Equal(new Obstacle(Rule.TextHasForbiddenCharacters, "Comment A1"));

    [Fact]
    public void A_reason_that_cannot_be_kept_is_refused() =>
        ASnapshot
            .Whole.ObstaclesToCorrect(new Dictionary<PlaceInReport, string> { [_beds] = "5" }, "a\0b", isWithdrawn: false)
            .Should()
            .Equal(new Obstacle(Rule.TextHasForbiddenCharacters));

    [Theory]
    [InlineData("4,5")]
    [InlineData("4,500")]
    public void The_same_number_again_is_no_correction(string written) =>
        Obstacles(_beds, written).Should().Equal(new Obstacle(Rule.CorrectionMustChangeSomething));

    [Fact]
    public void A_unit_that_turns_out_to_be_small_is_withdrawn_before_it_is_corrected()
    {
        var large = ASnapshot.Whole with
        {
            Facts = new Dictionary<UnitFact, FactValue>(ASnapshot.Whole.Facts) { [UnitFact.Residents] = new FactValue(5, null) },
        };
        var residents = new PlaceInReport(TextPlace.Fact, "residents");
        var texts = new Dictionary<PlaceInReport, string> { [residents] = "4" };

        large
            .ObstaclesToCorrect(texts, "Fel antal.", isWithdrawn: false)
            .Should()
            .Equal(new Obstacle(Rule.CorrectionThatHidesNeedsWithdrawal, residents.ToString()));
        large.ObstaclesToCorrect(texts, "Fel antal.", isWithdrawn: true).Should().BeEmpty();
        large
            .ObstaclesToCorrect(new Dictionary<PlaceInReport, string> { [residents] = "6" }, "Fel antal.", isWithdrawn: false)
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void The_public_is_not_told_that_a_fact_was_corrected_which_it_may_not_see()
    {
        var texts = new Dictionary<PlaceInReport, string> { [new(TextPlace.Fact, "phdPhysicians")] = "2", [_beds] = "6" };

        var corrected = ASnapshot.Whole.Correct(texts, "Skäl.", A.Today, isWithdrawn: false);

        ASnapshot.Whole.Facts[UnitFact.Residents].Number.Should().BeLessThan(UnitFacts.SmallGroup);
        corrected.Corrections[0].Places.Should().HaveCount(2);
        corrected.ForThePublic().Corrections[0].Places.Should().Equal(_beds);
    }

    [Fact]
    public void A_place_is_frozen_as_kind_and_key_and_nothing_else()
    {
        var texts = new Dictionary<PlaceInReport, string> { [_beds] = "6" };

        var corrected = ASnapshot.Whole.Correct(texts, "Skäl.", A.Today, isWithdrawn: false);

        SnapshotFormat.Write(corrected).Should().Contain("\"places\":[{\"place\":\"fact\",\"key\":\"beds\"}]");
    }

    private static IReadOnlyList<Obstacle> Obstacles(PlaceInReport place, string text) =>
        ASnapshot.Whole.ObstaclesToCorrect(new Dictionary<PlaceInReport, string> { [place] = text }, "Skäl.", isWithdrawn: false);
}
