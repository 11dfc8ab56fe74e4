using System.Collections.Concurrent;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.QuestPdf;

public sealed class TagTests
{
    private static readonly ConcurrentDictionary<int, Lazy<AskedTag>> _trees = new();

    public static TheoryData<int> Every => [.. Enumerable.Range(0, Reviews.All.Count)];

    [Theory]
    [MemberData(nameof(Every))]
    public void Headings_have_one_top_and_no_gaps_and_say_their_text(int index)
    {
        var headings = Tree(index).Of("H1", "H2", "H3", "H4");
        var levels = headings.Select(h => h.Type[1] - '0').ToList();

        levels[0].Should().Be(1);
        levels.Count(l => l == 1).Should().Be(1);
        levels.Zip(levels.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First + 1);
        headings.Should().OnlyContain(h => !string.IsNullOrWhiteSpace(h.Alternative));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_table_has_rows_with_a_header_cell_and_columns_with_one_where_they_have_heads(int index)
    {
        var tree = Tree(index);

        tree.Of("Table")
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(t => t.Children.All(part => part.Type == "THead" || part.Type == "TBody"))
            .And.OnlyContain(t => t.Of("TBody").SelectMany(b => b.Of("TR")).All(row => row.Children[0].Type == "TH"));
        tree.Of("THead").SelectMany(head => head.Of("TR").SelectMany(row => row.Children)).Should().OnlyContain(cell => cell.Type == "TH");
        tree.Of("TR").SelectMany(row => row.Children).Should().OnlyContain(cell => cell.Type == "TH" || cell.Type == "TD");
    }

    // Where a cell spans others, QuestPDF names each cell's heads instead of saying which way a head looks.
    [Theory]
    [MemberData(nameof(Every))]
    public void Every_cell_can_be_read_with_its_heads(int index)
    {
        foreach (var table in Tree(index).Of("Table"))
        {
            var isSpanned = table.All.Any(cell => cell.Attributes.Any(a => a.StartsWith("ColSpan", StringComparison.Ordinal)));
            var cells = isSpanned ? table.Of("TBody").SelectMany(body => body.Of("TH", "TD")) : table.Of("TH");

            cells
                .Should()
                .OnlyContain(cell => cell.Attributes.Any(a => a.StartsWith(isSpanned ? "Headers" : "Scope", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Lists_hold_items_with_a_sign_and_a_body(int index)
    {
        var tree = Tree(index);

        tree.Of("L").Should().NotBeEmpty().And.OnlyContain(list => list.Children.All(item => item.Type == "LI"));
        tree.Of("LI").Select(item => string.Join(' ', item.Children.Select(c => c.Type))).Distinct().Should().Equal("Lbl LBody");
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Links_and_figures_say_what_they_are_and_hold_no_paragraphs(int index)
    {
        var spoken = Tree(index).Of("Link", "Figure");

        spoken.Should().NotBeEmpty().And.OnlyContain(tag => !string.IsNullOrWhiteSpace(tag.Alternative) && tag.Children.Count == 0);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Contents_are_tagged_as_contents_with_a_link_for_each_entry(int index)
    {
        var contents = Drawn.Document(Reviews.All[index]).Sections.SelectMany(s => s.Blocks).OfType<Contents>().Single();
        var asked = Tree(index).Of("TOC").Should().ContainSingle().Subject;

        asked.Children.Should().OnlyContain(item => item.Type == "TOCI");
        asked.Of("Link").Select(link => link.Alternative).Should().Equal(contents.Entries.Select(e => $"{e.Label} {e.Title}".Trim()));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_drawn_scale_and_the_code_are_figures_and_nothing_else_is(int index)
    {
        var blocks = Drawn.Document(Reviews.All[index]).Sections.SelectMany(s => s.Blocks).ToList();
        var scales =
            blocks.OfType<GradeOverview>().SelectMany(o => o.Parts).SelectMany(p => p.Rows).Count() + blocks.OfType<GradeLine>().Count();

        Tree(index).Of("Figure").Should().HaveCount(scales + blocks.OfType<Authenticity>().Count());
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Running_heads_and_feet_are_no_part_of_the_text(int index)
    {
        var pages = Tree(index).Children;

        pages.Skip(1).SelectMany(page => page.Children).Select(tag => tag.Type).Distinct().Should().Equal("Sect");
    }

    [Fact]
    public void A_paragraph_that_goes_on_over_a_page_is_one_paragraph()
    {
        var area = Tree(Reviews.All.ToList().IndexOf(Reviews.Utkast))
            .Of("Sect")
            .Single(s => s.Of("H2").Any(h => h.Alternative!.StartsWith("B\u2002", StringComparison.Ordinal)));

        area.Children.TakeWhile(tag => tag.Type != "H3").Count(tag => tag.Type == "P").Should().BeLessThan(6);
    }

    private static AskedTag Tree(int index) =>
        _trees.GetOrAdd(index, _ => new(() => AskedTag.Tree(Drawn.Document(Reviews.All[index])))).Value;
}
