using SpurReview.Reports.QuestPdf;
using SpurReview.Reports.QuestPdf.Lines;

namespace SpurReview.Reports.Tests.QuestPdf;

public sealed class LineSetterTests
{
    private static readonly Hyphenation _divides = new(["s1prog"]);

    private static float Wide(string text) => Typography.Body.Font.Of(text, Typography.Body.Size);

    [Fact]
    public void The_fonts_own_table_says_how_wide_a_text_is()
    {
        // 0.497 and 0.250 of the type's height, as the maker of Source Sans 3 drew "0" and the full stop.
        Typography.Body.Font.Of("0", 1000).Should().BeApproximately(497, 1);
        Typography.Body.Font.Of("Wi", 10).Should().BeGreaterThan(Typography.Body.Font.Of("ii", 10));
        Typography.Strong.Font.Of("åäö", 10).Should().BeGreaterThan(Typography.Body.Font.Of("åäö", 10));
        Typography.Body.Font.Of("\u4E2D", 10).Should().Be(10);
    }

    [Fact]
    public void A_line_holds_what_fits_and_the_next_word_begins_another() =>
        Lines(Wide("Handledarna har tid"), "Handledarna har tid varje vecka.").Should().Equal("Handledarna har tid ", "varje vecka.");

    [Fact]
    public void A_long_word_is_divided_with_a_hyphen_where_its_first_part_fits() =>
        Lines(Wide("Ett utbildnings\u2010"), "Ett utbildningsprogram finns.").Should().Equal("Ett utbildnings\u2010", "program finns.");

    [Fact]
    public void The_last_word_of_a_paragraph_is_not_divided() =>
        Lines(Wide("Ett utbildnings\u2010"), "Ett utbildningsprogram").Should().Equal("Ett ", "utbildningsprogram");

    [Fact]
    public void Without_a_dictionary_words_stay_whole() =>
        Lines(Wide("Ett utbildnings\u2010"), "Ett utbildningsprogram finns.", hyphenation: null)
            .Should()
            .Equal("Ett ", "utbildningsprogram ", "finns.");

    [Fact]
    public void What_must_not_be_torn_apart_is_neither_broken_nor_divided() =>
        Lines(Wide("Alla ST\u2011"), "Alla ST\u2011utbildningsprogram finns.")
            .Should()
            .Equal("Alla ", "ST\u2011utbildningsprogram ", "finns.");

    [Fact]
    public void A_line_may_end_after_a_hyphen_or_a_slash_inside_a_word() =>
        Lines(Wide("utbildning/"), "utbildning/uppdatering").Should().Equal("utbildning/", "uppdatering");

    [Fact]
    public void The_writers_own_line_breaks_are_kept() => Lines(500, "Rad ett\nRad två").Should().Equal("Rad ett", "Rad två");

    [Fact]
    public void A_word_that_is_wider_than_a_line_has_one_to_itself() =>
        Lines(40, "a xxxxxxxxxxxxxxxxxxxxxxxx b").Should().Equal("a ", "xxxxxxxxxxxxxxxxxxxxxxxx ", "b");

    [Fact]
    public void Letterings_follow_each_other_on_the_same_line()
    {
        var lines = LineSetter.Set(500, _divides, [new Piece("Kommentar: ", Typography.SmallStrong), new Piece("Kort.", Typography.Small)]);

        lines.Should().ContainSingle().Which.Select(p => p.Text).Should().Equal("Kommentar: ", "Kort.");
    }

    private static IEnumerable<string> Lines(float measure, string text) => Lines(measure, text, _divides);

    private static IEnumerable<string> Lines(float measure, string text, Hyphenation? hyphenation) =>
        LineSetter
            .Set(measure + 0.01f, hyphenation, [new Piece(text, Typography.Body)])
            .Select(line => string.Concat(line.Select(piece => piece.Text)));
}
