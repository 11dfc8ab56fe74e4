using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SpurReview.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Roads;

/// <summary>A plan as its people handle it in a browser.</summary>
internal static partial class PlanRoad
{
    /// <summary>The address of the only review of the unit that is at work.</summary>
    public static async Task<string> ReviewOfAsync(this RunningSite site, string unit)
    {
        var office = await site.OpenAsAsync("Maja Lind");
        await office.GotoAsync($"/granskningar?sok={Uri.EscapeDataString(unit)}");
        var links = await office
            .GetByRole(AriaRole.Link, new() { Name = unit })
            .EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        await office.Context.CloseAsync();
        return links.Single(link => Review().IsMatch(link));
    }

    public static async Task WriteActionAsync(this IPage page, string review, string code, string save)
    {
        await page.GotoAsync($"{review}/handlingsplan/atgarder/{code}");
        await page.GetByLabel("Planerad åtgärd").FillAsync($"Vi inför en rutin för {code}.");
        await page.GetByLabel("Datum när åtgärden ska vara genomförd").FillAsync("2099-01-15");
        await page.GetByLabel("Roll", new() { Exact = true }).First.FillAsync("Verksamhetschef");
        await page.GetByLabel("Samma som ovan").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Föreslå fyra datum, var tredje månad" }).ClickAsync();
        await Expect(page.GetByLabel("Datum 4")).Not.ToHaveValueAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = save }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Handlingsplan");
    }

    /// <summary>Writes an action that was returned anew.</summary>
    public static async Task CompleteAsync(this IPage page, string code, string text)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = $"Komplettera: {code}" }).ClickAsync();
        await page.GetByLabel("Planerad åtgärd").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Till listan" }).ClickAsync();
    }

    public static async Task SendPlanAsync(this IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Kontrollera och skicka" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Så trycks planen" })).ToBeVisibleAsync();
        await page.GetByLabel("Jag är verksamhetschef (eller ställföreträdare) och står bakom planen.").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka handlingsplanen" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Handlingsplanen är skickad");
    }

    public static async Task JudgeAsync(this IPage page, string review, int position, string choice, string? reason = null)
    {
        await page.GotoAsync($"{review}/handlingsplan/bedomning/{position}");
        await page.GetByLabel(choice, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Vad ska kompletteras?").FillAsync(reason ?? "");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("spara", RegexOptions.IgnoreCase) }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Sparat." })).ToBeVisibleAsync();
    }

    public static async Task ReturnOneAsync(this IPage page, string review)
    {
        await page.GotoAsync($"{review}/handlingsplan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka tillbaka 1 åtgärd" }).ClickAsync();
        await Expect(page.GetByText("1 åtgärd är skickad till verksamheten för komplettering.")).ToBeVisibleAsync();
    }

    public static async Task DecideAsync(this IPage page, string review, string letter, string grade, string reason)
    {
        await page.GotoAsync($"{review}/handlingsplan/beslut/{letter}");
        await page.Locator($"input[name='Form.Grade'][value={grade}]").CheckAsync();
        await page.GetByLabel("Motivering").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("spara", RegexOptions.IgnoreCase) }).ClickAsync();
        await page.IsAtAsync("/handlingsplan$");
    }

    [GeneratedRegex("^/granskningar/[0-9a-f-]{36}$")]
    private static partial Regex Review();
}
