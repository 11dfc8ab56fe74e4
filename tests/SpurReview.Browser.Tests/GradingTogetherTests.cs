using System.IO.Compression;
using Microsoft.Playwright;
using SpurReview.Browser.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests;

/// <summary>What the grading page's script does beside saving: clashes, panels, notices, dragging.</summary>
[Collection(nameof(RunningSite))]
public sealed class GradingTogetherTests(RunningSite site) : IAsyncLifetime
{
    private const string Unit = "Eklidens hälsocentral";

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => site.CloseWindowsAsync();

    [Fact]
    public async Task Two_who_write_in_one_field_see_both_texts_and_put_them_together()
    {
        var (asta, cecilia) = (await site.OpenAsAsync("Asta Lindgren"), await site.OpenAsAsync("Cecilia Norrby"));
        var address = $"{await Grading.ReviewAsync(asta, Unit)}/omraden/C";
        await asta.GotoAsync(address);
        await cecilia.GotoAsync(address);
        // What the other writes would otherwise be there before one's own.
        await asta.Context.SetOfflineAsync(true);
        await cecilia.Locator("#description").FillAsync("Lokalerna är trånga.");
        await Expect(cecilia.SaveWord()).ToContainTextAsync("Sparat kl.");

        await asta.Locator("#description").FillAsync("Lokalerna är nya.");
        await Expect(asta.SaveWord()).ToHaveTextAsync("På denna enhet");
        await asta.Context.SetOfflineAsync(false);

        var clash = asta.GetByRole(AriaRole.Alert);
        await Expect(clash).ToContainTextAsync("Ni skrev samtidigt. Båda texterna finns kvar.");
        await Expect(clash.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Cecilia Norrbys, kl\\.") })).ToBeVisibleAsync();
        await Expect(clash.Locator("u")).ToHaveTextAsync(["nya.", "trånga."]);
        await clash.GetByRole(AriaRole.Button, new() { Name = "Sätt ihop" }).ClickAsync();
        await Expect(asta.SaveWord()).ToContainTextAsync("Sparat kl.");
        await asta.ReloadAsync();
        await Expect(asta.Locator("#description")).ToHaveValueAsync("Lokalerna är nya.\n\nLokalerna är trånga.");
    }

    [Fact]
    public async Task A_narrow_page_shows_one_panel_and_remembers_which()
    {
        var page = await site.OpenAsAsync("Asta Lindgren", width: 800);
        await page.GotoAsync($"{await Grading.ReviewAsync(page, Unit)}/omraden/D");
        await Expect(page.Locator("#description")).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Beskrivning" }).ClickAsync();
        await page.ReloadAsync();

        await Expect(page.Locator("#description")).ToBeVisibleAsync();
        await Expect(page.Verdict("D1", "Uppfyllt")).ToBeHiddenAsync();
        await page.SetViewportSizeAsync(1280, 900);
        await Expect(page.Locator("#description")).ToBeVisibleAsync();
        await Expect(page.Verdict("D1", "Uppfyllt")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_text_is_told_of_a_personnummer_while_it_is_written()
    {
        var page = await site.OpenAsAsync("Asta Lindgren");
        await page.GotoAsync($"{await Grading.ReviewAsync(page, Unit)}/omraden/B");

        await page.Locator("#description").FillAsync("Läkaren 811228-9874 slutar.");
        await Expect(page.GetByText("Det ser ut som ett personnummer.")).ToBeVisibleAsync();
        await page.Locator("#description").FillAsync("En läkare slutar.");

        await Expect(page.GetByText("Det ser ut som ett personnummer.")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_finding_is_dragged_to_another_place()
    {
        var page = await site.OpenAsAsync("Asta Lindgren");
        await page.GotoAsync($"{await Grading.ReviewAsync(page, Unit)}/styrkor-och-svagheter");
        await page.IsReadyAsync();
        await page.AddFindingAsync("Improvement", "Först.");
        await page.AddFindingAsync("Improvement", "Sedan.");
        var second = page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Förbättringspotential 2") });

        await second.ScrollIntoViewIfNeededAsync();
        var handles = page.Locator("[aria-labelledby='Improvement-rubrik'] [data-part='handle']");
        var (from, to) = ((await handles.Last.BoundingBoxAsync())!, (await handles.First.BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(from.X + 20, from.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + 20, to.Y + 5, new() { Steps = 5 });
        await page.Mouse.UpAsync();

        await Expect(page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Förbättringspotential 1") })).ToHaveValueAsync("Sedan.");
    }

    [Fact]
    public async Task The_page_is_light()
    {
        var page = await site.OpenAsAsync("Asta Lindgren");
        var address = $"{await Grading.ReviewAsync(page, Unit)}/omraden/E";
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);

        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var sizes = new List<(string Type, int Bytes)>();
        // Asked for again: of what was fetched ahead, the browser keeps no body to show. What the script asks is not what the page weighs.
        foreach (
            var answer in answers
                .ToList()
                .Where(a =>
                    a.Request.ResourceType is not ("document" or "fetch" or "eventsource")
                    && a.Url.StartsWith("http", StringComparison.Ordinal)
                )
        )
            sizes.Add((answer.Request.ResourceType, Compressed(await (await page.APIRequest.GetAsync(answer.Url)).BodyAsync())));
        sizes.Where(s => s.Type == "script").Sum(s => s.Bytes).Should().BeInRange(1, 40_000);
        sizes.Sum(s => s.Bytes).Should().BeInRange(1, 150_000);
    }

    /// <summary>As an installation sends it; a build for tests does not trouble to make it small.</summary>
    private static int Compressed(byte[] body)
    {
        using var small = new MemoryStream();
        using (var gzip = new GZipStream(small, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(body);
        return (int)small.Length;
    }
}
