using SpurReview.Reports.QuestPdf.Lines;

namespace SpurReview.Reports.Tests.QuestPdf;

public sealed class HyphenationTests
{
    // Patterns of our own, so that the test says what they mean: an odd number divides, a higher one decides.
    private static readonly Hyphenation _ours = new(["ISO8859-1", "LEFTHYPHENMIN 1", ".ut1bild", "d1n2ing", "n1ing", "s1prog", "g1ram"]);

    [Fact]
    public void The_last_place_comes_first_and_a_higher_number_decides() =>
        Divided("utbildningsprogram").Should().Equal("utbildnings|program", "utbild|ningsprogram");

    [Fact]
    public void A_short_word_is_never_divided() => Divided("utbildning").Should().BeEmpty();

    [Fact]
    public void Fewer_than_four_letters_never_stand_alone() =>
        Divided("utbildningsprogram").Should().NotContain(["ut|bildningsprogram", "utbildningsprog|ram"]);

    [Fact]
    public void Capitals_and_the_signs_around_a_word_do_not_matter() =>
        Divided("(Utbildningsprogram).").Should().Contain("(Utbildnings|program).");

    [Fact]
    public void Each_word_of_a_longer_text_is_judged_by_itself() =>
        Divided("ny/utbildningsprogram")
            .Should()
            .Contain("ny/utbildnings|program")
            .And.NotContain(d => d.StartsWith("ny/ut|", StringComparison.Ordinal));

    [Fact]
    public void The_dictionary_of_the_machine_divides_the_trades_long_words_between_their_parts()
    {
        if (Hyphenation.Swedish is not { } swedish)
            return;

        swedish.Places("specialiseringstjänstgöring").Select(p => "specialiseringstjänstgöring"[..p]).Should().Contain("specialiserings");
        swedish.Places("kvalitetssäkringsinstrument").Select(p => "kvalitetssäkringsinstrument"[..p]).Should().Contain("kvalitetssäkrings");
    }

    private static IEnumerable<string> Divided(string text) => _ours.Places(text).Select(place => $"{text[..place]}|{text[place..]}");
}
