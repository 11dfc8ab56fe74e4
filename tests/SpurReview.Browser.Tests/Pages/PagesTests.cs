using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SpurReview.Browser.Tests.Pages;

/// <summary>Every page in the browser, light and dark, on a phone, a tablet and a laptop.</summary>
[Collection(nameof(RunningSite))]
public sealed class PagesTests(RunningSite site)
{
    /// <summary>A laptop of 1280 × 1024 at 400 %.</summary>
    private const int ZoomedHeight = 256;

    /// <summary>All that a page fetches besides itself.</summary>
    private const int MostAssets = 150_000;

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task No_page_has_a_fault_that_axe_can_see_or_scrolls_sideways(int width)
    {
        var faults = new ConcurrentBag<string>();

        await VisitAsync(
            width,
            async (page, name) =>
            {
                if (await ScrollsSidewaysAsync(page))
                    faults.Add($"{name}: scrolls sideways");
                foreach (var fault in await Axe.FaultsAsync(page))
                    faults.Add($"{name}: {fault}");
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                foreach (var fault in await Axe.FaultsOfColourAsync(page))
                    faults.Add($"{name}, dark: {fault}");
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            }
        );

        faults.Should().BeEmpty();
    }

    [Fact]
    public async Task No_page_scrolls_sideways_at_400_percent_or_fetches_more_than_it_may()
    {
        var faults = new ConcurrentBag<string>();

        await VisitAsync(
            320,
            async (page, name) =>
            {
                if (await ScrollsSidewaysAsync(page))
                    faults.Add($"{name}: scrolls sideways");
                var assets = await page.EvaluateAsync<int>(
                    "performance.getEntriesByType('resource').reduce((sum, r) => sum + r.encodedBodySize, 0)"
                );
                if (assets is 0 or > MostAssets)
                    faults.Add($"{name}: {assets} bytes of styles, scripts, fonts and pictures");
            },
            ZoomedHeight,
            // What the device keeps is not fetched, and would count unpacked.
            keepsPages: false
        );

        faults.Should().BeEmpty();
    }

    private static async Task<bool> ScrollsSidewaysAsync(IPage page) =>
        await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") > 0;

    /// <summary>Several people at a time, each in a window of his or her own.</summary>
    private async Task VisitAsync(int width, Func<IPage, string, Task> look, int height = 900, bool keepsPages = true)
    {
        var people = (await SitePages.FindAsync(site)).GroupBy(page => page.Person);
        await Parallel.ForEachAsync(
            people,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (pages, _) =>
            {
                var window = pages.Key is null
                    ? await site.OpenAsync(width)
                    : await site.OpenAsAsync(pages.Key, width, keepsPages: keepsPages);
                await window.SetViewportSizeAsync(width, height);
                foreach (var page in pages)
                {
                    await page.OpenAsync(window);
                    await look(window, page.Name);
                }
                await window.Context.CloseAsync();
            }
        );
    }
}
