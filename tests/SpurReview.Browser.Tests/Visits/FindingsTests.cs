using Microsoft.Playwright;
using SpurReview.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Visits;

/// <summary>Strengths, weaknesses and improvements without network, and two who write in them.</summary>
[Collection(nameof(RunningSite))]
public sealed class FindingsTests(RunningSite site) : IAsyncLifetime
{
    private const string Path = "styrkor-och-svagheter";

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => site.CloseWindowsAsync();

    [Fact]
    public async Task What_is_written_without_network_is_there_when_the_browser_is_started_again_and_is_then_sent()
    {
        var profile = Directory.CreateTempSubdirectory("spur-findings-").FullName;
        using var playwright = await Playwright.CreateAsync();
        var browser = new KillableBrowser(playwright, RunningSite.Chromium, profile);
        var page = await browser.StartAsync();
        var review = await SignInAsync(page);
        await page.GotoAsync($"{review}/{Path}");
        await page.IsReadyAsync();
        await page.PagesAreKeptAsync("/ej-skickat");
        await page.Context.SetOfflineAsync(true);

        await page.AddFindingAsync("Strength", "Gott klimat.");
        await page.AddFindingAsync("Strength", "Engagerade handledare.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Flytta upp Styrka 2" }).ClickAsync();
        await Expect(page.Findings("Strength").First).ToHaveValueAsync("Engagerade handledare.");
        await page.Keyboard.PressAsync("n");
        await page.Locator("#anteckna-text").FillAsync("Fråga om boken, #F1.");
        await Expect(page.Locator("[data-part='note-word']")).ToHaveTextAsync("På denna enhet");
        await browser.KillAsync();

        var again = await browser.StartAsync();
        await again.Context.SetOfflineAsync(true);
        await again.GotoAsync($"{review}/{Path}");
        await Expect(again.Findings("Strength")).ToHaveCountAsync(2);
        await again.IsOnlyHereAsync();
        await again.Context.SetOfflineAsync(false);
        // The session ended with the browser.
        await SignInAsync(again);
        await again.GotoAsync($"{review}/{Path}");
        // The page where one lands may have sent it before, and then this one knows no time.
        await Expect(again.Locator("[data-part='save-word'][data-standing='saved']")).ToContainTextAsync("Sparat");
        await browser.KillAsync();
        Directory.Delete(profile, recursive: true);
        var elsewhere = await site.VisitPageAsync("Cecilia Norrby", Path);
        await Expect(elsewhere.Findings("Strength").First).ToHaveValueAsync("Engagerade handledare.");
        await Expect(elsewhere.Findings("Strength").Last).ToHaveValueAsync("Gott klimat.");
        await elsewhere.RemoveFindingsAsync("Strength");
        await elsewhere.GotoAsync(elsewhere.Url.Replace(Path, "anteckningar", StringComparison.Ordinal));
        await Expect(elsewhere.Locator("[data-note] textarea").Filter(new() { HasText = "Fråga om boken, #F1." })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Two_who_change_one_finding_from_the_same_base_keep_both_texts_until_one_of_them_chooses()
    {
        var asta = await site.VisitPageAsync("Asta Lindgren", Path);
        await asta.AddFindingAsync("Weakness", "Tid saknas.");
        await asta.IsSavedAsync();
        var cecilia = await site.VisitPageAsync("Cecilia Norrby", Path);
        await Expect(cecilia.Findings("Weakness")).ToHaveCountAsync(1);
        await asta.Context.SetOfflineAsync(true);
        await cecilia.Context.SetOfflineAsync(true);
        await asta.Findings("Weakness").FillAsync("Tid för handledning saknas.");
        await cecilia.Findings("Weakness").FillAsync("Tid för möten saknas.");
        await asta.IsOnlyHereAsync();
        await cecilia.IsOnlyHereAsync();

        await asta.Context.SetOfflineAsync(false);
        await asta.IsSavedAsync();
        await cecilia.Context.SetOfflineAsync(false);
        await cecilia.NeedsSomebodyAsync();
        await Expect(cecilia.GetByText("Ni skrev samtidigt. Båda texterna finns kvar.")).ToBeVisibleAsync();
        await Expect(asta.Locator(".clash u")).ToHaveTextAsync(["handledning", "möten"]);
        await cecilia.GetByRole(AriaRole.Button, new() { Name = "Sätt ihop" }).ClickAsync();

        await Expect(asta.Locator(".clash")).ToHaveCountAsync(0);
        await cecilia.ReloadAsync();
        await Expect(cecilia.Findings("Weakness")).ToHaveValueAsync("Tid för möten saknas.\n\nTid för handledning saknas.");
        await cecilia.IsReadyAsync();
        await cecilia.RemoveFindingsAsync("Weakness");
    }

    [Fact]
    public async Task A_finding_that_is_removed_comes_back_and_one_that_the_colleague_removed_can_be_added_anew()
    {
        var (asta, cecilia) = (await site.VisitPageAsync("Asta Lindgren", Path), await site.VisitPageAsync("Cecilia Norrby", Path));
        await asta.AddFindingAsync("Improvement", "Ordna en studiedag.");
        await Expect(cecilia.Findings("Improvement").Last).ToHaveValueAsync("Ordna en studiedag.");
        var before = await asta.Findings("Improvement").CountAsync();
        await asta.RemoveLastFindingAsync("Improvement");
        await Expect(cecilia.Findings("Improvement")).ToHaveCountAsync(before - 1);
        await asta.GetByRole(AriaRole.Button, new() { Name = "Ångra" }).ClickAsync();
        await Expect(cecilia.Findings("Improvement").Last).ToHaveValueAsync("Ordna en studiedag.");

        await asta.Context.SetOfflineAsync(true);
        await asta.Findings("Improvement").Last.FillAsync("Ordna två studiedagar.");
        await asta.IsOnlyHereAsync();
        await cecilia.RemoveLastFindingAsync("Improvement");
        await cecilia.IsSavedAsync();
        await asta.Context.SetOfflineAsync(false);
        await asta.GetByRole(AriaRole.Button, new() { Name = "Lägg till som ny" }).ClickAsync();

        await Expect(cecilia.Findings("Improvement").Last).ToHaveValueAsync("Ordna två studiedagar.");
        await asta.IsSavedAsync();
        await cecilia.RemoveFindingsAsync("Improvement");
    }

    private async Task<string> SignInAsync(IPage page)
    {
        await page.GotoAsync($"{site.Address}/logga-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Asta Lindgren" }).First.ClickAsync();
        await page.HasLeftAsync("logga-in");
        await page.GotoAsync($"{site.Address}/granskningar");
        return site.Address + await page.GetByRole(AriaRole.Link, new() { Name = Visit.Unit }).First.GetAttributeAsync("href");
    }
}
