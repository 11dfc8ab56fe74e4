using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.QuestPdf;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.QuestPdf;

public sealed class DrawingTests
{
    [Fact]
    public void The_fixtures_hold_every_kind_of_block()
    {
        var kinds = typeof(Block).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Block)));
        var used = Reviews.All.Select(Drawn.Document).SelectMany(d => d.Sections).SelectMany(s => s.Blocks).Select(b => b.GetType());

        kinds.Except(used).Should().BeEmpty();
    }

    [Fact]
    public void The_document_asks_for_accessible_PDF_in_Swedish_with_its_title_and_its_own_date()
    {
        var document = Drawn.Document(Reviews.Kvarngatan);
        var pdf = new ReportPdf(document, WholeRows.Usual);

        pdf.GetSettings().PDFUA_Conformance.Should().Be(PDFUA_Conformance.PDFUA_1);
        pdf.GetMetadata().Language.Should().Be("sv");
        pdf.GetMetadata().Title.Should().Be(document.Title);
        pdf.GetMetadata().CreationDate.Should().Be(new DateTimeOffset(2026, 1, 15, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task The_headings_become_bookmarks_with_the_unit_first()
    {
        var outline = await Printed.ReadAsync("pdftohtml", await Drawn.PdfAsync(Reviews.Kvarngatan), "-xml", "-i", "-stdout");

        outline
            .Should()
            .MatchRegex(
                "(?s)<outline>\\s*<item[^>]*>Kvarngatans vårdcentral</item>.*<item[^>]*>A.Verksamheten</item>.*<item[^>]*>Bilaga 1 Handlingsplan</item>.*</outline>"
            );
    }

    [Fact]
    public async Task Contents_name_the_page_where_an_area_begins()
    {
        var pages = (await Drawn.BodyAsync(Reviews.Storsjukhuset)).Split('\f').Select(OneLine).ToList();
        var contents = pages.Single(page => page.StartsWith("Innehåll", StringComparison.Ordinal));

        var afterContents = pages.IndexOf(contents) + 1;

        foreach (var area in Drawn.Document(Reviews.Storsjukhuset).Sections.SelectMany(s => s.Blocks).OfType<AreaHeading>())
        {
            var begins =
                1
                + pages.FindIndex(
                    afterContents,
                    page => page.Contains($"{area.PartLabel} {area.Letter} {area.Name}", StringComparison.Ordinal)
                );
            contents.Should().Contain($"{area.Letter} {area.Name} {begins} ");
        }
    }

    [Fact]
    public async Task A_comment_of_a_whole_page_of_wide_characters_still_prints()
    {
        var wide = string.Join("\n\n", Enumerable.Repeat(new string('W', 10) + string.Concat(Enumerable.Repeat(" WWWW", 400)), 6));
        var review = Reviews.Plain with { Areas = Reviews.Plain.Areas.With("A", a => a.Each(c => c with { Comment = wide })) };

        var pdf = await Drawn.PdfAsync(Printed.Document(review));

        (await Printed.BodyAsync(pdf)).Split('\f').Length.Should().BeGreaterThan(20);
    }

    private static string OneLine(string page) =>
        string.Join(' ', page.Split((char[])[' ', '\n', '\u2002'], StringSplitOptions.RemoveEmptyEntries));
}
