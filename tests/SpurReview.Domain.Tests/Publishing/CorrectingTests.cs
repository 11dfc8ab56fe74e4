using SpurReview.Domain.Facts;
using SpurReview.Domain.Publishing;

namespace SpurReview.Domain.Tests.Publishing;

public class CorrectingTests
{
    private static readonly PlaceInReport _comment = new(TextPlace.Comment, "A1");
    private static readonly PlaceInReport _fte = new(TextPlace.Fact, "specialistFte");

    [Fact]
    public void A_correction_is_the_next_version_with_its_reason_and_its_places()
    {
        var snapshot = Snapshots.Published();

        var corrected = Correct(snapshot, (_comment, "Odaterad."), (new(TextPlace.Description, "A"), "Beskrivning A."));

        corrected.Version.Should().Be(2);
        corrected.Areas[0].Groups[0].Criteria[0].Comment.Should().Be("Odaterad.");
        corrected
            .Corrections.Should()
            .ContainSingle()
            .Which.Should()
            .BeEquivalentTo(new SnapshotCorrection(2, A.Today, "Skäl.", [_comment]));
        snapshot.Version.Should().Be(1, "the version before is as it was");
    }

    [Fact]
    public void Every_text_that_is_found_can_be_replaced()
    {
        var snapshot = Snapshots.Published();
        var texts = snapshot.Texts().ToDictionary(t => t.Place, t => t.Place.HoldsNumber() ? "7,5" : $"{t.Text} Rättad.");

        var corrected = snapshot.Correct(texts, "Skäl.", A.Today, isWithdrawn: false);

        corrected.Texts().Should().Equal(texts.Select(t => (t.Key, t.Value)));
        corrected.Corrections[0].Places.Should().Equal(texts.Keys);
        texts.Keys.Select(p => p.Place).Distinct().Should().BeEquivalentTo(Enum.GetValues<TextPlace>());
    }

    [Fact]
    public void Nothing_but_words_is_changed()
    {
        var snapshot = Snapshots.Published();

        var corrected = Correct(snapshot, (_comment, "Odaterad."));

        (corrected.WithTexts(new Dictionary<PlaceInReport, string> { [_comment] = "Daterad." }) with { Version = 1, Corrections = [] })
            .Should()
            .BeEquivalentTo(snapshot);
    }

    [Theory]
    [InlineData("", Rule.TextMustNotBeEmpty)]
    [InlineData(" \n ", Rule.TextMustNotBeEmpty)]
    [InlineData("a\0b", Rule.TextHasForbiddenCharacters)]
    public void A_text_that_says_nothing_or_cannot_be_kept_is_refused(string text, Rule rule) => Refused(_comment, text, rule);

    [Theory]
    [InlineData(TextPlace.Inspector, "1", 300)]
    [InlineData(TextPlace.Finding, "Weakness-1", 2_000)]
    [InlineData(TextPlace.Comment, "A1", 20_000)]
    public void A_text_may_be_as_long_as_the_reviews_own(TextPlace place, string key, int max)
    {
        var where = new PlaceInReport(place, key);

        Correct(Snapshots.Published(), (where, new string('å', max))).Version.Should().Be(2);
        Refused(where, new string('å', max + 1), Rule.TextTooLong);
    }

    [Theory]
    [InlineData("5,5", 5.5)]
    [InlineData("6", 6)]
    [InlineData("0", 0)]
    public void A_number_is_written_with_a_comma(string written, double number) =>
        Correct(Snapshots.Published(), (_fte, written)).Facts[UnitFact.SpecialistFte].Number.Should().Be((decimal)number);

    [Theory]
    [InlineData("5.5")]
    [InlineData("-1")]
    [InlineData("ungefär 5")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_number_is_refused(string written) => Refused(_fte, written, Rule.FactMustBeANumber);

    [Theory]
    [InlineData("5,75")]
    [InlineData("5,750")]
    public void The_same_again_is_no_correction(string written)
    {
        Action action = () => Correct(Snapshots.Published(), (_fte, written));

        action.ShouldBeRefused(Rule.CorrectionMustChangeSomething);
    }

    [Fact]
    public void A_withdrawn_version_may_be_published_again_as_it_is()
    {
        var again = Snapshots.Published().Correct(new Dictionary<PlaceInReport, string>(), "Skäl.", A.Today, isWithdrawn: true);

        again.Version.Should().Be(2);
        again.Corrections[0].Places.Should().BeEmpty();
    }

    [Theory]
    [InlineData("", Rule.CorrectionNeedsReason)]
    [InlineData("  \n", Rule.CorrectionNeedsReason)]
    [InlineData("a\0", Rule.TextHasForbiddenCharacters)]
    public void A_correction_has_a_reason(string reason, Rule rule)
    {
        var texts = new Dictionary<PlaceInReport, string> { [_comment] = "Odaterad." };

        Snapshots.Published().ObstaclesToCorrect(texts, reason, isWithdrawn: false).Should().Equal(new Obstacle(rule));
    }

    [Fact]
    public void The_public_is_not_told_that_a_fact_was_corrected_which_it_may_not_see()
    {
        var corrected = Correct(Snapshots.Published(), (new(TextPlace.Fact, "phdPhysicians"), "2"), (_fte, "6"));

        corrected.Corrections[0].Places.Should().HaveCount(2);
        corrected.ForThePublic().Corrections[0].Places.Should().Equal(_fte);
    }

    private static ReviewSnapshot Correct(ReviewSnapshot snapshot, params (PlaceInReport Place, string Text)[] texts) =>
        snapshot.Correct(texts.ToDictionary(t => t.Place, t => t.Text), "Skäl.", A.Today, isWithdrawn: false);

    private static void Refused(PlaceInReport place, string text, Rule rule)
    {
        Action action = () => Correct(Snapshots.Published(), (place, text));
        action.ShouldBeRefused(rule, place.ToString());
    }
}
