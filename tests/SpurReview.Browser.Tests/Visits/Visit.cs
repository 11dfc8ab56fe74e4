using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Visits;

/// <summary>A visit as the browser tests talk about it.</summary>
internal static class Visit
{
    public const string Unit = "Eklidens hälsocentral";

    /// <summary>An inspector who has the area open, on a device that keeps its pages.</summary>
    public static async Task<IPage> VisitAsync(this RunningSite site, string name, string letter)
    {
        var page = await site.OpenAsAsync(name);
        await page.GotoAsync(await AreaAsync(page, letter));
        await page.IsReadyAsync();
        return page;
    }

    public static async Task<string> AreaAsync(IPage page, string letter) => $"{await Grading.ReviewAsync(page, Unit)}/omraden/{letter}";

    /// <summary>Another page of the review, by its address below it.</summary>
    public static async Task<IPage> VisitPageAsync(this RunningSite site, string name, string path)
    {
        var page = await site.OpenAsAsync(name);
        await page.GotoAsync($"{await Grading.ReviewAsync(page, Unit)}/{path}");
        await page.IsReadyAsync();
        return page;
    }

    /// <summary>The texts of a list: Strength, Weakness, Improvement.</summary>
    public static ILocator Findings(this IPage page, string list) => page.Locator($"[data-list='{list}'] textarea");

    public static async Task AddFindingAsync(this IPage page, string list, string text)
    {
        var before = await page.Findings(list).CountAsync();
        var fresh = page.Locator($"section:has([data-list='{list}']) [data-part='new']");
        await fresh.Locator("textarea").FillAsync(text);
        await fresh.GetByRole(AriaRole.Button, new() { Name = "Lägg till" }).ClickAsync();
        await Expect(page.Findings(list)).ToHaveCountAsync(before + 1);
        await Expect(page.Findings(list).Last).ToHaveValueAsync(text);
    }

    public static async Task RemoveLastFindingAsync(this IPage page, string list)
    {
        var last = page.Locator($"[data-list='{list}'] .finding").Last;
        await last.Locator("summary").ClickAsync();
        await last.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ja, ta bort") }).ClickAsync();
    }

    /// <summary>Other tests begin with an empty list.</summary>
    public static async Task RemoveFindingsAsync(this IPage page, string list)
    {
        for (var left = await page.Findings(list).CountAsync(); left > 0; left--)
        {
            await page.RemoveLastFindingAsync(list);
            await Expect(page.Findings(list)).ToHaveCountAsync(left - 1);
        }
        await page.IsSavedAsync();
    }

    /// <summary>The store is open, and the word is its.</summary>
    public static Task IsReadyAsync(this IPage page) => Expect(page.SaveWord()).ToHaveAttributeAsync("data-standing", new Regex(".+"));

    /// <summary>The pages are fetched ahead in order; it is done when the last of them is kept.</summary>
    public static Task PagesAreKeptAsync(this IPage page, string last) =>
        page.EvaluateAsync(
            """
            async path => {
              const result = request => new Promise(done => (request.onsuccess = () => done(request.result)));
              const db = await result(indexedDB.open(`spur-visits-${document.body.dataset.account}`));
              for (let tries = 0; tries < 600; tries++) {
                const kept = await result(db.transaction('pages').objectStore('pages').getAllKeys());
                if (kept.includes(path)) return db.close();
                await new Promise(resume => setTimeout(resume, 50));
              }
              throw new Error(`${path} was not kept.`);
            }
            """,
            last
        );

    public static Task IsOnlyHereAsync(this IPage page) => Expect(page.SaveWord()).ToHaveTextAsync("På denna enhet");

    public static Task IsSavedAsync(this IPage page) => Expect(page.SaveWord()).ToContainTextAsync("Sparat kl.");

    public static Task NeedsSomebodyAsync(this IPage page) => Expect(page.SaveWord()).ToHaveTextAsync("Behöver dig");

    public static ILocator Description(this IPage page) => page.Locator("#description");
}
