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

    public static async Task<string> AreaAsync(IPage page, string letter) =>
        $"{await Grading.ReviewAsync(page, Unit)}/omraden/{letter}";

    /// <summary>The store is open, and the word is its.</summary>
    public static Task IsReadyAsync(this IPage page) => Expect(page.Locator("[data-standing]")).ToBeVisibleAsync();

    /// <summary>The pages that have been fetched ahead, when the last of them has.</summary>
    public static Task PagesAreKeptAsync(this IPage page, string last) =>
        page.WaitForFunctionAsync(
            """
            async path => {
              const open = name => new Promise(done => (indexedDB.open(name).onsuccess = event => done(event.target.result)));
              const db = await open(`spur-visits-${document.body.dataset.account}`);
              const keys = await new Promise(done => (db.transaction('pages').objectStore('pages').getAllKeys().onsuccess = e => done(e.target.result)));
              db.close();
              return keys.some(key => key.endsWith(path));
            }
            """,
            last
        );

    public static Task IsOnlyHereAsync(this IPage page) => Expect(page.SaveWord()).ToHaveTextAsync("På denna enhet");

    public static Task IsSavedAsync(this IPage page) => Expect(page.SaveWord()).ToContainTextAsync("Sparat kl.");

    public static Task NeedsSomebodyAsync(this IPage page) => Expect(page.SaveWord()).ToHaveTextAsync("Behöver dig");

    public static ILocator Description(this IPage page) => page.Locator("#description");
}
