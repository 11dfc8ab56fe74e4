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
            using var device = new KilledDevice(playwright, DeviceBench.Chromium, address, "Asta Lindgren", DeviceBench.Unit);
            await KillRun.KillAsync(device, Kills, kill => Tell(kill, device));
            foreach (var loss in device.Losses)
                await Console.Error.WriteLineAsync(loss);
            return
            [
                new(
                    $"förluster när webbläsaren dödas {Kills} gånger",
                    $"{device.Losses.Count}",
                    $"{device.Acknowledged} tecken kvitterade",
                    null,
                    "0",
                    device.Losses.Count == 0
                ),
            ];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>It takes an hour: whoever waits sees that it goes on.</summary>
    private static void Tell(int kill, KilledDevice device)
    {
        if (kill % 100 == 0)
            Console.Error.WriteLine($"{kill} av {Kills}: {device.Losses.Count} förluster, {device.Acknowledged} tecken kvitterade");
    }
}
