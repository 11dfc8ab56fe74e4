using System.Globalization;

namespace SpurReview.Benchmarks;

/// <summary>How long until the app answers: on an empty directory, and again.</summary>
internal static class StartBench
{
    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var data = Site.NewData();
        try
        {
            TimeSpan first;
            await using (var site = await Site.StartAsync(data))
                first = site.StartedIn;
            await using var again = await Site.StartAsync(data);
            return [Seconds("första starten", first, 60), Seconds("nästa start", again.StartedIn, 6)];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static Figure Seconds(string name, TimeSpan time, double bound) =>
        new(
            name,
            time.TotalSeconds.ToString("0.0 s", CultureInfo.InvariantCulture),
            "",
            Ratio: null,
            $"≤ {bound} s",
            time.TotalSeconds <= bound
        );
}
