using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SpurReview.Browser.Tests.Pages;

/// <summary>What axe has to say of a page.</summary>
internal static class Axe
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var result = await page.RunAxe();
        return
        [
            .. result.Violations.SelectMany(v =>
                v.Nodes.Select(node => $"{v.Id}: {v.Help} – {node.Html[..Math.Min(node.Html.Length, 160)]}")
            ),
        ];
    }
}
