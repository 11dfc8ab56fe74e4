using Microsoft.Playwright;
using SpurReview.Browser.Tests.Pages;

namespace SpurReview.Browser.Tests.Visits;

/// <summary>
/// One device on which somebody writes, and whose browser is killed in the middle of it. What is written never reaches the server, so what
/// "På denna enhet" had acknowledged must be there, on the device, when the browser starts again.
/// </summary>
internal sealed class KilledDevice(IPlaywright playwright, string program, string address, string person, string unit) : IDisposable
{
    private const string Description = "#description";
    private const string Written = "abcdefghij klmnopqrst uvxyz åäö ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _profile = Directory.CreateTempSubdirectory("spur-kill-").FullName;
    private readonly Dictionary<char, string> _acknowledged = [];
    private IReadOnlyList<Cookie> _session = [];
    private KillableBrowser _browser = null!;
    private string _review = "";

    /// <summary>How many signs have been acknowledged in all.</summary>
    public int Acknowledged => _acknowledged.Values.Sum(text => text.Length);

    /// <summary>What was acknowledged and not there afterwards, with what was; empty where nothing was lost.</summary>
    public List<string> Losses { get; } = [];

    public async Task SignInAsync()
    {
        _browser = new KillableBrowser(playwright, program, _profile);
        var page = await _browser.StartAsync();
        await page.GotoAsync($"{address}/logga-in");
        await page.GetByRole(AriaRole.Button, new() { Name = person }).First.ClickAsync();
        await page.HasLeftAsync("logga-in");
        await page.GotoAsync($"{address}/granskningar");
        _review = (await page.GetByRole(AriaRole.Link, new() { Name = unit }).First.GetAttributeAsync("href"))!;
        var cookies = await page.Context.CookiesAsync();
        _session = [.. cookies.Select(Lasting)];
        await _browser.KillAsync();
    }

    /// <summary>Goes on writing in an area, and is killed as soon as so many signs are acknowledged; or only typed, whatever is acknowledged.</summary>
    public async Task WriteUntilKilledAsync(char letter, int signs, bool isAcknowledged)
    {
        var page = await OpenAsync(letter);
        var done = await WatchAsync(page, letter, signs, isAcknowledged);
        var writing = page.Keyboard.TypeAsync(string.Concat(Enumerable.Repeat(Written, 1 + signs / Written.Length)), new() { Delay = 25 });
        await done.WaitAsync(Patience);
        await _browser.KillAsync();
        await writing.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    /// <summary>Looks at every area that was written in.</summary>
    public async Task LookAsync()
    {
        foreach (var letter in _acknowledged.Keys)
        {
            await OpenAsync(letter);
            await _browser.KillAsync();
        }
    }

    /// <summary>
    /// Leaves the beginning of a record at the end of what the browser last wrote there, as a kill does that comes between its head and its content.
    /// </summary>
    public void CutOffARecord(string place)
    {
        var folder = Path.Combine(_profile, "Default", place);
        var log = Directory.EnumerateFiles(folder, "*.log", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        using var end = new FileStream(log, FileMode.Append);
        // A checksum of four bytes, a length of two, and "whole".
        end.Write([0x78, 0x56, 0x34, 0x12, 200, 0, 1]);
    }

    public void Dispose() => Directory.Delete(_profile, recursive: true);

    private async Task<IPage> OpenAsync(char letter)
    {
        var page = await _browser.StartAsync();
        // A session cookie does not outlive its browser; signing in again is not what is tried here.
        await page.Context.AddCookiesAsync(_session);
        await page.RouteAsync("**/andringar", route => route.AbortAsync());
        await page.GotoAsync($"{address}{_review}/omraden/{letter}");
        await page.Locator("[data-standing]").WaitForAsync();
        await CompareAsync(page, _acknowledged.GetValueOrDefault(letter, ""));
        return page;
    }

    /// <summary>Whoever writes goes on where the text ends, so the later text begins with the earlier.</summary>
    private async Task CompareAsync(IPage page, string acknowledged)
    {
        var there = await page.Locator(Description).InputValueAsync();
        if (!there.StartsWith(acknowledged, StringComparison.Ordinal))
            Losses.Add($"\"{acknowledged}\" was acknowledged; \"{there}\" is there.");
    }

    /// <summary>Takes down what is acknowledged; done when so many signs are, or are typed.</summary>
    private async Task<Task> WatchAsync(IPage page, char letter, int signs, bool isAcknowledged)
    {
        var done = new TaskCompletionSource();
        var end = (await page.Locator(Description).InputValueAsync()).Length + signs;
        await page.ExposeFunctionAsync(
            "acknowledge",
            (string text) =>
            {
                _acknowledged[letter] = text;
                if (text.Length >= end)
                    done.TrySetResult();
            }
        );
        await page.ExposeFunctionAsync("typed", (int length) => !isAcknowledged && length >= end && done.TrySetResult());
        await page.EvaluateAsync(
            """
            () => {
              const word = document.querySelector("[data-part='save-word']");
              const text = document.querySelector('#description');
              new MutationObserver(() => word.textContent === 'På denna enhet' && window.acknowledge(text.value))
                .observe(word, { childList: true, characterData: true, subtree: true });
              text.addEventListener('input', () => window.typed(text.value.length));
              text.focus();
              text.setSelectionRange(text.value.length, text.value.length);
            }
            """
        );
        return done.Task;
    }

    private static Cookie Lasting(BrowserContextCookiesResult cookie) =>
        new()
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
            HttpOnly = cookie.HttpOnly,
            SameSite = cookie.SameSite,
        };
}
