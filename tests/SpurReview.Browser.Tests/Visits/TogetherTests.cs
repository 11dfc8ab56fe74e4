using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Visits;

/// <summary>Two inspectors in the same area, and two tabs of one device.</summary>
[Collection(nameof(RunningSite))]
public sealed class TogetherTests(RunningSite site) : IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => site.CloseWindowsAsync();

    [Fact]
    public async Task What_one_writes_is_with_the_other_within_two_seconds()
    {
        var (asta, cecilia) = (await site.VisitAsync("Asta Lindgren", "D"), await site.VisitAsync("Cecilia Norrby", "D"));
        await Expect(cecilia.GetByText("Asta Lindgren är i område D")).ToBeVisibleAsync();

        await asta.Verdict("D2", "Inte relevant").CheckAsync(new() { Force = true });
        var sinceChosen = Stopwatch.StartNew();
        await Expect(cecilia.Verdict("D2", "Inte relevant")).ToBeCheckedAsync();

        sinceChosen.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Two_who_write_the_same_text_without_network_both_find_it_and_one_settles_it()
    {
        var (asta, cecilia) = (await site.VisitAsync("Asta Lindgren", "D"), await site.VisitAsync("Cecilia Norrby", "D"));
        await asta.Context.SetOfflineAsync(true);
        await cecilia.Context.SetOfflineAsync(true);
        await asta.Description().FillAsync("Astas text.");
        await cecilia.Description().FillAsync("Cecilias text.");
        await asta.IsOnlyHereAsync();
        await cecilia.IsOnlyHereAsync();

        await asta.Context.SetOfflineAsync(false);
        await asta.IsSavedAsync();
        await cecilia.Context.SetOfflineAsync(false);
        await cecilia.NeedsSomebodyAsync();
        await asta.NeedsSomebodyAsync();
        await Expect(asta.Locator(".clash u")).ToHaveTextAsync(["Astas", "Cecilias"]);
        await cecilia.GetByRole(AriaRole.Button, new() { Name = "Behåll Asta Lindgrens" }).ClickAsync();

        await Expect(asta.Locator(".clash")).ToHaveCountAsync(0);
        await Expect(cecilia.Description()).ToHaveValueAsync("Astas text.");
        await Expect(asta.SaveWord()).ToContainTextAsync("Sparat");
        await Expect(cecilia.SaveWord()).ToContainTextAsync("Sparat");
    }

    [Fact]
    public async Task What_nobody_has_chosen_about_is_marked_and_listed_wherever_somebody_looks()
    {
        var (asta, cecilia) = (await site.VisitAsync("Asta Lindgren", "B"), await site.VisitAsync("Cecilia Norrby", "B"));
        await asta.Context.SetOfflineAsync(true);
        await asta.Description().FillAsync("Astas ord.");
        await asta.IsOnlyHereAsync();
        await cecilia.Description().FillAsync("Cecilias ord.");
        await cecilia.IsSavedAsync();
        await asta.Context.SetOfflineAsync(false);
        await asta.NeedsSomebodyAsync();

        var line = asta.GetByRole(AriaRole.Link, new() { Name = "Område B: ni skrev samtidigt. Välj vad som ska gälla." });
        await asta.GotoAsync($"{asta.Url[..asta.Url.IndexOf("/omraden", StringComparison.Ordinal)]}/redo");
        await Expect(line).ToHaveCountAsync(1);
        await Expect(asta.Locator(".rail .rail__needs")).ToHaveCountAsync(1);
        await asta.GotoAsync("/ej-skickat");
        await Expect(line).ToHaveCountAsync(1);
        await asta.GotoAsync("/mitt-arbete");
        await line.ClickAsync();
        await asta.GetByRole(AriaRole.Button, new() { Name = "Behåll min" }).ClickAsync();

        await asta.IsSavedAsync();
        await Expect(asta.Locator(".rail .rail__needs")).ToHaveCountAsync(0);
        await Expect(asta.Description()).ToHaveValueAsync("Astas ord.");
    }

    [Fact]
    public async Task Two_tabs_of_one_device_are_one()
    {
        var first = await site.VisitAsync("Asta Lindgren", "G");
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(first.Url);
        await second.IsReadyAsync();
        await first.Context.SetOfflineAsync(true);

        // The line pushes the page down when it comes.
        await Expect(second.Locator("[data-part='visit-line']")).ToContainTextAsync("Inget nät.");
        await second.Verdict("G2", "Uppfyllt").CheckAsync(new() { Force = true });

        await Expect(first.Verdict("G2", "Uppfyllt")).ToBeCheckedAsync();
        await first.IsOnlyHereAsync();
        await first.Context.SetOfflineAsync(false);
        await first.IsSavedAsync();
        await second.IsSavedAsync();
    }

    [Fact]
    public async Task With_network_both_tabs_hear_each_other_and_the_colleague()
    {
        var first = await site.VisitAsync("Asta Lindgren", "G");
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(first.Url);
        await second.IsReadyAsync();
        var cecilia = await site.VisitAsync("Cecilia Norrby", "G");

        await first.Verdict("G3", "Uppfyllt").CheckAsync(new() { Force = true });
        await Expect(second.Verdict("G3", "Uppfyllt")).ToBeCheckedAsync();
        await Expect(cecilia.Verdict("G3", "Uppfyllt")).ToBeCheckedAsync();
        await cecilia.Verdict("G3", "Inte uppfyllt").CheckAsync(new() { Force = true });

        await Expect(first.Verdict("G3", "Inte uppfyllt")).ToBeCheckedAsync();
        await Expect(second.Verdict("G3", "Inte uppfyllt")).ToBeCheckedAsync();
        foreach (var page in new[] { first, second, cecilia })
            await page.IsSavedAsync();
    }
}
