using System.Diagnostics;

namespace SpurReview.Benchmarks;

/// <summary>What came of a spell of load: how many a second, and the time that 95 of 100 stayed within.</summary>
internal sealed record LoadResult(double PerSecond, TimeSpan P95);

/// <summary>So many workers, each asking as soon as it has its answer, for so long.</summary>
internal static class Load
{
    public static async Task<LoadResult> RunAsync(int workers, TimeSpan duration, Func<int, Task> ask)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(
            Enumerable.Range(0, workers).Select(worker => Task.Run(() => WorkAsync(worker, watch, duration, ask)))
        );
        var all = times.SelectMany(t => t).Order().ToList();
        return new LoadResult(all.Count / watch.Elapsed.TotalSeconds, all[(int)(all.Count * 0.95)]);
    }

    /// <summary>
    /// The same load on the thing and on its floor, in turns, since the machine is noisy: the medians of each, and of their ratio.
    /// </summary>
    public static async Task<(double Thing, double Floor, double Ratio)> InTurnsAsync(
        int rounds,
        Func<Task<LoadResult>> thing,
        Func<Task<LoadResult>> floor
    )
    {
        var pairs = new List<(double Thing, double Floor)>();
        for (var round = 0; round < rounds; round++)
            pairs.Add(((await thing()).PerSecond, (await floor()).PerSecond));

        return (Median(pairs.Select(p => p.Thing)), Median(pairs.Select(p => p.Floor)), Median(pairs.Select(p => p.Thing / p.Floor)));
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static async Task<List<TimeSpan>> WorkAsync(int worker, Stopwatch watch, TimeSpan duration, Func<int, Task> ask)
    {
        var times = new List<TimeSpan>();
        while (watch.Elapsed < duration)
        {
            var began = watch.Elapsed;
            await ask(worker);
            times.Add(watch.Elapsed - began);
        }
        return times;
    }
}
