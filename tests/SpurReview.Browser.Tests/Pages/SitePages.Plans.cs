using Microsoft.Playwright;

namespace SpurReview.Browser.Tests.Pages;

/// <summary>Handlingsplan: while the unit writes it, and when the inspectors have it.</summary>
public static partial class SitePages
{
    private static SitePage[] PlanPages(string writing, string planned, string followed) =>
        [
            new("handlingsplan-saknas", Office, $"{writing}/handlingsplan/saknas"),
            new("handlingsplan-inspektor", Inspector, $"{planned}/handlingsplan"),
            new("bedom-atgard", Inspector, $"{planned}/handlingsplan/bedomning/1"),
            new("bedom-atgard-fel", Inspector, $"{planned}/handlingsplan/bedomning/1")
            {
                Then = page => PressAsync(page, "Spara och nästa"),
            },
            new("beslut-om-gradering", Inspector, $"{planned}/handlingsplan/beslut/E"),
            new("stallforetradare", HeadWithPlan, $"{writing}/stallforetradare"),
            new("handlingsplan-skriva", HeadWithPlan, $"{writing}/handlingsplan"),
            new("atgard", HeadWithPlan, $"{writing}/handlingsplan/atgarder/B5"),
            new("atgard-fel", HeadWithPlan, $"{writing}/handlingsplan/atgarder/B5") { Then = NamelessAsync },
            new("handlingsplan-kontrollera", HeadWithPlan, $"{writing}/handlingsplan/kontrollera"),
            new("handlingsplan-langre-tid", HeadWithPlan, $"{writing}/handlingsplan/langre-tid"),
            new("handlingsplan-kvitto", HeadWhoSent, $"{planned}/handlingsplan/kvitto"),
            new("atgard-skickad", HeadWhoSent, $"{planned}/handlingsplan/atgarder/E1"),
            new("uppfoljning", HeadWhoFollowsUp, $"{followed}/uppfoljning"),
            new("uppfoljning-rapport", HeadWhoFollowsUp, $"{followed}/uppfoljning") { Then = ReportAsync },
            new("uppfoljning-rapport-fel", HeadWhoFollowsUp, $"{followed}/uppfoljning") { Then = ReportNothingAsync },
            new("uppfoljning-kansliet", Office, $"{followed}/uppfoljning"),
        ];

    private static async Task ReplaceAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Byt ut ") }).First.ClickAsync();
        await page.IsAtAsync("/byt$");
    }

    private static async Task ReplaceNobodyAsync(IPage page)
    {
        await ReplaceAsync(page);
        await PressAsync(page, "Byt inspektör");
    }

    private static Task ReportAsync(IPage page) =>
        UntilLoadedAsync(page, page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Rapportera:") }).First);

    private static async Task ReportNothingAsync(IPage page)
    {
        await ReportAsync(page);
        await PressAsync(page, "Rapportera");
    }

    private static async Task NamelessAsync(IPage page)
    {
        await page.GetByLabel("Namn (frivilligt)", new() { Exact = true }).First.FillAsync("Ada Berg");
        await page.GetByLabel("Datum när åtgärden").FillAsync("2020-01-01");
        await PressAsync(page, "Spara och nästa");
    }
}
