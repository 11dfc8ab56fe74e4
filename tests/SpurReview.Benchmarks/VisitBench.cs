using System.Globalization;
using System.Net.Http.Json;
using Npgsql;
using SpurReview.LocalPostgres;

namespace SpurReview.Benchmarks;

/// <summary>200 inspectors in 100 visits, who write one edit a second each and listen to their colleagues, for ten minutes.</summary>
internal static class VisitBench
{
    private const int Inspectors = 200;
    private const double Bound = 0.4;
    private const double GrowthBound = 1.1;
    private static readonly TimeSpan _pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _settling = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan _after = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan _floorSpell = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var data = Site.NewData();
        try
        {
            await using var site = await Site.StartAsync(data);
            await using var cluster = await LocalCluster.UseAsync(new ClusterOptions(data));
            await using var database = NpgsqlDataSource.Create(cluster.AppConnectionString);
            var seats = await Crowd.GatherAsync(database, Inspectors / 2);
            var file = Path.Combine(data, "seats.json");
            seats.Save(file);

            // First, since it is short: a fault in it should not cost ten minutes.
            var bare = await BareAsync(cluster.AppConnectionString, seats, file);
            var (perSecond, p95, from, to) = await VisitAsync(site, seats);
            return Figures(perSecond, p95, from, to, bare.PerSecond);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<(double PerSecond, TimeSpan P95, long From, long To)> VisitAsync(Site site, IReadOnlyList<Seat> seats)
    {
        var inspectors = new List<VisitingInspector>();
        foreach (var seat in seats)
            inspectors.Add(await VisitingInspector.ArriveAsync(seat, site.Client.BaseAddress!));

        using var over = new CancellationTokenSource(_settling + _after);
        var work = Task.WhenAll(inspectors.Select(i => Task.Run(() => i.WorkAsync(_pace, over.Token))));
        await Task.WhenAny(work, Task.Delay(_settling, CancellationToken.None));
        var from = site.ResidentBytes;
        await work;
        var to = site.ResidentBytes;

        var times = inspectors.SelectMany(i => i.Times).Order().ToList();
        foreach (var inspector in inspectors)
            await inspector.DisposeAsync();
        return (times.Count / (_settling + _after).TotalSeconds, times[(int)(times.Count * 0.95)], from, to);
    }

    private static async Task<LoadResult> BareAsync(string database, IReadOnlyList<Seat> seats, string file)
    {
        await using var floor = await FloorSite.StartAsync("visit-floor", database, file);
        return await FloorAsync(floor, seats);
    }

    private static Task<LoadResult> FloorAsync(FloorSite floor, IReadOnlyList<Seat> seats)
    {
        var made = 0;
        return Load.RunAsync(
            workers: 6,
            _floorSpell,
            async worker =>
            {
                var n = Interlocked.Increment(ref made);
                var seat = (n * 2 + worker) % seats.Count;
                var edit = new FloorEdit(Guid.CreateVersion7(), seats[seat].Codes[n % 5], $"Det brister i {n} fall.");
                using var answer = await floor.Client.PostAsJsonAsync($"/{seat}", edit);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
            }
        );
    }

    private static IReadOnlyList<Figure> Figures(double perSecond, TimeSpan p95, long from, long to, double floor) =>
        [
            new(
                $"{Inspectors} inspektörer, en ändring i sekunden var",
                PerSecond(perSecond),
                $"samma satser genom Npgsql: {PerSecond(floor)}",
                perSecond / floor,
                $"≥ {Bound.ToString(CultureInfo.InvariantCulture)}",
                perSecond / floor >= Bound
            ),
            new("  från skriven till svarad, 95 av 100", $"{p95.TotalMilliseconds:0} ms", "", null, "", null),
            new(
                "  minne, minut 10",
                Megabytes(to),
                $"minut 2: {Megabytes(from)}",
                (double)to / from,
                $"≤ {GrowthBound.ToString(CultureInfo.InvariantCulture)}",
                to <= from * GrowthBound
            ),
        ];

    private static string PerSecond(double value) => value.ToString("0 per s", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => $"{bytes / 1_000_000} MB";
}
