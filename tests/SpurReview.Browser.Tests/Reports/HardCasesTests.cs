using Microsoft.Playwright;
using SpurReview.Browser.Tests.Pages;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Browser.Tests.Reports;

/// <summary>The hard cases as web pages: long words, long texts, every kind of block.</summary>
[Collection(nameof(RunningSite))]
public sealed class HardCasesTests(RunningSite site)
{
    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task No_report_has_a_fault_that_axe_can_see_or_scrolls_sideways(int width, ColorScheme scheme)
    {
        var page = await site.OpenAsync(width, scheme);
        var faults = new List<string>();
        foreach (var review in Reviews.All)
        {
            await page.SetContentAsync(StaticReport.ForScreen(review));
            faults.AddRange((await Axe.FaultsAsync(page)).Select(fault => $"{review.Unit.Name}: {fault}"));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") > 0)
                faults.Add($"{review.Unit.Name}: scrolls sideways");
        }
        await page.Context.CloseAsync();

        faults.Should().BeEmpty();
    }
}
