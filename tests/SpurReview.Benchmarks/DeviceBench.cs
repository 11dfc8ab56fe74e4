using System.Diagnostics;
using Microsoft.Playwright;
using SpurReview.Browser.Tests.Pages;

namespace SpurReview.Benchmarks;

/// <summary>What whoever writes on a device waits for: a key to be kept, a page without network, and a day's edits to be sent.</summary>
internal static class DeviceBench
{
    public const string Chromium = "/usr/bin/chromium";
    public const string Unit = "Eklidens hälsocentral";
    private const int Keys = 200;
    private const int Queued = 500;
    private const string Area = "E";

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var data = Site.NewData();
        try
        {
            await using var site = await Site.StartAsync(data);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] }
            );
            var page = await OpenAsync(browser, site.Client.BaseAddress!);
            return
            [
                Within("en tangent sparad på enheten, 95 av 100", await KeepingAsync(page), 50),
                Within("sidan öppnas utan nät", await OpeningWithoutNetworkAsync(page), 1_000),
                Within($"{Queued} ändringar skickas", await SendingAsync(page), 3_000),
            ];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<IPage> OpenAsync(IBrowser browser, Uri address)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address.ToString(), Locale = "sv-SE" });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/logga-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Asta Lindgren" }).First.ClickAsync();
        await page.HasLeftAsync("logga-in");
        await page.GotoAsync("/granskningar");
        var review = await page.GetByRole(AriaRole.Link, new() { Name = Unit }).First.GetAttributeAsync("href");
        await page.GotoAsync($"{review}/omraden/{Area}");
        await page.Locator("[data-standing]").WaitForAsync();
        return page;
    }

    /// <summary>From the input event to the word, at ten keys a second.</summary>
    private static async Task<double> KeepingAsync(IPage page)
    {
        await page.EvaluateAsync(
            """
            () => {
              const word = document.querySelector("[data-part='save-word']");
              const text = document.querySelector('#description');
              window.times = [];
              let typed = 0;
              text.addEventListener('input', () => (typed = performance.now()), { capture: true });
              new MutationObserver(() => {
                if (typed === 0 || !/^(På denna enhet|Sparat)/.test(word.textContent)) return;
                window.times.push(performance.now() - typed);
                typed = 0;
              }).observe(word, { childList: true, characterData: true, subtree: true });
              text.focus();
            }
            """
        );
        await page.Keyboard.TypeAsync(string.Concat(Enumerable.Repeat("tangenter ", Keys / 10)), new() { Delay = 100 });
        var times = await page.EvaluateAsync<double[]>("window.times");
        // A key that was not acknowledged before the next one came is later than all others.
        return times.Concat(Enumerable.Repeat(double.PositiveInfinity, Keys - times.Length)).Order().ElementAt((int)(Keys * 0.95));
    }

    private static async Task<double> OpeningWithoutNetworkAsync(IPage page)
    {
        await page.EvaluateAsync(
            """
            async () => {
              await navigator.serviceWorker.ready;
              const result = request => new Promise(done => (request.onsuccess = () => done(request.result)));
              const db = await result(indexedDB.open(`spur-visits-${document.body.dataset.account}`));
              while (!(await result(db.transaction('pages').objectStore('pages').getAllKeys())).includes(location.pathname))
                await new Promise(resume => setTimeout(resume, 50));
              db.close();
            }
            """
        );
        await page.Context.SetOfflineAsync(true);
        var times = new List<double>();
        for (var time = 0; time < 5; time++)
        {
            var watch = Stopwatch.StartNew();
            await page.ReloadAsync();
            await page.Locator("[data-standing]").WaitForAsync();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        await page.Context.SetOfflineAsync(false);
        return Load.Median(times);
    }

    /// <summary>They come from another device, in a file, and are sent with one press.</summary>
    private static async Task<double> SendingAsync(IPage page)
    {
        var review = new Uri(page.Url).Segments[2].TrimEnd('/');
        var account = await page.EvaluateAsync<string>("document.body.dataset.account");
        await page.Locator("[data-standing]").WaitForAsync();
        await page.RouteAsync("**/andringar", route => route.AbortAsync());
        await page.GotoAsync("/ej-skickat");
        await page.GetByLabel("Filen", new() { Exact = true })
            .SetInputFilesAsync(RescueFile.Of(Guid.Parse(account), Guid.Parse(review), Queued));
        await page.GetByLabel("Filens lösenord").FillAsync(RescueFile.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Läs in filen" }).ClickAsync();
        await page.GetByText("Filen är inläst.").WaitForAsync();
        await page.UnrouteAsync("**/andringar");
        var watch = Stopwatch.StartNew();
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka nu" }).ClickAsync();
        await page.GetByText("Allt är skickat.").WaitForAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static Figure Within(string name, double milliseconds, int bound) =>
        new(name, $"{milliseconds:0} ms", "", null, $"≤ {bound} ms", milliseconds <= bound);
}
