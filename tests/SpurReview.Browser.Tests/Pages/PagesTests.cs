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
        var faults = new List<string>();

        await VisitAsync(
            width,
            async (page, address) =>
            {
                if (await ScrollsSidewaysAsync(page))
                    faults.Add($"{address}: scrolls sideways");
                faults.AddRange((await Axe.FaultsAsync(page)).Select(fault => $"{address}: {fault}"));
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                faults.AddRange((await Axe.FaultsOfColourAsync(page)).Select(fault => $"{address}, dark: {fault}"));
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            }
        );

        faults.Should().BeEmpty();
    }

    [Fact]
    public async Task No_page_scrolls_sideways_at_400_percent_or_fetches_more_than_it_may()
    {
        var faults = new List<string>();

        await VisitAsync(
            320,
            async (page, address) =>
            {
                if (await ScrollsSidewaysAsync(page))
                    faults.Add($"{address}: scrolls sideways");
                var assets = await page.EvaluateAsync<int>(
                    "performance.getEntriesByType('resource').reduce((sum, r) => sum + r.encodedBodySize, 0)"
                );
                if (assets is 0 or > MostAssets)
                    faults.Add($"{address}: {assets} bytes of styles, scripts, fonts and pictures");
            },
            ZoomedHeight
        );

        faults.Should().BeEmpty();
    }

    private static async Task<bool> ScrollsSidewaysAsync(IPage page) =>
        await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") > 0;

    private async Task VisitAsync(int width, Func<IPage, string, Task> look, int height = 900)
    {
        foreach (var person in (await SitePages.FindAsync(site)).GroupBy(page => page.Person))
        {
            var page = person.Key is null ? await site.OpenAsync(width) : await site.OpenAsAsync(person.Key, width);
            await page.SetViewportSizeAsync(width, height);
            foreach (var seen in person)
            {
                await page.GotoAsync(seen.Address);
                await look(page, seen.Address);
            }
            await page.Context.CloseAsync();
        }
    }
}
