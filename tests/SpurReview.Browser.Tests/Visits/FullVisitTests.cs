using Microsoft.Playwright;
using SpurReview.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Visits;

/// <summary>A whole visit in a hospital without network: every area of the review is graded by it.</summary>
[Collection(nameof(TravelledSite))]
public sealed class FullVisitTests(RunningSite site) : IAsyncLifetime
{
    private const string Finding = "Handledarna har tid avsatt.";
    private const string Note = "Fråga om jourschemat, #H2.";

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => site.CloseWindowsAsync();

    [Fact]
    public async Task A_visit_from_the_first_area_to_the_door_without_network_is_all_on_the_server_when_there_is_one()
    {
        var page = await site.VisitAsync("Asta Lindgren", "A");
        var review = page.Url[..page.Url.IndexOf("/omraden", StringComparison.Ordinal)];
        await page.PagesAreKeptAsync("/ej-skickat");
        await page.Context.SetOfflineAsync(true);

        foreach (var letter in "ABCDEFGH")
            await GradeAsync(page, review, letter);
        await page.GotoAsync($"{review}/styrkor-och-svagheter");
        await page.IsReadyAsync();
        await page.AddFindingAsync("Strength", Finding);
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await page.Keyboard.PressAsync("n");
        await page.Locator("#anteckna-text").FillAsync(Note);
        await Expect(page.Locator("[data-part='note-word']")).ToHaveTextAsync("På denna enhet");
        await page.GotoAsync($"{review}/redo");
        await Expect(page.GetByText("Den här enheten har")).ToBeVisibleAsync();
        (await site.ExecuteAsync($"select count(*) from visit_operations where review_id = '{review[^36..]}'")).Should().Be(0L);

        await page.Context.SetOfflineAsync(false);
        await Expect(page.SaveWord()).ToContainTextAsync("Sparat kl.", new() { Timeout = 30_000 });

        await Expect(page.GetByText("Den här enheten har")).ToBeHiddenAsync();
        (await site.ExecuteAsync($"select count(*) from visit_operations where review_id = '{review[^36..]}' and outcome <> 'Saved'"))
            .Should()
            .Be(0L);
        (
            await site.ExecuteAsync(
                $"select count(*) from visit_operations where review_id = '{review[^36..]}' and field like 'done.%' and value = 'true'"
            )
        )
            .Should()
            .Be(8L);
        var elsewhere = await site.VisitPageAsync("Cecilia Norrby", "styrkor-och-svagheter");
        await Expect(elsewhere.Findings("Strength")).ToHaveValueAsync(Finding);
        await elsewhere.GotoAsync($"{review}/anteckningar");
        await Expect(elsewhere.Locator("[data-note] textarea").Filter(new() { HasText = Note })).ToHaveCountAsync(1);
        await elsewhere.GotoAsync($"{review}/omraden/H");
        await Expect(elsewhere.Description()).ToHaveValueAsync("Så är det i H.");
        await Expect(elsewhere.Locator("p[data-part='done']")).ToBeVisibleAsync();
    }

    private static async Task GradeAsync(IPage page, string review, char letter)
    {
        await page.GotoAsync($"{review}/omraden/{letter}");
        await page.IsReadyAsync();
        await page.EvaluateAsync("document.querySelectorAll('#omrade input[value=\"Met\"]').forEach(verdict => verdict.click())");
        await page.Locator("[name='grade'][value='A']").CheckAsync(new() { Force = true });
        await page.Description().FillAsync($"Så är det i {letter}.");
        await page.IsOnlyHereAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Klart med område {letter}" }).ClickAsync();
        // Only an area that is done leads on to what comes after it.
        await page.HasLeftAsync($"/omraden/{letter}");
    }
}
