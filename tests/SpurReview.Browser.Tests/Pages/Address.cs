using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Pages;

/// <summary>
/// Where a window is. The browser is asked again and again: Playwright's own WaitForURLAsync looks once and listens then, and misses a page that
/// comes in between. Source: playwright-dotnet, issue 3364.
/// </summary>
internal static class Address
{
    // As long as an action may take.
    private const float Patience = 30_000;

    /// <param name="pattern">A regular expression that the address matches somewhere.</param>
    public static async Task IsAtAsync(this IPage page, string pattern)
    {
        await Expect(page).ToHaveURLAsync(new Regex(pattern), new() { Timeout = Patience });
        await page.IsLoadedAsync();
    }

    /// <param name="pattern">A regular expression that the address no longer matches.</param>
    public static async Task HasLeftAsync(this IPage page, string pattern)
    {
        await Expect(page).Not.ToHaveURLAsync(new Regex(pattern), new() { Timeout = Patience });
        await page.IsLoadedAsync();
    }

    private static Task IsLoadedAsync(this IPage page) =>
        page.WaitForFunctionAsync("() => document.readyState === 'complete'", null, new() { Timeout = Patience });
}
