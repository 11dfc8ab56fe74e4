using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests;

/// <summary>A whole area is graded in a browser that runs no script: everything is there, one thing after the other.</summary>
[Collection(nameof(RunningSite))]
public sealed class GradingWithoutScriptTests(RunningSite site)
{
    private const string Unit = "Eklidens hälsocentral";

    [Fact]
    public async Task An_area_is_graded_from_the_first_verdict_to_done_without_script()
    {
        var page = await OpenAsync();
        var review = await Grading.ReviewAsync(page, Unit);
        await page.GotoAsync($"{review}/omraden/H");
        foreach (var heading in new[] { "Beskrivning", "Underlag", "Gradering av område H" })
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true })).ToBeVisibleAsync();

        await page.Verdict("H1", "Inte uppfyllt").CheckAsync();
        await page.Locator("#H1").GetByText("Kommentera").ClickAsync();
        await page.Comment("H1").FillAsync("Ledarskapsutbildning saknas.");
        await page.Locator("#H1").GetByRole(AriaRole.Button, new() { NameRegex = new("^Lägg till som svaghet") }).ClickAsync();
        await Expect(page.GetByText("Kommentaren till H1 är tillagd som svaghet.")).ToBeVisibleAsync();

        var fill = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Sätt de.* till Uppfyllt$") });
        await fill.First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ångra" }).ClickAsync();
        await Expect(page.GetByText("Ångrat. Kriterierna är inte bedömda igen.")).ToBeVisibleAsync();
        for (var left = await fill.CountAsync(); left > 0; left--)
            await fill.First.ClickAsync();

        await page.Locator("#description").FillAsync("Läget i området.");
        await page.Locator("input[name=grade][value=D]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Klart med område H" }).ClickAsync();
        await Expect(page.GetByText("Område H är klart.")).ToBeVisibleAsync();

        await page.GotoAsync($"{review}/styrkor-och-svagheter");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Svaghet 1") }))
            .ToHaveValueAsync("Ledarskapsutbildning saknas.");
    }

    [Fact]
    public async Task Findings_change_places_by_their_buttons()
    {
        var page = await OpenAsync();
        await page.GotoAsync($"{await Grading.ReviewAsync(page, Unit)}/styrkor-och-svagheter");
        var strengths = page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Styrka [0-9]") });
        var before = await strengths.CountAsync();
        foreach (var (i, text) in new[] { "Gott klimat.", "Engagerade handledare." }.Index())
        {
            await page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Ny styrka") }).FillAsync(text);
            await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till och spara" }).First.ClickAsync();
            await Expect(strengths).ToHaveCountAsync(before + i + 1);
            await Expect(strengths.Last).ToHaveValueAsync(text);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = $"Flytta upp Styrka {before + 2}", Exact = true }).ClickAsync();

        await Expect(strengths.Nth(before)).ToHaveValueAsync("Engagerade handledare.");
        await Expect(strengths.Last).ToHaveValueAsync("Gott klimat.");
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await site.OpenWithoutScriptAsync();
        await page.GotoAsync("/logga-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Asta Lindgren" }).First.ClickAsync();
        return page;
    }
}
