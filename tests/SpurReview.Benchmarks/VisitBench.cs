using System.Globalization;
using System.Net.Http.Json;
using Npgsql;
using SpurReview.LocalPostgres;

namespace SpurReview.Benchmarks;

/// <summary>200 inspectors in 100 visits, who write one edit a second each and listen to their colleagues, for ten minutes.</summary>
internal static class VisitBench
{
    private const int Inspectors = 200;
    private const int Workers = 6;
    private const int Rounds = 5;
    private const double Bound = 0.4;
    private const double GrowthBound = 1.1;
    private static readonly TimeSpan _pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _settling = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan _after = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan _spell = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var data = Site.NewData();
        try
        {
            await using var site = await Site.StartAsync(data);
            await using var cluster = await LocalCluster.UseAsync(new ClusterOptions(data));
            await using var database = NpgsqlDataSource.Create(cluster.AppConnectionString);
            // The floor, those who write as fast as they are answered and the visits have reviews of their own.
            var seats = await Crowd.GatherAsync(database, 2 * Workers + Inspectors / 2);
            var file = Path.Combine(data, "seats.json");
            ((IReadOnlyList<Seat>)[.. seats.Take(2 * Workers)]).Save(file);

            // First, since it is short: a fault in it should not cost ten minutes.
            await using var floor = await FloorSite.StartAsync("visit-floor", cluster.AppConnectionString, file);
            var (edits, bare, ratio) = await FullSpeedAsync(site, floor, [.. seats.Take(4 * Workers)]);
            var visit = await VisitAsync(site, [.. seats.Skip(4 * Workers)]);
            return [Throughput(edits, bare, ratio), .. Figures(visit)];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>As fast as they are answered, since at their own pace nobody would meet a limit.</summary>
    private static async Task<(double Thing, double Floor, double Ratio)> FullSpeedAsync(
        Site site,
        FloorSite floor,
        IReadOnlyList<Seat> seats
    )
    {
        var inspectors = await ArriveAsync(site, seats.Skip(2 * Workers).Where((_, n) => n % 2 == 0));
        var result = await Load.InTurnsAsync(
            Rounds,
            () => Load.RunAsync(Workers, _spell, worker => inspectors[worker].EditAsync()),
            () => FloorAsync(floor, seats)
        );
        await LeaveAsync(inspectors);
        return result;
    }

    private static async Task<VisitResult> VisitAsync(Site site, IReadOnlyList<Seat> seats)
    {
        var inspectors = await ArriveAsync(site, seats);
        using var over = new CancellationTokenSource(_settling + _after);
        var work = Task.WhenAll(inspectors.Select(i => Task.Run(() => i.WorkAsync(_pace, over.Token))));
        await Task.WhenAny(work, Task.Delay(_settling, CancellationToken.None));
        var from = site.ResidentBytes;
        await work;
        var to = site.ResidentBytes;

        if (inspectors.Count(i => i.Heard == 0) is > 0 and var deaf)
            throw new InvalidOperationException($"{deaf} inspektörer hörde inget av sin kollega.");
        var times = inspectors.SelectMany(i => i.Times).Order().ToList();
        await LeaveAsync(inspectors);
        return new VisitResult(times.Count, times[(int)(times.Count * 0.95)], from, to);
    }

    private static async Task<List<VisitingInspector>> ArriveAsync(Site site, IEnumerable<Seat> seats)
    {
        var inspectors = new List<VisitingInspector>();
        foreach (var seat in seats)
            inspectors.Add(await VisitingInspector.ArriveAsync(seat, site.Client.BaseAddress!));
        return inspectors;
    }

    private static async Task LeaveAsync(List<VisitingInspector> inspectors)
    {
        foreach (var inspector in inspectors)
            await inspector.DisposeAsync();
    }

    private static Task<LoadResult> FloorAsync(FloorSite floor, IReadOnlyList<Seat> seats)
    {
        var made = 0;
        return Load.RunAsync(
            Workers,
            _spell,
            async worker =>
            {
                var n = Interlocked.Increment(ref made);
                var seat = 2 * worker;
                var edit = new FloorEdit(Guid.CreateVersion7(), seats[seat].Codes[n % 5], $"Det brister i {n} fall.");
                using var answer = await floor.Client.PostAsJsonAsync($"/{seat}", edit);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
            }
        );
    }

    private static Figure Throughput(double edits, double floor, double ratio) =>
        new(
            "ändringar i besök, så fort de besvaras",
            PerSecond(edits),
            $"samma satser genom Npgsql: {PerSecond(floor)}",
            ratio,
            $"≥ {Bound.ToString(CultureInfo.InvariantCulture)}",
            ratio >= Bound
        );

    private static IReadOnlyList<Figure> Figures(VisitResult visit) =>
        [
            new($"{Inspectors} inspektörer, en ändring i sekunden var", $"{visit.Edits} ändringar", "utan fel", null, "", null),
            new("  från skriven till svarad, 95 av 100", $"{visit.P95.TotalMilliseconds:0} ms", "", null, "", null),
            new(
                "  minne, minut 10",
                Megabytes(visit.To),
                $"minut 2: {Megabytes(visit.From)}",
                (double)visit.To / visit.From,
                $"≤ {GrowthBound.ToString(CultureInfo.InvariantCulture)}",
                visit.To <= visit.From * GrowthBound
            ),
        ];

    private static string PerSecond(double value) => value.ToString("0 per s", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => $"{bytes / 1_000_000} MB";

    /// <summary>How many edits were answered, how soon, and the memory in bytes at the two times.</summary>
    private sealed record VisitResult(int Edits, TimeSpan P95, long From, long To);
}
