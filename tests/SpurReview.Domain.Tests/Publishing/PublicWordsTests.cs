using SpurReview.Domain.Publishing;

namespace SpurReview.Domain.Tests.Publishing;

public class PublicWordsTests
{
    private static readonly PlaceInReport _description = new(TextPlace.Description, "A");
    private static readonly ReviewSnapshot _number = Said("Läkaren 811218-9876 slutade.");
    private static readonly ReviewSnapshot _phone = Said("Ring 018-611 00 00.");

    [Fact]
    public void A_personnummer_may_stand_for_no_reason() =>
        Obstacles(_number, kept: "Det är rätt.").Should().Equal(At(Rule.PublicTextMustNotHaveIdentityNumber));

    [Fact]
    public void It_is_not_let_in_by_other_words_either() =>
        Obstacles(_phone, changed: "Läkaren 811218-9876 slutade.").Should().Equal(At(Rule.PublicTextMustNotHaveIdentityNumber));

    [Fact]
    public void Other_words_are_what_is_published()
    {
        var published = Words("En läkare slutade.").In(_number, PublicRules.Default, []);

        published.Texts().Should().Contain((_description, "En läkare slutade."));
    }

    [Fact]
    public void What_is_only_pointed_out_stands_when_somebody_says_why()
    {
        Obstacles(_phone).Should().Equal(At(Rule.PublicTextNeedsReason));
        Obstacles(_phone, kept: " ").Should().Equal(At(Rule.PublicTextNeedsReason));
        Obstacles(_phone, kept: new string('a', PublishingNote.ReasonMaxLength + 1)).Should().Equal(At(Rule.TextTooLong));
        Obstacles(_phone, kept: "Det är växeln.").Should().BeEmpty();
    }

    [Theory]
    [InlineData("", Rule.TextMustNotBeEmpty)]
    [InlineData("Ny\0text", Rule.TextHasForbiddenCharacters)]
    public void Other_words_are_a_text_like_any(string text, Rule rule) => Obstacles(_phone, changed: text).Should().Equal(At(rule));

    [Fact]
    public void Nothing_is_published_past_the_rules() =>
        FluentActions
            .Invoking(() => PublicWords.None.In(_phone, PublicRules.Default, []))
            .Should()
            .Throw<RuleBrokenException>()
            .Which.Obstacles.Should()
            .Equal(At(Rule.PublicTextNeedsReason));

    [Fact]
    public void Each_text_is_noted_once_with_why_it_stands_or_that_it_was_changed()
    {
        var kept = new PublicWords(PublicWords.None.Changed, new Dictionary<PlaceInReport, string> { [_description] = "Det är växeln." });

        Notes(_phone, kept).Should().Equal((_description, "Det är växeln."));
        Notes(_phone, Words("Ring växeln.")).Should().Equal((_description, null));
        Notes(Said("Allt är bra."), PublicWords.None).Should().BeEmpty();
    }

    private static IEnumerable<(PlaceInReport, string?)> Notes(ReviewSnapshot whole, PublicWords words) =>
        PublishingNote.Of(whole, words, words.PointsLeft(whole, PublicRules.Default, [])).Select(n => (n.PlaceInReport, n.Reason));

    private static IReadOnlyList<Obstacle> Obstacles(ReviewSnapshot whole, string? changed = null, string? kept = null) =>
        new PublicWords(Texts(changed), Texts(kept)).Obstacles(whole, PublicRules.Default, []);

    private static PublicWords Words(string changed) => new(Texts(changed), Texts(null));

    private static Dictionary<PlaceInReport, string> Texts(string? text) => text is null ? [] : new() { [_description] = text };

    private static ReviewSnapshot Said(string text) => ASnapshot.Whole.WithTexts(Texts(text));

    private static Obstacle At(Rule rule) => new(rule, _description.ToString());
}
