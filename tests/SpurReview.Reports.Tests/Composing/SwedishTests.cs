using SpurReview.Reports.Composing;

namespace SpurReview.Reports.Tests.Composing;

public class SwedishTests
{
    [Theory]
    [InlineData("2025-12-08", "2025-12-08", "8 december 2025")]
    [InlineData("2025-12-08", "2025-12-09", "8–9 december 2025")]
    [InlineData("2025-11-30", "2025-12-01", "30 november – 1 december 2025")]
    [InlineData("2025-12-30", "2026-01-02", "30 december 2025 – 2 januari 2026")]
    public void A_visit_says_each_part_of_its_dates_once(string from, string to, string words) =>
        Swedish.Period(Day(from), Day(to)).Should().Be(words);

    [Fact]
    public void Dates_are_listed_in_order_with_each_year_once() =>
        Swedish
            .Dates([Day("2027-03-01"), Day("2026-09-01"), Day("2026-03-01"), Day("2026-03-01")])
            .Should()
            .Be("1 mars och 1 september 2026 och 1 mars 2027");

    [Theory]
    [InlineData(4300, "4 300")]
    [InlineData(1.4, "1,4")]
    [InlineData(12, "12")]
    public void Numbers_have_a_decimal_comma_and_space_between_thousands(double number, string words) =>
        Swedish.Number((decimal)number).Should().Be(words);

    [Fact]
    public void What_belongs_together_is_found_and_the_text_is_untouched()
    {
        const string text = "ST-läkarna enligt HSLF-FS 2021:8 kap. 3 den 8 december, 4 300 listade, se bilaga 1.";

        var pieces = NoBreak.Pieces(text).ToList();

        string.Concat(pieces.Select(p => p.Text)).Should().Be(text);
        pieces
            .Where(p => p.KeepTogether)
            .Select(p => p.Text)
            .Should()
            .Equal("ST-läkarna", "HSLF-FS 2021:8", "kap. 3", "8 december", "4 300", "bilaga 1");
    }

    [Fact]
    public void A_blank_line_makes_a_paragraph_and_a_line_break_stays() =>
        Prose.Paragraphs(" Ett.\r\n \r\n\r\nTvå\nrader. \u0007").Should().Equal("Ett.", "Två\nrader.");

    [Fact]
    public void A_text_is_shortened_at_a_words_end() =>
        Prose.Shortened("ST-läkarens kompetens i undervisning bedöms", 30).Should().Be("ST-läkarens kompetens i…");

    [Fact]
    public void A_specialty_inside_a_sentence_begins_with_a_small_letter() =>
        Prose.InSentence("Öron-, näs- och halssjukdomar").Should().Be("öron-, näs- och halssjukdomar");

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
}
