using Microsoft.Playwright;
using SpurReview.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Visits;

/// <summary>The hands stay on the keys, and nothing waits for a network.</summary>
[Collection(nameof(RunningSite))]
public sealed class HandSpeedTests(RunningSite site) : IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => site.CloseWindowsAsync();

    [Fact]
    public async Task N_opens_a_note_from_anywhere_but_a_field_and_the_note_stands_beside_the_criterion_that_it_names()
    {
        var page = await site.VisitAsync("Asta Lindgren", "C");
        await page.Description().PressSequentiallyAsync("n");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await page.Verdict("C1", "Inte bedömt").FocusAsync();
        await page.Keyboard.PressAsync("n");

        (await page.FocusedAsync()).Should().Be("anteckna-text");
        await page.Keyboard.TypeAsync("Lokalen är trång, #C1.");
        await page.Keyboard.PressAsync("Escape");

        var underlag = page.Locator("#C1").GetByRole(AriaRole.Link, new() { NameRegex = new("^Underlag") });
        await Expect(underlag).ToHaveTextAsync("Underlag 1 om C1");
        await underlag.ClickAsync();
        await Expect(page.Locator("#underlag-C1")).ToContainTextAsync("Lokalen är trång, #C1.");
        await page.IsSavedAsync();
    }

    [Fact]
    public async Task A_criterion_is_reached_by_its_code_judged_by_the_next_key_and_the_verdict_undone()
    {
        var page = await site.VisitAsync("Asta Lindgren", "G");
        await KeysAreReadyAsync(page);
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.TypeAsync("h99");
        await page.Keyboard.PressAsync("Backspace");
        await page.Keyboard.PressAsync("Enter");
        await page.IsAtAsync("/omraden/H#H9$");
        await page.IsReadyAsync();
        await Expect(page.Verdict("H9", "Inte bedömt")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("1");
        await Expect(page.Verdict("H8", "Uppfyllt")).ToBeCheckedAsync();

        await page.Keyboard.PressAsync("Control+z");

        await Expect(page.Verdict("H8", "Inte bedömt")).ToBeCheckedAsync();
        await Expect(page.GetByText("H8 är som förut.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_tablet_without_keys_an_area_is_judged_undone_noted_and_left_by_touch_alone()
    {
        var page = await site.OpenTabletAsAsync("Asta Lindgren");
        await page.GotoAsync(await Visit.AreaAsync(page, "F"));
        await page.IsReadyAsync();
        var undo = page.GetByRole(AriaRole.Button, new() { Name = "Ångra senaste bedömningen" });
        await Expect(undo).ToBeHiddenAsync();
        // Others may have judged them already.
        var (first, second) = (await Standing(page, "F1").InputValueAsync(), await Standing(page, "F2").InputValueAsync());
        await page.Verdict("F1", first is "Met" ? "Inte uppfyllt" : "Uppfyllt").TapAsync();
        await page.Verdict("F2", second is "NotRelevant" ? "Uppfyllt" : "Inte relevant").TapAsync();
        await Expect(Standing(page, "F2")).Not.ToHaveValueAsync(second);

        await undo.TapAsync();
        await Expect(Standing(page, "F2")).ToHaveValueAsync(second);
        await Expect(Standing(page, "F1")).Not.ToHaveValueAsync(first);
        await undo.TapAsync();
        await Expect(Standing(page, "F1")).ToHaveValueAsync(first);
        await Expect(undo).ToBeHiddenAsync();
        await page.IsSavedAsync();

        await page.Locator(".quick-note__open").TapAsync();
        await Expect(page.Locator("#anteckna-text")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Klar" }).TapAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Nästa område" }).TapAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("G ");
    }

    [Fact]
    public async Task Keys_that_are_switched_off_are_off()
    {
        var page = await site.VisitAsync("Asta Lindgren", "G");
        await KeysAreReadyAsync(page);
        await page.Keyboard.PressAsync("?");
        await page.GetByLabel("Använd G, N och ? på den här enheten").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("n");

        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_area_is_done_without_network_and_what_it_lacks_is_said_first()
    {
        var page = await site.VisitAsync("Cecilia Norrby", "A");
        await page.PagesAreKeptAsync("/ej-skickat");
        await page.Context.SetOfflineAsync(true);
        var done = page.GetByRole(AriaRole.Button, new() { Name = "Klart med område A" });
        await done.ClickAsync();
        await Expect(page.GetByText("Område A har ingen gradering. Gradera området.")).ToBeVisibleAsync();

        await page.Verdict("A1", "Inte uppfyllt").CheckAsync(new() { Force = true });
        await page.Comment("A1").FillAsync("Det finns ingen plan.");
        await page.Locator("#A1").GetByRole(AriaRole.Button, new() { NameRegex = new("^Lägg till som svaghet") }).ClickAsync();
        await Expect(page.GetByText("Kommentaren till A1 är tillagd som svaghet.")).ToBeVisibleAsync();
        var fill = page.Locator("[data-part='fill'] button:visible");
        for (var left = await fill.CountAsync(); left > 0; left--)
        {
            await fill.First.ClickAsync();
            await Expect(fill).ToHaveCountAsync(left - 1);
        }
        await page.Locator("input[name=grade][value=D]").CheckAsync(new() { Force = true });
        await page.IsOnlyHereAsync();
        await done.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("B ");
        await page.GetByRole(AriaRole.Link, new() { Name = "Redo?" }).ClickAsync();
        await Expect(page.GetByText("Den här enheten har")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(false);
        await page.IsSavedAsync();
        await Expect(page.GetByText("Den här enheten har")).ToBeHiddenAsync();

        var asta = await site.VisitAsync("Asta Lindgren", "A");
        await Expect(asta.GetByText("Området är klart.")).ToBeVisibleAsync();
        await asta.GotoAsync(asta.Url.Replace("omraden/A", "styrkor-och-svagheter", StringComparison.Ordinal));
        await asta.IsReadyAsync();
        await Expect(asta.Findings("Weakness").Last).ToHaveValueAsync("Det finns ingen plan.");
        await asta.RemoveFindingsAsync("Weakness");
    }

    private static ILocator Standing(IPage page, string code) => page.Locator($"#{code} .verdict__input:checked");

    private static Task KeysAreReadyAsync(IPage page) => Expect(page.Locator("[data-module='keys'] [data-part='open']")).ToBeVisibleAsync();
}
