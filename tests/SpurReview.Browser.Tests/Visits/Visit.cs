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

    /// <summary>The store is open, and the word is its.</summary>
    public static Task IsReadyAsync(this IPage page) => Expect(page.Locator("[data-standing]")).ToBeVisibleAsync();

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
