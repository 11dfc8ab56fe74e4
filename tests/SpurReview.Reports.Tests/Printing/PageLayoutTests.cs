using System.Globalization;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.Printing;

/// <summary>Measures and running texts, seen in the finished pages.</summary>
public class PageLayoutTests
{
    private const double PointsPerMm = 72 / 25.4;

    public static TheoryData<int> Every => [.. Enumerable.Range(0, Reviews.All.Count)];

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Running_text_is_never_wider_than_135_mm(int index)
    {
        var wide = (await PdfLine.OfAsync(Reviews.All[index])).Where(l =>
            l.IsBody && l.Bottom - l.Top < 18 && l.Right - l.Left > 135 * PointsPerMm + 1
        );

        wide.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Nothing_is_drawn_outside_the_text_block(int index) =>
        (await PdfLine.OfAsync(Reviews.All[index]))
            .Should()
            .OnlyContain(l => l.Left > PdfLine.LeftMargin - 1 && l.Right < 185 * PointsPerMm + 1);

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Nothing_is_smaller_than_8_5_points(int index)
    {
        // A word's box is as high as its font says: for Source Sans 3 that is 1.42 of the size.
        const double Smallest = 8.5 * 1.42;

        (await PdfLine.OfAsync(Reviews.All[index])).Where(l => l.SmallestWord < Smallest - 0.1).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task The_contents_name_the_page_of_every_area_and_annex(int index)
    {
        var document = Printed.Document(Reviews.All[index]);
        var lines = await PdfLine.OfAsync(Reviews.All[index]);
        var contents = lines.First(l => l.Text == "Innehåll" && l.IsBody).Page;

        foreach (var entry in document.Sections.SelectMany(s => s.Blocks).OfType<Contents>().Single().Entries)
        {
            var row = lines.First(l =>
                l.Page == contents && l.IsBody && l.Squeezed.EndsWith(Squeezed.Of(entry.Title), StringComparison.Ordinal)
            );
            var named = lines.First(l => l.Page == contents && Math.Abs(l.Top - row.Top) < 3 && l.Right > 500).Text.Split(' ')[^1];
            var heading = Squeezed.Of(entry.Label + entry.Title);
            var begins = lines.First(l => l.Page > contents && IsHeading(l) && heading.StartsWith(l.Squeezed, StringComparison.Ordinal));

            int.Parse(named, CultureInfo.InvariantCulture).Should().Be(begins.Page, entry.Title);
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task The_running_head_names_the_part_that_the_page_begins_in(int index)
    {
        var document = Printed.Document(Reviews.All[index]);
        var lines = await PdfLine.OfAsync(Reviews.All[index]);
        var mark = document.Mark is { } word ? $"{word} · " : "";

        foreach (var page in lines.Where(l => l.Page > 1).GroupBy(l => l.Page))
        {
            var first = page.Where(l => l.IsBody).MinBy(l => l.Top)!;
            var section = document
                .Sections.Where(s => s.Blocks.Any(b => BeginsWith(b, first.Squeezed)))
                .Select(s => s.RunningTitle)
                .ToList();
            var head = string.Join(' ', page.Where(l => l.IsRunningHead && l.Right > 400).OrderBy(l => l.Top).Select(l => l.Text));

            document
                .Sections.Select(s => mark + s.RunningTitle)
                .Should()
                .Contain(title => head.StartsWith(title, StringComparison.Ordinal));
            if (section.Count == 1)
                head.Should().StartWith(mark + section[0]);
        }
    }

    [Fact]
    public async Task A_plan_that_runs_on_names_its_entry_in_the_running_head() =>
        (await PdfLine.OfAsync(Reviews.Kvarngatan)).Should().Contain(l => l.IsRunningHead && l.Text == "Handlingsplan · Gäller H7 och H9");

    private static bool IsHeading(PdfLine line) => line.IsBody && line.Bottom - line.Top > 24;

    private static bool BeginsWith(Block block, string line) =>
        block switch
        {
            Heading heading => Squeezed.Of(heading.Text) == line,
            AreaHeading area => Squeezed.Of(area.PartLabel) == line,
            _ => false,
        };
}
