using DocumentFormat.OpenXml.Wordprocessing;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.Tests.Fixtures;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace SpurReview.Reports.Tests.Word;

public sealed class WordStructureTests
{
    public static TheoryData<int> Every => [.. Enumerable.Range(0, Reviews.All.Count)];

    [Theory]
    [MemberData(nameof(Every))]
    public void Headings_are_real_and_their_levels_never_jump(int index)
    {
        using var written = new Written(Reviews.All[index]);
        var levels = written.Body.Descendants<Paragraph>().Select(written.OutlineLevel).OfType<int>().ToList();

        levels.Should().NotBeEmpty();
        levels[0].Should().Be(0);
        levels.Zip(levels.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First + 1);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_style_that_a_paragraph_names_is_there(int index)
    {
        using var written = new Written(Reviews.All[index]);
        var named = written
            .Body.Descendants<Paragraph>()
            .Select(Written.StyleOf)
            .Concat(written.Body.Descendants<RunStyle>().Select(s => s.Val?.Value))
            .Concat(written.Body.Descendants<TableStyle>().Select(s => s.Val?.Value));

        named.Distinct().Should().OnlyContain(id => written.Style(id) != null);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_table_has_a_name_and_a_head_that_repeats_or_heads_of_its_rows(int index)
    {
        using var written = new Written(Reviews.All[index]);

        written
            .Tables.Should()
            .NotBeEmpty()
            .And.OnlyContain(t => !string.IsNullOrWhiteSpace(Properties(t).TableCaption!.Val!.Value))
            .And.OnlyContain(t => HasHead(t) == Properties(t).TableLook!.FirstRow!.Value)
            .And.OnlyContain(t => HasHead(t) || Properties(t).TableLook!.FirstColumn!.Value);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void No_row_splits_over_two_pages_and_no_cell_spans_others(int index)
    {
        using var written = new Written(Reviews.All[index]);

        written.Body.Descendants<TableRow>().Should().OnlyContain(r => r.TableRowProperties!.GetFirstChild<CantSplit>() != null);
        written.Body.Descendants<GridSpan>().Should().BeEmpty();
        written.Body.Descendants<VerticalMerge>().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Tables_never_touch_and_something_can_be_written_after_the_last(int index)
    {
        using var written = new Written(Reviews.All[index]);

        written.Tables.Select(NextContent).Should().AllBeOfType<Paragraph>();
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_link_inside_leads_somewhere_and_anchors_are_unique(int index)
    {
        using var written = new Written(Reviews.All[index]);
        var anchors = written.Body.Descendants<BookmarkStart>().ToList();

        anchors.Select(b => b.Name!.Value).Should().OnlyHaveUniqueItems();
        anchors
            .Select(b => b.Id!.Value)
            .Should()
            .OnlyHaveUniqueItems()
            .And.Equal(
                written.Body.Descendants<BookmarkEnd>().Select(b => b.Id!.Value).OrderBy(id => anchors.FindIndex(a => a.Id!.Value == id))
            );
        written
            .Body.Descendants<Hyperlink>()
            .Select(h => h.Anchor?.Value)
            .OfType<string>()
            .Should()
            .BeSubsetOf(anchors.Select(b => b.Name!.Value!));
    }

    [Fact]
    public void Findings_are_items_of_a_real_list()
    {
        using var written = new Written(Reviews.Storsjukhuset);
        var items = written.Body.Descendants<Paragraph>().Where(p => Written.StyleOf(p) == "ListBullet").ToList();
        var list = written.Style("ListBullet")!.StyleParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value;

        items.Should().HaveCount(11 + 7 + 8);
        written.Main.NumberingDefinitionsPart!.Numbering!.Elements<NumberingInstance>().Should().Contain(n => n.NumberID!.Value == list);
    }

    [Fact]
    public void The_contents_are_a_field_with_its_entries_and_cover_the_same_headings_when_updated()
    {
        var document = Printed.Document(Reviews.Kvarngatan);
        using var written = new Written(document);
        var entries = document.Sections.SelectMany(s => s.Blocks).OfType<Contents>().Single().Entries;
        var field = written.Body.Descendants<SdtBlock>().Single(s => s.Descendants<FieldCode>().Any());
        var listed = written
            .Body.Descendants<BookmarkStart>()
            .Single(b => field.Descendants<FieldCode>().Single().Text.Split(' ').Contains(b.Name!.Value));

        field.Descendants<FieldCode>().Single().Text.Should().Contain("TOC ");
        field.Descendants<Paragraph>().Select(p => Written.TextOf(p)).Should().Equal(entries.Select(e => $"{e.Label} {e.Title}".Trim()));
        listed
            .ElementsAfter()
            .TakeWhile(e => e is not BookmarkEnd end || end.Id!.Value != listed.Id!.Value)
            .OfType<Paragraph>()
            .Where(p => written.OutlineLevel(p) == 0)
            .Select(p => Written.TextOf(p))
            .Should()
            .Equal(entries.Select(e => $"{e.Label} {e.Title}".Trim()));
    }

    [Fact]
    public void Sections_that_open_a_page_do_so_by_their_heading_and_not_by_empty_lines()
    {
        using var written = new Written(Reviews.Plain);

        written
            .Body.Descendants<PageBreakBefore>()
            .Should()
            .HaveCount(Printed.Document(Reviews.Plain).Sections.Count(s => s.Start is SectionStart.NewPage));
        written.Body.Descendants<Break>().Should().NotContain(b => b.Type != null);
    }

    [Fact]
    public void The_language_is_Swedish_for_every_style()
    {
        using var written = new Written(Reviews.Plain);

        written
            .Main.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.Languages!.Val!.Value.Should()
            .Be("sv-SE");
        written.Main.StyleDefinitionsPart.Styles.Descendants<Languages>().Should().HaveCount(1);
    }

    [Fact]
    public void Head_and_foot_stand_on_every_page_but_the_cover_with_page_numbers_that_count_themselves()
    {
        var document = Printed.Document(Reviews.Utkast);
        using var written = new Written(document);
        var foot = written.Main.FooterParts.Single().Footer!;

        Written.TextOf(written.Main.HeaderParts.Single().Header!).Should().Contain(document.RunningHead).And.Contain("UTKAST");
        Written.TextOf(foot).Should().Contain(document.RunningFoot).And.MatchRegex(@"Sida \d+ av \d+");
        foot.Descendants<FieldCode>().Select(f => f.Text.Trim()).Should().Equal("PAGE", "NUMPAGES");
        written.Body.Elements<SectionProperties>().Single().GetFirstChild<TitlePage>().Should().NotBeNull();
    }

    [Fact]
    public void Only_what_is_not_met_has_a_bar_and_bold_words()
    {
        using var written = new Written(Reviews.Kvarngatan);
        var barred = written.Body.Descendants<TableCell>().Where(c => c.Descendants<LeftBorder>().Any()).Select(Written.TextOf).ToList();

        barred.Count(text => text.Trim() == "Inte uppfyllt").Should().Be(5);
        barred.Should().NotContain(text => text.Contains("Uppfyllt", StringComparison.Ordinal));
    }

    private static TableProperties Properties(Table table) => table.GetFirstChild<TableProperties>()!;

    private static bool HasHead(Table table) =>
        table.GetFirstChild<TableRow>()!.TableRowProperties!.GetFirstChild<TableHeader>() is not null;

    private static object? NextContent(Table table) => table.ElementsAfter().FirstOrDefault(e => e is not (BookmarkStart or BookmarkEnd));
}
