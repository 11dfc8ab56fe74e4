using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Roads;

/// <summary>A fact check as the unit and the inspectors handle it in a browser.</summary>
internal static class FactCheckRoad
{
    /// <param name="place">As the draft names it: "E1", "område E, stycke 1", "graderingen av område D".</param>
    public static async Task RemarkAsync(this IPage page, string review, string place, string kind, string proposal)
    {
        await page.GotoAsync($"{review}/faktagranskning");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Anmärk på {place}", Exact = true }).ClickAsync();
        await page.GetByLabel(kind, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Vad ska det stå i stället?").FillAsync(proposal);
        await page.GetByLabel("Hur vet vi det?").FillAsync("Det framgår av schemat.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara anmärkning" }).ClickAsync();
        await Expect(page.Locator(".margin__note").Filter(new() { HasText = proposal })).ToBeVisibleAsync();
    }

    public static async Task SendRemarksAsync(this IPage page, string review, string button)
    {
        await page.GotoAsync($"{review}/faktagranskning");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("Granska och skicka$") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Faktagranskning");
    }

    public static async Task AnswerAsync(this IPage page, string review, string place, string outcome, string answer)
    {
        await page.GotoAsync($"{review}/anmarkningar");
        var remark = page.GetByRole(AriaRole.Listitem)
            .Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { NameRegex = new($": {place}$") }) });
        await remark.GetByLabel(outcome, new() { Exact = true }).CheckAsync();
        await remark.GetByLabel("Varför?").FillAsync(answer);
        await remark.GetByRole(AriaRole.Button, new() { Name = $"Spara svaret om {place}" }).ClickAsync();
        await Expect(remark.GetByLabel("Varför?")).ToHaveValueAsync(answer);
        await Expect(remark.GetByLabel(outcome, new() { Exact = true })).ToBeCheckedAsync();
    }
}
