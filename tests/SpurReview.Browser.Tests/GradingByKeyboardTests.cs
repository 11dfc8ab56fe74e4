using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests;

/// <summary>A whole area is graded without touching the mouse: verdicts, comment, description, grade, reason, done.</summary>
[Collection(nameof(RunningSite))]
public sealed class GradingByKeyboardTests(RunningSite site) : IAsyncLifetime
{
    private const string Unit = "Psykiatriska kliniken";

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => site.CloseWindowsAsync();

    [Fact]
    public async Task An_area_is_graded_from_the_first_verdict_to_done_by_keys_alone()
    {
        var page = await site.OpenAsAsync("Asta Lindgren");
        var review = await Grading.ReviewAsync(page, Unit);
        await page.GotoAsync($"{review}/omraden/G");
        var codes = await page.Locator("[data-part='row']").EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)");

        await TabToAsync(page, "verdict_G1-3");
        await page.Keyboard.PressAsync("2");
        await Expect(page.Verdict("G1", "Inte uppfyllt")).ToBeCheckedAsync();
        (await page.FocusedAsync()).Should().Be("comment_G1");
        await page.Keyboard.TypeAsync("För 3 av 4 är ingen tid avsatt för förbättringsarbete.");

        await TabToAsync(page, $"verdict_{codes[1]}-3");
        foreach (var code in codes.Skip(1))
        {
            await page.Keyboard.PressAsync("1");
            await Expect(page.Verdict(code, "Uppfyllt")).ToBeCheckedAsync();
        }
        await TabToAsync(page, "description");
        await page.Keyboard.TypeAsync("Kliniken har egna forskare.");
        await TabToAsync(page, "grade");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByText("Varför väljer ni A när förslaget är D?")).ToBeVisibleAsync();
        await TabToAsync(page, "reason");
        await page.Keyboard.TypeAsync("Tiden finns från hösten.");
        await Expect(page.SaveWord()).ToContainTextAsync("Sparat kl.");
        await TabToButtonAsync(page, "Klart med område G");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Område G är klart.")).ToBeVisibleAsync();
        (await page.FocusedAsync()).Should().Be("toast-bar");
        await page.GotoAsync($"{review}/omraden/G");
        await Expect(page.Comment("G1")).ToHaveValueAsync("För 3 av 4 är ingen tid avsatt för förbättringsarbete.");
        await Expect(page.Locator("#reason")).ToHaveValueAsync("Tiden finns från hösten.");
    }

    [Fact]
    public async Task What_a_done_area_lacks_takes_the_focus_and_leads_to_each_thing()
    {
        var page = await site.OpenAsAsync("Asta Lindgren");
        await page.GotoAsync($"{await Grading.ReviewAsync(page, Unit)}/omraden/F");

        await page.GetByRole(AriaRole.Button, new() { Name = "Klart med område F" }).PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Rätta .* innan du kan fortsätta$") })).ToBeVisibleAsync();
        (await page.FocusedAsync()).Should().Be("error-summary");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        (await page.FocusedAsync()).Should().Be("grade");
    }

    [Fact]
    public async Task Keys_in_a_text_are_letters_and_choose_nothing()
    {
        var page = await site.OpenAsAsync("Asta Lindgren");
        await page.GotoAsync($"{await Grading.ReviewAsync(page, Unit)}/omraden/D");
        await page.Locator("#D2").GetByText("Kommentera").PressAsync("Enter");

        await page.Comment("D2").FocusAsync();
        await page.Keyboard.TypeAsync("1 jour av 2");

        await Expect(page.Comment("D2")).ToHaveValueAsync("1 jour av 2");
        await Expect(page.Verdict("D2", "Inte bedömt")).ToBeCheckedAsync();
    }

    /// <summary>Presses Tab until the control has the focus; a hundred times is further than any page goes.</summary>
    private static async Task TabToAsync(IPage page, string id)
    {
        for (var presses = 0; presses < 100; presses++)
        {
            if (await page.FocusedAsync() == id)
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        throw new InvalidOperationException($"{id} cannot be reached by Tab.");
    }

    private static async Task TabToButtonAsync(IPage page, string name)
    {
        for (var presses = 0; presses < 100; presses++)
        {
            if (await page.EvaluateAsync<string>("document.activeElement.textContent.trim()") == name)
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        throw new InvalidOperationException($"{name} cannot be reached by Tab.");
    }
}
