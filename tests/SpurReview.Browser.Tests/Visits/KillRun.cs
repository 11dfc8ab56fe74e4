using Microsoft.Playwright;

namespace SpurReview.Browser.Tests.Visits;

/// <summary>
/// Somebody writes, and her browser is killed in the middle of it; again and again, on one device that never reaches the server with what is written.
/// What "På denna enhet" had acknowledged must be there when the browser starts again.
/// </summary>
internal sealed class KillRun(IPlaywright playwright, string program, string address, string person, string unit) : IDisposable
{
    /// <summary>A text holds 20,000 signs, so a long run goes on in the next area.</summary>
    private const int KillsInAnArea = 120;
    private const string Letters = "EABCDFGH";
    private const string Description = "#description";
    private const string Written = "abcdefghij klmnopqrst uvxyz åäö ";

    private readonly string _profile = Directory.CreateTempSubdirectory("spur-kill-").FullName;
    private readonly Random _chance = new(20_261_122);
    private IReadOnlyList<Cookie> _session = [];
    private string _review = "";

    /// <summary>How many signs had been acknowledged in all.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>What was acknowledged and not there afterwards, with what was; empty where nothing was lost.</summary>
    public List<string> Losses { get; } = [];

    public async Task RunAsync(int kills)
    {
        var browser = new KillableBrowser(playwright, program, _profile);
        await SignInAsync(browser);
        var acknowledged = "";
        for (var kill = 0; kill < kills; kill++)
        {
            var letter = Letters[kill / KillsInAnArea % Letters.Length];
            if (kill % KillsInAnArea == 0)
                acknowledged = "";
            var page = await OpenAsync(browser, letter);
            await CompareAsync(page, acknowledged);
            var before = acknowledged.Length;
            acknowledged = await WriteUntilKilledAsync(page, browser, signs: _chance.Next(1, 40));
            Acknowledged += acknowledged.Length - before;
        }
        await CompareAsync(await OpenAsync(browser, Letters[(kills - 1) / KillsInAnArea % Letters.Length]), acknowledged);
        await browser.KillAsync();
    }

    public void Dispose() => Directory.Delete(_profile, recursive: true);

    private async Task SignInAsync(KillableBrowser browser)
    {
        var page = await browser.StartAsync();
        await page.GotoAsync($"{address}/logga-in");
        await page.GetByRole(AriaRole.Button, new() { Name = person }).First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("logga-in", StringComparison.Ordinal));
        await page.GotoAsync($"{address}/granskningar");
        _review = (await page.GetByRole(AriaRole.Link, new() { Name = unit }).First.GetAttributeAsync("href"))!;
        _session =
        [
            .. (await page.Context.CookiesAsync()).Select(c => new Cookie
            {
                Name = c.Name,
                Value = c.Value,
                Domain = c.Domain,
                Path = c.Path,
                HttpOnly = c.HttpOnly,
                SameSite = c.SameSite,
            }),
        ];
        await browser.KillAsync();
    }

    private async Task<IPage> OpenAsync(KillableBrowser browser, char letter)
    {
        var page = await browser.StartAsync();
        // A session cookie does not outlive its browser; signing in again is not what is tried here.
        await page.Context.AddCookiesAsync(_session);
        await page.RouteAsync("**/andringar", route => route.AbortAsync());
        await page.GotoAsync($"{address}{_review}/omraden/{letter}");
        await page.Locator("[data-standing]").WaitForAsync();
        return page;
    }

    /// <summary>Whoever writes goes on where the text ends, so the later text begins with the earlier.</summary>
    private async Task CompareAsync(IPage page, string acknowledged)
    {
        var there = await page.Locator(Description).InputValueAsync();
        if (!there.StartsWith(acknowledged, StringComparison.Ordinal))
            Losses.Add($"\"{acknowledged}\" was acknowledged; \"{there}\" is there.");
    }

    /// <summary>What had been acknowledged when the browser was killed in the middle of writing.</summary>
    private static async Task<string> WriteUntilKilledAsync(IPage page, KillableBrowser browser, int signs)
    {
        var (acknowledged, isEnough) = ("", new TaskCompletionSource());
        var start = (await page.Locator(Description).InputValueAsync()).Length;
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
        var writing = page.Keyboard.TypeAsync(string.Concat(Enumerable.Repeat(Written, 12)), new() { Delay = 5 });
        await isEnough.Task;
        await browser.KillAsync();
        await writing.ContinueWith(_ => { }, TaskScheduler.Default);
        return acknowledged;
    }
}
