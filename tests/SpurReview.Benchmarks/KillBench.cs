using Microsoft.Playwright;
using SpurReview.Browser.Tests.Visits;

namespace SpurReview.Benchmarks;

/// <summary>The browser killed a thousand times while somebody writes.</summary>
internal static class KillBench
{
    private const int Kills = 1_000;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var data = Site.NewData();
        try
        {
            await using var site = await Site.StartAsync(data);
            using var playwright = await Playwright.CreateAsync();
            var address = site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
            using var run = new KillRun(playwright, DeviceBench.Chromium, address, "Asta Lindgren", DeviceBench.Unit);
            await run.RunAsync(Kills);
            foreach (var loss in run.Losses)
                await Console.Error.WriteLineAsync(loss);
            return
            [
                new(
                    $"förluster när webbläsaren dödas {Kills} gånger",
                    $"{run.Losses.Count}",
                    $"{run.Acknowledged} tecken kvitterade",
                    null,
                    "0",
                    run.Losses.Count == 0
                ),
            ];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
