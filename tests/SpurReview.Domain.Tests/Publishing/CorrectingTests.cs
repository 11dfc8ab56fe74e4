using FsCheck.Fluent;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Publishing;

namespace SpurReview.Domain.Tests.Publishing;

public class CorrectingTests
{
    private static readonly DateOnly _on = new(2026, 3, 3);
    private static readonly PlaceInReport _description = new(TextPlace.Description, "A");

    [Fact]
    public void Every_kind_of_place_is_found() =>
        ASnapshot.Whole.Texts().Select(t => t.Place.Place).Distinct().Should().BeEquivalentTo(Enum.GetValues<TextPlace>());

    [Fact]
    public void No_place_is_found_twice() => ASnapshot.Whole.Texts().Select(t => t.Place).Should().OnlyHaveUniqueItems();

    [Fact]
    public void A_correction_changes_the_words_in_the_places_named_and_no_others() =>
        Holds.ForEvery(
            Gen.SubListOf(ASnapshot.Whole.Texts().Where(t => t.Place.Place is not TextPlace.Fact)).Where(l => l.Count > 0),
            chosen =>
            {
                var texts = chosen.ToDictionary(t => t.Place, t => t.Text + " Rättat.");

                var corrected = ASnapshot.Whole.Correct(texts, "Fel ord.", _on, isWithdrawn: false);

                return corrected
                    .Texts()
                    .SequenceEqual(ASnapshot.Whole.Texts().Select(t => (t.Place, texts.GetValueOrDefault(t.Place, t.Text))));
            },
            times: 200
        );

    [Fact]
    public void A_corrected_version_is_the_next_one_and_says_why_when_and_where()
    {
        var second = ASnapshot.Whole.Correct(Texts("En mottagning."), "Antalet var fel.", _on, isWithdrawn: false);
        var third = second.Correct(Texts("Tre mottagningar."), "Fel igen.", _on.AddDays(1), isWithdrawn: false);

        third.Version.Should().Be(3);
        third
            .Corrections.Select(c => (c.Version, c.On, c.Reason))
            .Should()
            .Equal((2, _on, "Antalet var fel."), (3, _on.AddDays(1), "Fel igen."));
        third.Corrections.SelectMany(c => c.Places).Should().Equal(_description, _description);
    }

    [Fact]
    public void Why_a_version_was_corrected_that_is_withdrawn_since_is_not_said_again()
    {
        var second = ASnapshot.Whole.Correct(Texts("En mottagning."), "Det som inte skulle stå här.", _on, isWithdrawn: false);

        var third = second.Correct(Texts("Tre mottagningar."), "Rättad.", _on.AddDays(1), isWithdrawn: true);

        third.Corrections.Select(c => (c.Version, c.Reason)).Should().Equal((2, null), (3, "Rättad."));
    }

    [Fact]
    public void Verdicts_grades_dates_and_the_first_version_stay_as_they_were()
    {
        var before = SnapshotFormat.Write(ASnapshot.Whole);

        var corrected = ASnapshot.Whole.Correct(Texts("En mottagning."), "Antalet var fel.", _on, isWithdrawn: false);

        SnapshotFormat.Write(ASnapshot.Whole).Should().Be(before);
        SnapshotFormat
            .Write(corrected with { Version = 1, Corrections = [] })
            .Should()
            .Be(before.Replace("Kliniken har två mottagningar.", "En mottagning.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_is_corrected_as_it_is_written_in_Swedish()
    {
        var beds = new PlaceInReport(TextPlace.Fact, UnitFact.Beds.Code());

        ASnapshot.Whole.Texts().Should().Contain((beds, "4,5"));
        ASnapshot
            .Whole.Correct(new Dictionary<PlaceInReport, string> { [beds] = "12,25" }, "Fel tal.", _on, isWithdrawn: false)
            .Facts[UnitFact.Beds]
            .Number.Should()
            .Be(12.25m);
    }

    [Theory]
    [InlineData("tolv")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("1.5")]
    public void What_is_no_number_is_refused_where_a_number_stands(string written) =>
        Correcting(new Dictionary<PlaceInReport, string> { [new(TextPlace.Fact, "beds")] = written }, "Fel tal.")
            .Should()
            .Throw<RuleBrokenException>()
            .Which.Obstacles.Should()
            .Equal(new Obstacle(Rule.FactMustBeANumber, "Fact beds"));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_correction_needs_a_reason(string reason) =>
        Refused(Texts("En mottagning."), reason, new Obstacle(Rule.CorrectionNeedsReason));

    [Fact]
    public void A_correction_changes_something() =>
        Refused(Texts("Kliniken har två mottagningar."), "Skäl.", new Obstacle(Rule.CorrectionMustChangeSomething));

    [Fact]
    public void A_text_is_not_corrected_away() => Refused(Texts(" "), "Skäl.", new Obstacle(Rule.TextMustNotBeEmpty, "Description A"));

    [Fact]
    public void A_text_longer_than_any_may_be_is_refused() =>
        Refused(Texts(new string('x', Text.MaxLength + 1)), "Skäl.", new Obstacle(Rule.TextTooLong, "Description A"));

    [Fact]
    public void A_withdrawn_version_may_be_published_again_as_it_is() =>
        ASnapshot
            .Whole.Correct(new Dictionary<PlaceInReport, string>(), "Återkallad av misstag.", _on, isWithdrawn: true)
            .Corrections.Should()
            .ContainSingle()
            .Which.Places.Should()
            .BeEmpty();

    private static Dictionary<PlaceInReport, string> Texts(string description) => new() { [_description] = description };

    private static Action Correcting(Dictionary<PlaceInReport, string> texts, string reason) =>
        () => ASnapshot.Whole.Correct(texts, reason, _on, isWithdrawn: false);

    private static void Refused(Dictionary<PlaceInReport, string> texts, string reason, Obstacle obstacle) =>
        Correcting(texts, reason).Should().Throw<RuleBrokenException>().Which.Obstacles.Should().Equal(obstacle);
}
