using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SpurReview.Browser.Tests.Pages;

/// <summary>What axe has to say of a page.</summary>
internal static class Axe
{
    // Of what is well it tells by one example each; all of it takes longer to send than to find.
    private static readonly AxeRunOptions _options = new() { ResultTypes = [ResultType.Violations] };

    private static readonly AxeRunOptions _ofColours = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page) => Told(await page.RunAxe(_options));

    /// <summary>What other colours on the same page can bring about.</summary>
    public static async Task<IReadOnlyList<string>> FaultsOfColourAsync(IPage page) => Told(await page.RunAxe(_ofColours));

    private static List<string> Told(AxeResult result) =>
        [
            .. result.Violations.SelectMany(v =>
                v.Nodes.Select(node => $"{v.Id}: {v.Help} – {node.Html[..Math.Min(node.Html.Length, 160)]}")
            ),
        ];
}
