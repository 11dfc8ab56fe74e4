using SpurReview.Reports.Blocks;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.Printing;

/// <summary>What a screen reader has to go on: the PDF's own structure, not how it looks.</summary>
public class TaggedPdfTests
{
    public static TheoryData<int> Every => [.. Enumerable.Range(0, Reviews.All.Count)];

    [Theory]
    [MemberData(nameof(Every))]
    public async Task It_is_read_in_the_order_of_the_document(int index)
    {
        var read = string.Concat((await PdfTag.OfAsync(Reviews.All[index])).Reading);

        Squeezed.FirstMissing(read, ReportText.Of(Printed.Document(Reviews.All[index]))).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Language_and_title_and_conformance_are_told(int index)
    {
        var pdf = await PdfObjects.OfAsync(Reviews.All[index]);

        PdfObjects.Text(pdf.Catalog.GetProperty("/Lang")).Should().Be("sv");
        PdfObjects.Text(pdf.Info.GetProperty("/Title")).Should().Be(Printed.Document(Reviews.All[index]).Title);
        pdf.Catalog.GetProperty("/ViewerPreferences").GetProperty("/DisplayDocTitle").GetBoolean().Should().BeTrue();
        pdf.Catalog.GetProperty("/MarkInfo").GetProperty("/Marked").GetBoolean().Should().BeTrue();
        (await Printed.InfoAsync(Reviews.All[index], "-meta")).Should().MatchRegex("pdfuaid:part=\"1\"");
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task There_is_one_main_heading_and_no_level_is_jumped_over(int index)
    {
        var levels = (await Headings(index)).Select(h => h.Kind[1] - '0').ToList();

        levels[0].Should().Be(1);
        levels.Count(level => level == 1).Should().Be(1);
        levels.Zip(levels.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First + 1);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task The_bookmarks_are_the_headings_down_to_the_third_level_and_lead_to_their_pages(int index)
    {
        var headings = (await Headings(index)).Where(h => h.Kind is not "H4").Select(h => (h.Kind[1] - '0', Squeezed.Of(h.Text))).ToList();
        var bookmarks = (await PdfObjects.OfAsync(Reviews.All[index])).Bookmarks;
        var pages = (await Printed.BodyAsync(Reviews.All[index])).Split('\f').Select(Squeezed.Of).ToList();

        bookmarks.Select(b => (b.Level, Squeezed.Of(b.Title))).Should().Equal(headings);
        bookmarks.Should().OnlyContain(b => pages[b.Page - 1].Contains(Squeezed.Of(b.Title)));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Every_table_has_headers_and_every_row_of_data_has_one(int index)
    {
        var tables = (await PdfTag.OfAsync(Reviews.All[index])).All.Where(t => t.Kind == "Table").ToList();
        var rows = tables.SelectMany(t => t.All).Where(t => t.Kind == "TR").ToList();
        var heads = tables.SelectMany(t => t.Children).Where(t => t.Kind == "THead").SelectMany(t => t.All);

        tables.Count.Should().BeGreaterThan(10);
        rows.Where(row => row.Children.All(cell => cell.Kind != "TH")).Select(Words).Should().BeEmpty();
        heads.Where(cell => cell.Kind == "TD").Select(Words).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Every_header_says_whether_it_heads_a_column_or_a_row(int index)
    {
        var headers = (await PdfObjects.OfAsync(Reviews.All[index])).OfKind("/S", "/TH").ToList();

        headers.Should().NotBeEmpty();
        headers
            .Select(h => h.TryGetProperty("/A", out var attributes) ? attributes.GetProperty("/Scope").GetString() : null)
            .Should()
            .OnlyContain(scope => scope == "/Column" || scope == "/Row")
            .And.Contain(["/Column", "/Row"]);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Lists_have_items_with_bodies(int index)
    {
        var items = (await PdfTag.OfAsync(Reviews.All[index])).All.Where(t => t.Kind == "L").SelectMany(l => l.Children).ToList();

        items.Count.Should().BeGreaterThan(10);
        items.Where(item => item.Kind != "LI" || item.Children is not [{ Kind: "LBody" }]).Select(Words).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Every_drawn_scale_and_code_is_told_in_words(int index)
    {
        var blocks = Printed.Document(Reviews.All[index]).Sections.SelectMany(s => s.Blocks).ToList();
        var expected = blocks.OfType<GradeOverview>().SelectMany(o => o.Parts).SelectMany(p => p.Rows).Select(r => r.Grade).ToList();
        expected.AddRange(blocks.OfType<GradeLine>().Select(l => l.Grade));

        var told = (await PdfObjects.OfAsync(Reviews.All[index]))
            .OfKind("/S", "/Figure")
            .Select(f => PdfObjects.Text(f.GetProperty("/Alt")))
            .ToList();

        told.Where(t => t.Contains("på skalan", StringComparison.Ordinal)).Should().HaveCount(expected.Count);
        foreach (var grade in expected)
            told.Should().Contain($"{grade.Decided?.ToString() ?? "Inte graderat,"} på skalan {string.Join(", ", grade.Offered)}");
        told.Count(t => t == "QR-kod till kontrollsidan").Should().Be(blocks.OfType<Authenticity>().Count());
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Every_verdict_has_its_words_beside_its_mark(int index)
    {
        var words = Printed
            .Document(Reviews.All[index])
            .Sections.SelectMany(s => s.Blocks)
            .OfType<CriterionGroup>()
            .SelectMany(g => g.Rows);
        var cells = (await PdfTag.OfAsync(Reviews.All[index]))
            .All.Where(t => t.Kind == "TR" && t.Children is [_, _, _])
            .Select(t => Squeezed.Of(t.Children[2].Text));

        words.Select(r => Squeezed.Of(r.VerdictWords)).Except(cells).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Links_can_be_followed_and_say_where_they_lead(int index)
    {
        const int Hidden = 2;
        var pdf = await PdfObjects.OfAsync(Reviews.All[index]);
        var links = pdf.OfKind("/Subtype", "/Link").ToList();
        var contents = Printed.Document(Reviews.All[index]).Sections.SelectMany(s => s.Blocks).OfType<Contents>().Single();

        links.Should().OnlyContain(l => (l.GetProperty("/F").GetInt32() & Hidden) == 0 && l.GetProperty("/StructParent").GetInt32() > 0);
        links
            .Select(l => PdfObjects.Text(l.GetProperty("/Contents")))
            .Should()
            .Contain(contents.Entries.Select(e => $"{e.Label} {e.Title}".Trim()));
        links
            .Where(l => l.TryGetProperty("/Dest", out _))
            .Select(l => PdfObjects.Text(l.GetProperty("/Dest")))
            .Except(pdf.Destinations)
            .Should()
            .BeEmpty();
    }

    private static string Words(PdfTag tag) => string.Concat(tag.Reading);

    private static async Task<IReadOnlyList<PdfTag>> Headings(int index) =>
        [.. (await PdfTag.OfAsync(Reviews.All[index])).All.Where(t => t.Kind is ['H', >= '1' and <= '6'])];
}
