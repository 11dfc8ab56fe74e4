using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SpurReview.Domain.Publishing;
using SpurReview.Reports.Html;
using SpurReview.Reports.Tests.Fixtures;
using SpurReview.Testing;

namespace SpurReview.Browser.Tests.Reports;

/// <summary>Every text of the report against what it stands on, as the browser computes the colours.</summary>
[Collection(nameof(RunningSite))]
public sealed partial class ContrastTests(RunningSite site)
{
    private const double OnScreens = 4.5;
    private const double OnPaper = 7;
    private const double OfMarks = 3;

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Text_on_screens_can_be_read(int width, ColorScheme scheme)
    {
        var page = await site.OpenAsync(width, scheme);

        foreach (var review in Reviews.All)
            TooWeak(await PairsAsync(page, StaticReport.ForScreen(review)), OnScreens).Should().BeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Text_on_paper_can_be_read_in_a_poor_copy()
    {
        foreach (var review in Reviews.All)
            TooWeak(await OnPaperAsync(review), OnPaper).Should().BeEmpty();
    }

    [Fact]
    public async Task What_stands_behind_text_on_paper_is_white_or_a_light_tint()
    {
        foreach (var review in Reviews.All)
            (await OnPaperAsync(review))
                .Where(p => p.Kind == "text")
                .Select(p => p.Background)
                .Distinct()
                .Should()
                .OnlyContain(b => Colour.Parse(b).Lightness >= 0.93);
    }

    [Fact]
    public void Running_heads_and_feet_can_be_read_too()
    {
        var colours = LiteralTextColour().Matches(Stylesheets.Print).Select(m => m.Groups[1].Value).ToList();

        colours.Should().NotBeEmpty().And.OnlyContain(c => Colour.Parse(c).ContrastTo(Colour.Parse("#ffffff")) >= OnPaper);
    }

    [Theory]
    [InlineData("--muted: #8a8a8a")]
    [InlineData("--ink: #7a7a7a")]
    [InlineData("--tint: #707070")]
    public async Task A_colour_that_is_too_weak_is_found(string change)
    {
        var page = await site.OpenAsync();

        var pairs = await PairsAsync(page, StaticReport.ForScreen(Reviews.Kvarngatan), $".report {{ {change} }}");
        await page.Context.CloseAsync();

        TooWeak(pairs, OnScreens).Should().NotBeEmpty();
    }

    private async Task<IReadOnlyList<Pair>> OnPaperAsync(ReviewSnapshot review)
    {
        var page = await site.OpenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var pairs = await PairsAsync(page, StaticReport.ForPaper(review));
        await page.Context.CloseAsync();
        return pairs;
    }

    private static async Task<IReadOnlyList<Pair>> PairsAsync(IPage page, string html, string? change = null)
    {
        await page.SetContentAsync(html);
        if (change is not null)
            await page.AddStyleTagAsync(new() { Content = change });
        var pairs = await page.EvaluateAsync<Pair[]>(_measure);
        pairs.Should().Contain(p => p.Kind == "text").And.Contain(p => p.Kind == "mark").And.Contain(p => p.Kind == "token");
        return pairs;
    }

    private static IEnumerable<string> TooWeak(IEnumerable<Pair> pairs, double wanted) =>
        pairs
            .Select(p => (Pair: p, Contrast: Colour.Parse(p.Colour).ContrastTo(Colour.Parse(p.Background))))
            .Where(p => p.Contrast < (p.Pair.Kind == "mark" ? OfMarks : wanted))
            .Select(p =>
                string.Create(CultureInfo.InvariantCulture, $"{p.Pair.Colour} on {p.Pair.Background} is {p.Contrast:0.0}: {p.Pair.Sample}")
            );

    // One of each pair of colours, with an example. Letters in a token stand on its shape where that is filled.
    private static readonly string _measure = """
        () => {
          const clear = 'rgba(0, 0, 0, 0)';
          const behind = e => {
            for (; e; e = e.parentElement)
              if (getComputedStyle(e).backgroundColor !== clear) return getComputedStyle(e).backgroundColor;
            return 'rgb(255, 255, 255)';
          };
          const found = new Map();
          const add = (kind, colour, background, sample) => {
            if (!found.has(kind + colour + background)) found.set(kind + colour + background, { kind, colour, background, sample });
          };
          for (const e of document.querySelectorAll('.report, .report *')) {
            const style = getComputedStyle(e);
            if (!e.getClientRects().length || style.visibility !== 'visible') continue;
            if (style.opacity !== '1') add('text', 'rgb(255, 255, 255)', 'rgb(255, 255, 255)', 'opacity: ' + e.className);
            if (e.tagName === 'text') {
              const shape = getComputedStyle(e.parentElement.querySelector('.token__shape')).fill;
              add('token', style.fill, shape === 'none' ? behind(e.closest('svg').parentElement) : shape, e.textContent);
            } else if (e.closest('svg')) {
              if (style.stroke !== 'none') add('mark', style.stroke, behind(e.closest('svg').parentElement), e.outerHTML.slice(0, 80));
            } else {
              if ([...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) add('text', style.color, behind(e), e.textContent.trim().slice(0, 60));
              for (const part of ['::before', '::after']) {
                const made = getComputedStyle(e, part);
                if (!['none', 'normal', '""'].includes(made.content)) add('text', made.color, behind(e), part + made.content);
              }
            }
          }
          return [...found.values()];
        }
        """;

    [GeneratedRegex(@"(?<![-\w])color:\s*(#[0-9a-f]{6})")]
    private static partial Regex LiteralTextColour();

    /// <summary>Read from the page's own answer.</summary>
    private sealed record Pair
    {
        public string Kind { get; init; } = "";
        public string Colour { get; init; } = "";
        public string Background { get; init; } = "";
        public string Sample { get; init; } = "";
    }
}
