using System.Diagnostics;

namespace SpurReview.Benchmarks;

/// <summary>Readers who open a page at a steady pace whether or not the last one has come, so that a slow answer does not hide itself.</summary>
internal static class PacedLoad
{
    private static readonly TimeSpan _pace = TimeSpan.FromMilliseconds(40);

    /// <summary>The time that 95 of 100 pages stayed within.</summary>
    public static async Task<TimeSpan> RunAsync(HttpClient client, IReadOnlyList<string> addresses, TimeSpan duration)
    {
        var answers = new List<Task<TimeSpan>>();
        using var pace = new PeriodicTimer(_pace);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < duration && await pace.WaitForNextTickAsync())
            answers.Add(GetAsync(client, addresses[answers.Count % addresses.Count]));

        var times = (await Task.WhenAll(answers)).Order().ToList();
        return times[(int)(times.Count * 0.95)];
    }

    private static async Task<TimeSpan> GetAsync(HttpClient client, string address)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return watch.Elapsed;
    }
}
