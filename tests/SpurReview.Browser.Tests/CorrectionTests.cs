using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SpurReview.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests;

/// <summary>A published report is corrected by keyboard alone, withdrawn, and published again; every page on the way is sound on a phone.</summary>
[Collection(nameof(RunningSite))]
public sealed class CorrectionTests(RunningSite site)
{
    private const string Unit = "Medicinkliniken";
    private const string Reason = "Ordet var fel.";
    private const int MostTabs = 120;

    [Fact]
    public async Task A_coordinator_corrects_by_keyboard_withdraws_and_publishes_again()
    {
        var office = await site.OpenAsAsync("Maja Lind", width: 320);
        var reader = await site.OpenAsync(width: 320);
        var review = await ReviewAsync(office);
        var report = await ReportAsync(office);

        await CorrectAsync(office, review);
        await Expect(office.GetByText(Reason).First).ToBeVisibleAsync();
        await IsSoundAsync(reader, report, $"{report}/akthet");

        await WithdrawAsync(office, review);
        await IsSoundAsync(office, review, $"{review}/rattelse");
        await IsSoundAsync(reader, report, $"{report}/akthet");
        await Expect(reader.GetByText("Rapporten är återkallad sedan").First).ToBeVisibleAsync();

        await office.GotoAsync($"{review}/rattelse");
        await office.GetByLabel("Varför rättas rapporten?").FillAsync("Återkallad av misstag.");
        await office.GetByRole(AriaRole.Button, new() { Name = "Granska rättelsen" }).ClickAsync();
        await Expect(office.GetByText("Ingen text är ändrad")).ToBeVisibleAsync();
        await office.GetByRole(AriaRole.Button, new() { NameRegex = new("^Publicera version") }).ClickAsync();
        await office.IsAtAsync($"{Regex.Escape(report)}$");
        await reader.GotoAsync(report);
        await Expect(reader.GetByText("Återkallad av misstag.").First).ToBeVisibleAsync();
    }

    private static async Task CorrectAsync(IPage page, string review)
    {
        await page.GotoAsync(review);
        await PressAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Rätta rapporten" }));
        await IsSoundHereAsync(page, "Rätta rapporten");
        await TabToAsync(page, page.GetByLabel("Visa bara texter med orden"));
        await page.Keyboard.TypeAsync("beskrivningen");
        await Expect(page.GetByText("8 texter har de orden.")).ToBeVisibleAsync();
        await TabToAsync(page, page.GetByLabel("Område A, beskrivningen"));
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" Tillagt efteråt.");

        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Granska rättelsen" }));
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await IsSoundHereAsync(page, "Rätta rapporten");
        await PressAsync(page, page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Skriv varför rapporten rättas") }));
        await page.Keyboard.TypeAsync(Reason);
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Granska rättelsen" }));

        await IsSoundHereAsync(page, "Granska rättelsen");
        await Expect(page.Locator("ins")).ToContainTextAsync("Tillagt efteråt.");
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Publicera version") }));
        await page.IsAtAsync("/rapporter/");
    }

    private static async Task WithdrawAsync(IPage page, string review)
    {
        await page.GotoAsync(review);
        await page.GetByRole(AriaRole.Link, new() { Name = "Återkalla rapporten" }).ClickAsync();
        await IsSoundHereAsync(page, "Återkalla rapporten");
        await page.GetByLabel("Varför återkallas rapporten?").FillAsync("Fel enhet angavs.");
        await page.GetByLabel("Jag vet vad som händer").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Återkalla rapporten" }).ClickAsync();
        await Expect(page.GetByText("Rapporten är återkallad sedan").First).ToBeVisibleAsync();
    }

    private static async Task PressAsync(IPage page, ILocator target)
    {
        await TabToAsync(page, target);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var tabs = 0; tabs < MostTabs && !await target.EvaluateAsync<bool>("e => e === document.activeElement"); tabs++)
            await page.Keyboard.PressAsync("Tab");
        await Expect(target).ToBeFocusedAsync();
    }

    private static async Task IsSoundAsync(IPage page, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await IsSoundHereAsync(page);
        }
    }

    /// <summary>Nothing that axe can see, in light and in dark, and nothing that scrolls sideways.</summary>
    /// <param name="heading">Of the page that is waited for.</param>
    private static async Task IsSoundHereAsync(IPage page, string heading)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await IsSoundHereAsync(page);
    }

    private static async Task IsSoundHereAsync(IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            // Without motion no colour is caught half-way to the other scheme's.
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            (await Axe.FaultsAsync(page)).Should().BeEmpty(page.Url);
        }
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).Should().BeLessThanOrEqualTo(0, page.Url);
    }

    private static async Task<string> ReviewAsync(IPage page)
    {
        await page.GotoAsync("/granskningar");
        return (await page.GetByRole(AriaRole.Link, new() { Name = Unit }).First.GetAttributeAsync("href"))!;
    }

    private static async Task<string> ReportAsync(IPage page)
    {
        await page.GotoAsync("/rapporter");
        return (await page.GetByRole(AriaRole.Link, new() { Name = Unit }).First.GetAttributeAsync("href"))!;
    }
}
