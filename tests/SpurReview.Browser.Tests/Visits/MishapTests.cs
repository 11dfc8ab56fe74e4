using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Visits;

/// <summary>What goes wrong around a visit that nobody at it can help: nothing that was written is lost by it.</summary>
[Collection(nameof(RunningSite))]
public sealed class MishapTests(RunningSite site) : IAsyncLifetime
{
    private static readonly LocatorAssertionsToContainTextOptions _soonEnough = new() { Timeout = 90_000 };

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => site.CloseWindowsAsync();

    [Fact]
    public async Task A_database_that_was_killed_gets_what_was_written_meanwhile_when_it_is_back()
    {
        var page = await site.VisitAsync("Asta Lindgren", "C");
        await KillDatabaseAsync();

        await page.Description().FillAsync("Skrivet medan databasen startade om.");
        await Expect(page.SaveWord()).ToContainTextAsync("Sparat kl.", _soonEnough);

        var elsewhere = await site.VisitAsync("Cecilia Norrby", "C");
        await Expect(elsewhere.Description()).ToHaveValueAsync("Skrivet medan databasen startade om.");
    }

    [Fact]
    public async Task A_device_without_room_says_so_and_keeps_what_is_written_when_there_is_room_again()
    {
        var page = await site.OpenAsAsync("Asta Lindgren");
        var address = await Visit.AreaAsync(page, "D");
        var device = await page.Context.NewCDPSessionAsync(page);
        // Enough for the store itself. The browser asks only now and then how much is left, so the limit comes before the page.
        await LimitAsync(device, bytes: 400_000);
        await page.RouteAsync("**/andringar", route => route.AbortAsync());
        await page.GotoAsync(address);
        await page.IsReadyAsync();

        for (var time = 0; time < 30 && await page.SaveWord().TextContentAsync() is not "Behöver dig"; time++)
        {
            await page.Description().FillAsync(new string("åäö"[time % 3], 19_000));
            await Expect(page.SaveWord()).Not.ToHaveTextAsync("");
        }
        var written = await page.Description().InputValueAsync();
        await page.NeedsSomebodyAsync();
        await Expect(page.GetByText("Enheten har slut på plats. Det du skriver nu finns bara på sidan.")).ToBeVisibleAsync();
        await LimitAsync(device, bytes: null);
        await Expect(page.SaveWord()).ToHaveTextAsync("På denna enhet", new() { Timeout = 30_000 });

        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Expect(page.Description()).ToHaveValueAsync(written);
    }

    [Fact]
    public async Task A_new_version_of_the_app_takes_over_what_the_one_before_had_not_sent()
    {
        var page = await site.VisitAsync("Asta Lindgren", "G");
        var (context, address) = (page.Context, page.Url);
        await page.PagesAreKeptAsync("/ej-skickat");
        await context.SetOfflineAsync(true);
        await page.Comment("G1").EvaluateAsync("text => text.closest('details').open = true");
        await page.Comment("G1").FillAsync("Skrivet i den gamla versionen.");
        await page.IsOnlyHereAsync();
        await page.CloseAsync();

        // As after an update: the worker and the files of the version before are gone.
        var again = await context.NewPageAsync();
        await context.SetOfflineAsync(false);
        await again.GotoAsync("/granskningar");
        await again.EvaluateAsync(
            """
            async () => {
              await (await navigator.serviceWorker.getRegistration()).unregister();
              for (const name of await caches.keys()) await caches.delete(name);
            }
            """
        );
        await again.GotoAsync(address);

        await Expect(again.SaveWord()).ToContainTextAsync("Sparat kl.", _soonEnough);
        var elsewhere = await site.VisitAsync("Asta Lindgren", "G");
        await Expect(elsewhere.Comment("G1")).ToHaveValueAsync("Skrivet i den gamla versionen.");
    }

    /// <summary>The stores are written here as version 1 laid them out, so that a later one that forgets them is found out.</summary>
    [Fact]
    public async Task What_lies_in_the_stores_of_the_first_version_is_sent_by_today()
    {
        var page = await site.OpenAsAsync("Asta Lindgren");
        var address = await Visit.AreaAsync(page, "B");
        await page.EvaluateAsync(
            FirstVersion,
            new
            {
                review = address.Split('/')[2],
                field = "comment.B2",
                value = "Skrivet i version 1.",
            }
        );

        await page.GotoAsync(address);

        await Expect(page.SaveWord()).ToContainTextAsync("Sparat kl.", _soonEnough);
        await Expect(page.Comment("B2")).ToHaveValueAsync("Skrivet i version 1.");
        var elsewhere = await site.VisitAsync("Asta Lindgren", "B");
        await Expect(elsewhere.Comment("B2")).ToHaveValueAsync("Skrivet i version 1.");
    }

    private const string FirstVersion = """
        async ({ review, field, value }) => {
          const result = request => new Promise((done, failed) => {
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error);
          });
          const request = indexedDB.open(`spur-visits-${document.body.dataset.account}`, 1);
          request.onupgradeneeded = () => {
            const db = request.result;
            db.createObjectStore('keys', { keyPath: 'name' });
            const entries = db.createObjectStore('entries', { keyPath: 'order', autoIncrement: true });
            entries.createIndex('id', 'operation.id', { unique: true });
            entries.createIndex('review', 'review');
            db.createObjectStore('fields', { keyPath: ['review', 'field'] }).createIndex('review', 'review');
            db.createObjectStore('reviews', { keyPath: 'review' });
            db.createObjectStore('pages', { keyPath: 'address' });
          };
          const db = await result(request);
          const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
          const iv = crypto.getRandomValues(new Uint8Array(12));
          const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(value));
          const all = db.transaction(['keys', 'entries', 'reviews'], 'readwrite');
          all.objectStore('keys').put({ name: 'seal', key });
          all.objectStore('keys').put({ name: 'device', device: crypto.randomUUID() });
          all.objectStore('reviews').put({ review, seq: 0, name: 'Enheten' });
          const operation = { id: crypto.randomUUID(), field, value: { iv, data }, base: { version: 0 }, settles: [], madeAt: new Date().toISOString() };
          all.objectStore('entries').add({ review, operation, state: 'unsent', message: null });
          await new Promise(done => (all.oncomplete = done));
          db.close();
        }
        """;

    private async Task KillDatabaseAsync()
    {
        var file = Directory.GetFiles(site.Data, "postmaster.pid", SearchOption.AllDirectories).Single();
        using var kill = Process.Start("kill", ["-QUIT", (await File.ReadAllLinesAsync(file))[0]]);
        await kill.WaitForExitAsync();
    }

    private async Task LimitAsync(ICDPSession device, int? bytes) =>
        await device.SendAsync(
            "Storage.overrideQuotaForOrigin",
            bytes is { } limit
                ? new Dictionary<string, object> { ["origin"] = site.Address, ["quotaSize"] = limit }
                : new Dictionary<string, object> { ["origin"] = site.Address }
        );
}
