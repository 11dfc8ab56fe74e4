using SpurReview.Reports.Printing;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.Printing;

public class PrintedReportTests
{
    public static TheoryData<int> Every => [.. Enumerable.Range(0, Reviews.All.Count)];

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Every_text_is_printed_in_reading_order(int index)
    {
        var review = Reviews.All[index];

        Squeezed.FirstMissing(await Printed.BodyAsync(review), ReportText.Of(Printed.Document(review))).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Every_page_is_a_standing_A4(int index) =>
        (await Printed.InfoAsync(Reviews.All[index])).Should().MatchRegex("Page size: +595.* \\(A4\\)");

    [Fact]
    public async Task What_must_be_hidden_is_nowhere()
    {
        var text = await Printed.WholeAsync(Reviews.Kvarngatan);

        text.Should()
            .NotContain("Hemlig")
            .And.NotContain("98 765")
            .And.NotContain("87 654")
            .And.NotContain("76 543")
            .And.NotContain("fjärde året");
    }

    [Fact]
    public async Task Every_page_but_the_cover_has_head_and_foot()
    {
        var pages = (await Printed.WholeAsync(Reviews.Kvarngatan)).TrimEnd('\f', '\n').Split('\f');

        pages[0].Should().NotContain("Sida 1");
        for (var i = 1; i < pages.Length; i++)
            pages[i]
                .Should()
                .Contain($"Sida {i + 1} av {pages.Length}")
                .And.Contain("granskad 2025")
                .And.Contain("version 1, fastställd 2026-01-15");
    }

    [Fact]
    public async Task The_page_with_the_grades_stands_alone()
    {
        foreach (var review in Reviews.All)
        {
            var pages = (await Printed.WholeAsync(review)).Split('\f');

            pages[1].Should().Contain("Graderingar").And.Contain("Graderingen visar läget");
            pages[2].Should().NotContain("Så läser du graderingen");
        }
    }

    [Fact]
    public async Task No_page_is_empty()
    {
        foreach (var review in Reviews.All)
        {
            var pages = (await Printed.BodyAsync(review)).TrimEnd('\f', '\n').Split('\f');

            pages.Should().OnlyContain(p => p.Trim().Length > 0);
        }
    }

    [Fact]
    public async Task A_draft_is_marked_on_every_page()
    {
        var pages = (await Printed.WholeAsync(Reviews.Utkast)).TrimEnd('\f', '\n').Split('\f');

        pages.Should().OnlyContain(p => p.Contains("UTKAST"));
    }

    [Fact]
    public async Task The_same_document_gives_the_same_bytes()
    {
        var again = await new WeasyPrintEngine(new WeasyPrintSettings()).PrintAsync(
            Printed.Document(Reviews.Plain),
            CancellationToken.None
        );

        again.Should().Equal(await Printed.PdfAsync(Reviews.Plain));
    }

    [Fact]
    public async Task Only_our_own_font_is_used()
    {
        foreach (var review in Reviews.All)
            (await Printed.FontsAsync(review)).Should().NotBeEmpty().And.OnlyContain(f => f.Contains("Source-Sans-3"));
    }
}
