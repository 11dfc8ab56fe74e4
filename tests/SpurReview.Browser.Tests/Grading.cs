using Microsoft.Playwright;

namespace SpurReview.Browser.Tests;

/// <summary>The grading page as the browser tests talk about it.</summary>
internal static class Grading
{
    /// <summary>The address of a demo review that the person inspects.</summary>
    public static async Task<string> ReviewAsync(IPage page, string unit)
    {
        await page.GotoAsync("/granskningar");
        var href = await page.GetByRole(AriaRole.Link, new() { Name = unit }).First.GetAttributeAsync("href");
        return href!;
    }

    public static ILocator Verdict(this IPage page, string code, string verdict) =>
        page.Locator($"#{code}").GetByRole(AriaRole.Radio, new() { Name = verdict, Exact = true });

    public static ILocator Comment(this IPage page, string code) => page.Locator($"#comment_{code}");

    public static ILocator SaveWord(this IPage page) => page.Locator("[data-part='save-word']");

    public static Task<string> FocusedAsync(this IPage page) =>
        page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.className || document.activeElement.tagName");
}
