using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Visits;

/// <summary>The browser is killed while somebody writes: every sign that "På denna enhet" had acknowledged is there afterwards.</summary>
[Collection(nameof(RunningSite))]
public sealed class KillTests(RunningSite site) : IAsyncLifetime
{
    private const int MostKills = 40;
    private const int FewestKills = 5;
    private static readonly TimeSpan _timeForKills = TimeSpan.FromSeconds(80);

    private readonly string _profile = Directory.CreateTempSubdirectory("spur-kill-").FullName;
    private IPlaywright _playwright = null!;

    public async Task InitializeAsync() => _playwright = await Playwright.CreateAsync();

    public Task DisposeAsync()
    {
        _playwright.Dispose();
        Directory.Delete(_profile, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task No_kill_of_the_browser_loses_a_sign_that_was_acknowledged()
    {
        var browser = new KillableBrowser(_playwright, _profile);
        var (since, kills, acknowledged) = (Stopwatch.StartNew(), 0, "");
        while (kills < MostKills && (kills < FewestKills || since.Elapsed < _timeForKills))
        {
            var page = await OpenAsync(browser);
            await Expect(page.Description()).ToHaveValueAsync(new System.Text.RegularExpressions.Regex($"^{acknowledged}"));
            acknowledged = await WriteUntilKilledAsync(page, browser, signs: 3 + kills * 7 % 40);
            kills++;
        }

        var last = await OpenAsync(browser);
        (await last.Description().InputValueAsync()).Should().StartWith(acknowledged);
        await browser.KillAsync();
    }

    /// <summary>On a device that does not reach the server with what is written, so that nobody else has it.</summary>
    private async Task<IPage> OpenAsync(KillableBrowser browser)
    {
        var page = await browser.StartAsync();
        await page.RouteAsync("**/andringar", route => route.AbortAsync());
        await page.GotoAsync($"{site.Address}/logga-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Asta Lindgren" }).First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("logga-in", StringComparison.Ordinal));
        await page.GotoAsync($"{site.Address}/granskningar");
        var review = await page.GetByRole(AriaRole.Link, new() { Name = Visit.Unit }).First.GetAttributeAsync("href");
        await page.GotoAsync($"{site.Address}{review}/omraden/E");
        await page.IsReadyAsync();
        return page;
    }

    /// <summary>What had been acknowledged when the browser was killed in the middle of writing.</summary>
    private static async Task<string> WriteUntilKilledAsync(IPage page, KillableBrowser browser, int signs)
    {
        var (acknowledged, isEnough) = ("", new TaskCompletionSource());
        var start = (await page.Description().InputValueAsync()).Length;
        await page.ExposeFunctionAsync(
            "acknowledge",
            (string text) =>
            {
                acknowledged = text;
                if (text.Length >= start + signs)
                    isEnough.TrySetResult();
            }
        );
        await page.EvaluateAsync(
            """
            () => {
              const word = document.querySelector("[data-part='save-word']");
              const text = document.querySelector('#description');
              new MutationObserver(() => word.textContent === 'På denna enhet' && window.acknowledge(text.value))
                .observe(word, { childList: true, characterData: true, subtree: true });
              text.focus();
              text.setSelectionRange(text.value.length, text.value.length);
            }
            """
        );
        var writing = page.Keyboard.TypeAsync(string.Concat(Enumerable.Repeat("abcdefghij ", 40)), new() { Delay = 5 });
        await isEnough.Task;
        await browser.KillAsync();
        await writing.ContinueWith(_ => { }, TaskScheduler.Default);
        return acknowledged;
    }
}
