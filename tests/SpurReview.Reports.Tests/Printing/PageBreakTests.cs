using SpurReview.Domain.Publishing;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.Printing;

/// <summary>Where pages may break, seen in the finished pages.</summary>
public class PageBreakTests
{
    public static TheoryData<int> Every => [.. Enumerable.Range(0, Reviews.All.Count)];

    [Theory]
    [MemberData(nameof(Every))]
    public async Task No_criterion_is_torn_over_two_pages(int index) =>
        await EachOnOnePageAsync(
            index,
            Blocks(index)
                .OfType<CriterionGroup>()
                .SelectMany(g => g.Rows)
                .Select(row =>
                    string.Concat([
                        row.Code,
                        row.Text,
                        row.Comment.Count == 0 ? "" : ReportWords.CommentLead,
                        .. row.Comment,
                        row.VerdictWords,
                    ])
                )
        );

    [Theory]
    [MemberData(nameof(Every))]
    public async Task A_groups_heading_has_its_first_criterion_under_it(int index) =>
        await EachOnOnePageAsync(
            index,
            Blocks(index)
                .OfType<CriterionGroup>()
                .Select(g =>
                    string.Concat([
                        g.Heading,
                        .. g.Lead,
                        ReportWords.Code,
                        ReportWords.Criterion,
                        ReportWords.Verdict,
                        g.Rows[0].Code,
                        g.Rows[0].Text,
                    ])
                )
        );

    [Theory]
    [MemberData(nameof(Every))]
    public async Task No_grade_box_is_torn_over_two_pages(int index) =>
        await EachOnOnePageAsync(
            index,
            Blocks(index)
                .OfType<GradeBox>()
                .Select(box => string.Concat([box.Heading, .. box.Rows.Select(row => $"{row.Grade}{row.Text}{row.Note}")]))
        );

    [Theory]
    [MemberData(nameof(Every))]
    public async Task An_area_that_begins_below_another_has_its_first_group_on_the_same_page(int index)
    {
        var areas = Printed.Document(Reviews.All[index]).Sections.Where(s => s.Blocks.Any(b => b is AreaHeading)).ToList();
        // The grade table and the contents name the areas too; they come before.
        var pages = (await Printed.BodyAsync(Reviews.All[index]))
            .Split('\f')
            .Select(Squeezed.Of)
            .SkipWhile(p => !p.StartsWith("Innehåll", StringComparison.Ordinal))
            .Skip(1)
            .ToList();

        foreach (var area in areas)
        {
            var heading = area.Blocks.OfType<AreaHeading>().Single();
            var begins = Squeezed.Of(heading.PartLabel + heading.Letter + heading.Name);
            var page = pages.First(p => p.Contains(begins, StringComparison.Ordinal));
            if (!page.StartsWith(begins, StringComparison.Ordinal))
                page.Should().Contain(Squeezed.Of(area.Blocks.OfType<CriterionGroup>().First().Rows[^1].Text));
        }
        areas.Where(a => a.Start is SectionStart.NewPage).Should().HaveCount(2);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task No_page_ends_with_a_heading(int index)
    {
        var headings = Blocks(index).SelectMany(Headings).Select(Squeezed.Of).ToList();

        foreach (var page in (await PdfLine.OfAsync(Reviews.All[index])).Where(l => l.IsBody).GroupBy(l => l.Page))
        {
            var end = page.Max(l => l.Bottom);
            // A long heading has several lines; its last one is the end of its text.
            page.Where(l => l.Bottom > end - 2 && headings.Any(h => h.EndsWith(l.Squeezed, StringComparison.Ordinal)))
                .Should()
                .BeEmpty("page {0} would end with it", page.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task A_page_that_goes_on_from_the_one_before_has_four_lines_at_least(int index)
    {
        var lines = await PdfLine.OfAsync(Reviews.All[index]);
        var headings = Blocks(index).OfType<Heading>().Where(h => h.Level == 2).Select(h => Squeezed.Of(h.Text)).ToList();

        foreach (var page in lines.Where(l => l.IsBody && l.Page > 1).GroupBy(l => l.Page))
        {
            var beginsSection = headings.Contains(page.MinBy(l => l.Top)!.Squeezed);
            page.Select(l => Math.Round(l.Top)).Distinct().Should().HaveCountGreaterThanOrEqualTo(beginsSection ? 2 : 4);
        }
    }

    [Fact]
    public async Task A_paragraph_leaves_three_lines_at_least_on_each_of_its_pages()
    {
        var torn = new List<int>();
        foreach (var review in (ReviewSnapshot[])[Reviews.Kvarngatan, Reviews.Storsjukhuset, Reviews.Exemplar, Reviews.Utkast])
        {
            var pages = (await PdfLine.OfAsync(review))
                .Where(l => l.IsBody)
                .GroupBy(l => l.Page)
                .Select(p => p.OrderBy(l => l.Top).ToList());
            var paragraphs = Blocks(review).SelectMany(Paragraphs).Select(Squeezed.Of).ToList();
            foreach (var (before, after) in pages.Zip(pages.Skip(1)))
            {
                var across = before[^1].Squeezed + after[0].Squeezed;
                if (paragraphs.Find(p => p.Contains(across, StringComparison.Ordinal)) is not { } paragraph)
                    continue;
                torn.Add(Enumerable.Reverse(before).TakeWhile(l => paragraph.Contains(l.Squeezed, StringComparison.Ordinal)).Count());
                torn.Add(after.TakeWhile(l => paragraph.Contains(l.Squeezed, StringComparison.Ordinal)).Count());
            }
        }

        torn.Should().NotBeEmpty("some paragraph must be long enough for this to be a test").And.OnlyContain(count => count >= 3);
    }

    private static async Task EachOnOnePageAsync(int index, IEnumerable<string> wholes)
    {
        var pages = (await Printed.BodyAsync(Reviews.All[index])).Split('\f').Select(Squeezed.Of).ToList();

        foreach (var same in wholes.Select(Squeezed.Of).GroupBy(whole => whole))
            pages.Sum(page => Occurrences(page, same.Key)).Should().BeGreaterThanOrEqualTo(same.Count(), same.Key);
    }

    // Areas have texts in common, so that one is whole says nothing of the next.
    private static int Occurrences(string page, string whole) => page.Split(whole).Length - 1;

    private static IEnumerable<Block> Blocks(int index) => Blocks(Reviews.All[index]);

    private static IEnumerable<Block> Blocks(ReviewSnapshot review) => Printed.Document(review).Sections.SelectMany(s => s.Blocks);

    private static IEnumerable<string> Headings(Block block) =>
        block switch
        {
            Heading heading => [heading.Text],
            AreaHeading area => [area.PartLabel, area.Letter + area.Name],
            Box box => [box.Title],
            Statement statement => [statement.Label],
            GradeBox box => [box.Heading],
            CriterionGroup group => [group.Heading, .. group.Lead, ReportWords.Code, ReportWords.Criterion, ReportWords.Verdict],
            PlanOverview => [ReportWords.Requirement, ReportWords.Due],
            // An empty form has room to write where the text would stand.
            PlanEntry { Paragraphs.Count: > 0 } entry => [entry.Title, entry.TextLabel],
            _ => [],
        };

    private static IEnumerable<string> Paragraphs(Block block) =>
        block switch
        {
            Paragraph paragraph => [paragraph.Text],
            PlanEntry entry => entry.Paragraphs,
            Statement statement => statement.Paragraphs,
            _ => [],
        };
}
