using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Roads;

/// <summary>The page on which the office declares a review final.</summary>
internal static class LastLook
{
    public static async Task DeclareFinalAsync(this IPage page, string review)
    {
        await page.GotoAsync(review);
        await page.GetByRole(AriaRole.Link, new() { Name = "Fastställ", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Inget hindrar.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fastställ", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Granskningen är nu i läget Fastställd.")).ToBeVisibleAsync();
    }
}
