using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SpurReview.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Visits;

/// <summary>A review that has been opened is there without network, and what is written in it then comes to the server afterwards.</summary>
[Collection(nameof(RunningSite))]
public sealed class OfflineTests(RunningSite site) : IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => site.CloseWindowsAsync();

    [Fact]
    public async Task A_visit_without_network_over_areas_and_a_closed_page_ends_on_the_server()
    {
        var page = await site.VisitAsync("Asta Lindgren", "F");
        var review = page.Url[..page.Url.IndexOf("/omraden", StringComparison.Ordinal)];
        await page.PagesAreKeptAsync("/ej-skickat");
        await page.Context.SetOfflineAsync(true);

        await page.Verdict("F1", "Inte uppfyllt").CheckAsync(new() { Force = true });
        await page.Comment("F1").FillAsync("Ingen bok att läsa i.");
        await page.Description().FillAsync("Undervisningen är glesare än förr.");
        await page.IsOnlyHereAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Nästa område" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("G ");
        await page.IsReadyAsync();
        await page.Description().FillAsync("Forskningen är god.");
        await page.IsOnlyHereAsync();
        await page.CloseAsync();

        var again = await page.Context.NewPageAsync();
        await again.GotoAsync($"{review}/omraden/F");
        await Expect(again.Comment("F1")).ToHaveValueAsync("Ingen bok att läsa i.");
        await Expect(again.Verdict("F1", "Inte uppfyllt")).ToBeCheckedAsync();
        await again.IsOnlyHereAsync();
        await again.Context.SetOfflineAsync(false);
        await again.IsSavedAsync();

        var elsewhere = await site.VisitAsync("Asta Lindgren", "F");
        await Expect(elsewhere.Comment("F1")).ToHaveValueAsync("Ingen bok att läsa i.");
        await Expect(elsewhere.Description()).ToHaveValueAsync("Undervisningen är glesare än förr.");
        await elsewhere.GotoAsync($"{review}/omraden/G");
        await Expect(elsewhere.Description()).ToHaveValueAsync("Forskningen är god.");
    }

    [Fact]
    public async Task What_a_page_said_once_is_not_said_again_without_network()
    {
        var page = await site.VisitAsync("Asta Lindgren", "A");
        await page.PagesAreKeptAsync("/ej-skickat");
        await page.GotoAsync($"{page.Url[..page.Url.IndexOf("/omraden", StringComparison.Ordinal)]}/program");
        await page.Locator("#Form_Begins").FillAsync("08:00");
        await page.Locator("#Form_Ends").FillAsync("08:30");
        await page.Locator("#Form_Day").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#Form_Kind").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Programmet är sparat.")).ToBeVisibleAsync();

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByText("Programmet är sparat.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_read_aloud_without_network_is_what_was_written_last()
    {
        var page = await site.VisitPageAsync("Asta Lindgren", "styrkor-och-svagheter");
        var review = page.Url[..page.Url.IndexOf("/styrkor", StringComparison.Ordinal)];
        await page.PagesAreKeptAsync("/ej-skickat");
        await page.Context.SetOfflineAsync(true);
        await page.AddFindingAsync("Improvement", "God stämning i matsalen.");
        await page.IsOnlyHereAsync();

        await page.GotoAsync($"{review}/muntlig-aterkoppling");
        await Expect(page.GetByText("God stämning i matsalen.")).ToBeVisibleAsync();
        await page.IsOnlyHereAsync();
        await page.GotoAsync($"{review}/redo");
        await Expect(page.GetByText(new Regex("Förslag, räknare och listor är från kl\\."))).ToBeVisibleAsync();

        await page.GotoAsync($"{review}/styrkor-och-svagheter");
        await page.Context.SetOfflineAsync(false);
        await page.RemoveFindingsAsync("Improvement");
    }

    [Fact]
    public async Task Whose_session_is_over_opens_what_is_kept_when_the_network_goes()
    {
        var page = await site.VisitAsync("Asta Lindgren", "F");
        var address = page.Url;
        await page.PagesAreKeptAsync("/ej-skickat");
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(address);
        await page.IsAtAsync("/logga-in");

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(address);

        await page.IsReadyAsync();
        await Expect(page.Description()).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_comes_back_without_network_and_without_an_address_finds_the_review_on_the_device()
    {
        var page = await site.VisitAsync("Asta Lindgren", "F");
        await page.PagesAreKeptAsync("/ej-skickat");
        await page.Context.SetOfflineAsync(true);

        await page.GotoAsync("/mitt-arbete");

        await page.IsAtAsync("/ej-skickat$");
        await page.GetByRole(AriaRole.Link, new() { Name = Visit.Unit }).ClickAsync();
        await page.IsReadyAsync();
        await Expect(page.Description()).ToBeEditableAsync();
    }

    [Fact]
    public async Task Connections_that_are_cut_on_the_way_there_and_on_the_way_back_save_every_edit_once()
    {
        string[] texts = ["Enheten har två rum.", "Schemat är känt."];
        var page = await site.VisitAsync("Asta Lindgren", "A");
        var cuts = 0;
        await page.RouteAsync(
            "**/andringar",
            async route =>
            {
                switch (cuts++)
                {
                    case 0:
                        await route.AbortAsync("connectionreset");
                        break;
                    case 1:
                        await route.FetchAsync();
                        await route.AbortAsync("connectionreset");
                        break;
                    case 2:
                        var answer = await route.FetchAsync();
                        var whole = await answer.TextAsync();
                        await route.FulfillAsync(new() { Response = answer, Body = whole[..(whole.Length / 2)] });
                        break;
                    default:
                        await route.ContinueAsync();
                        break;
                }
            }
        );

        // The device rests longer and longer after each fault, but not when it hears that there is network.
        await page.EvaluateAsync("setInterval(() => dispatchEvent(new Event('online')), 200)");
        await page.Description().FillAsync(texts[0]);
        await page.Comment("A2").EvaluateAsync("text => text.closest('details').open = true");
        await page.Comment("A2").FillAsync(texts[1]);
        await Expect(page.SaveWord()).ToContainTextAsync("Sparat kl.", new() { Timeout = 30_000 });

        cuts.Should().BeGreaterThan(3);
        foreach (var text in texts)
            (await site.ExecuteAsync($"select string_agg(outcome, ' ') from visit_operations where value = '{text}'")).Should().Be("Saved");
        var elsewhere = await site.VisitAsync("Cecilia Norrby", "A");
        await Expect(elsewhere.Description()).ToHaveValueAsync(texts[0]);
        await Expect(elsewhere.Comment("A2")).ToHaveValueAsync(texts[1]);
        await Expect(elsewhere.Locator(".clash")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_has_something_unsent_is_not_signed_out_until_it_is_in_a_file_that_another_device_can_read()
    {
        var page = await site.VisitAsync("Cecilia Norrby", "A");
        await page.PagesAreKeptAsync("/ej-skickat");
        await page.RouteAsync("**/andringar", route => route.AbortAsync());
        await page.Comment("A1").EvaluateAsync("text => text.closest('details').open = true");
        await page.Comment("A1").FillAsync("Bara på plattan.");
        await page.IsOnlyHereAsync();

        await SignOutAsync(page);
        await page.IsAtAsync("/ej-skickat");
        await Expect(page.GetByText("Bara på plattan.")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-part='keeping']")).ToHaveTextAsync(new Regex("^Webbläsaren har .+ Ledigt: [0-9\\s]+ MB\\.$"));
        await page.GetByLabel("Lösenord för filen").FillAsync("granen vid grinden");
        var file = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "Hämta filen" }).ClickAsync()
        );
        await page.GetByRole(AriaRole.Button, new() { Name = "Jag har filen" }).ClickAsync();
        await Expect(page.GetByText("Bra. Nu kan du logga ut.")).ToBeVisibleAsync();
        await SignOutAsync(page);
        await page.HasLeftAsync("ej-skickat");

        var other = await site.VisitAsync("Cecilia Norrby", "B");
        await other.GotoAsync("/ej-skickat");
        await other.GetByLabel("Filen", new() { Exact = true }).SetInputFilesAsync(await file.PathAsync());
        await other.GetByLabel("Filens lösenord").FillAsync("granen vid grinden");
        await other.GetByRole(AriaRole.Button, new() { Name = "Läs in filen" }).ClickAsync();
        await Expect(other.GetByText("Filen är inläst.")).ToBeVisibleAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Skicka nu" }).ClickAsync();
        await Expect(other.GetByText("Allt är skickat.")).ToBeVisibleAsync();
        await other.GotoAsync(await Visit.AreaAsync(other, "A"));
        await Expect(other.Comment("A1")).ToHaveValueAsync("Bara på plattan.");
    }

    [Fact]
    public async Task A_server_that_was_killed_gets_what_was_written_meanwhile_when_it_is_back()
    {
        var page = await site.VisitAsync("Asta Lindgren", "B");
        await site.KillAsync();

        await page.Description().FillAsync("Skrivet medan servern var borta.");
        await page.IsOnlyHereAsync();
        await site.StartAsync();

        await Expect(page.SaveWord()).ToContainTextAsync("Sparat kl.", new() { Timeout = 60_000 });
        var elsewhere = await site.VisitAsync("Cecilia Norrby", "B");
        await Expect(elsewhere.Description()).ToHaveValueAsync("Skrivet medan servern var borta.");
    }

    [Fact]
    public async Task A_session_that_is_over_lets_one_go_on_writing_and_asks_to_sign_in_before_sending()
    {
        var page = await site.VisitAsync("Asta Lindgren", "B");
        await page.Context.ClearCookiesAsync();

        await page.Comment("B1").EvaluateAsync("text => text.closest('details').open = true");
        await page.Comment("B1").FillAsync("Skrivet utan att vara inloggad.");
        await page.NeedsSomebodyAsync();
        await Expect(page.GetByText("Du har varit inloggad länge utan att göra något.")).ToBeVisibleAsync();
        var door = await page.Context.NewPageAsync();
        await door.GotoAsync("/logga-in");
        await door.GetByRole(AriaRole.Button, new() { Name = "Asta Lindgren" }).First.ClickAsync();

        await Expect(page.SaveWord()).ToContainTextAsync("Sparat kl.", new() { Timeout = 60_000 });
        await Expect(page.Comment("B1")).ToHaveValueAsync("Skrivet utan att vara inloggad.");
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.Locator(".menu__button").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
    }
}
