using System.Globalization;
using Microsoft.Playwright;

namespace SpurReview.Browser.Tests.Pages;

/// <summary>Publishing a final report, at once and on a day to come.</summary>
public static partial class SitePages
{
    private const string CheckPublishing = "Granska före publicering";

    private static IEnumerable<SitePage> PublishingPages(string final) =>
        [
            new("publicera", Office, $"{final}/publicera"),
            new("publicera-kontrollera", Office, $"{final}/publicera") { Then = page => PressAsync(page, CheckPublishing) },
            new("publicera-planera", Office, $"{final}/publicera") { Then = PlanPublishingAsync },
        ];

    private static async Task PlanPublishingAsync(IPage page)
    {
        var day = DateTimeOffset
            .Parse(await page.EvaluateAsync<string>("new Date().toISOString()"), CultureInfo.InvariantCulture)
            .AddMonths(2);
        await page.GetByLabel("Publiceringsdag").FillAsync($"{day:yyyy-MM-dd}");
        await PressAsync(page, CheckPublishing);
    }
}
