using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data;
using SpurReview.Data.Tenancy;
using SpurReview.LocalPostgres;

namespace SpurReview.Benchmarks;

/// <summary>
/// The public catalogue with 50 reports and with 5,000: the search page against its statements sent bare, and a report against its stored
/// bytes, each by the time that 95 of 100 stay within.
/// </summary>
internal static class CatalogueBench
{
    private const int Few = 50;
    private const int Many = 5_000;
    private const int Workers = 2;
    private const int Rounds = 5;
    private const double Bound = 1.5;
    private static readonly TimeSpan _spell = TimeSpan.FromSeconds(4);

    private static readonly string[] _searches =
    [
        "askgården",
        "handledning",
        "studierektor schema",
        "ultraljudet",
        "kvarn",
        "bristande rutiner för jour",
        "region skåne",
        "journalsystem",
    ];

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var data = Site.NewData();
        try
        {
            await using var site = await Site.StartAsync(data);
            await using var cluster = await LocalCluster.UseAsync(new ClusterOptions(data));
            await using var floor = await FloorSite.StartAsync("reading-floor", cluster.AppConnectionString, data);
            List<Figure> figures = [];
            for (var (from, until) = (0, Few); until <= Many; (from, until) = (until, until == Many ? Many + 1 : Many))
            {
                await ManyReports.ImportAsync(cluster.AppConnectionString, from, until);
                await using (var owner = NpgsqlDataSource.Create(cluster.OwnerConnectionString))
                await using (var analyze = owner.CreateCommand("analyze"))
                    await analyze.ExecuteNonQueryAsync();
                figures.Add(await SearchAsync(site, floor, until));
                figures.Add(await ReportAsync(site, floor, cluster.AppConnectionString, until));
            }
            return figures;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static Task<Figure> SearchAsync(Site site, FloorSite floor, int reports)
    {
        var (mine, bare) = (0, 0);
        return AgainstAsync(
            $"sökning bland {reports} rapporter (p95)",
            "samma frågor till PostgreSQL",
            () => GetAsync(site.Client, $"/rapporter?sok={Next(ref mine)}"),
            () => GetAsync(floor.Client, $"/search?q={Next(ref bare)}")
        );
    }

    private static string Next(ref int asked) => Uri.EscapeDataString(_searches[Interlocked.Increment(ref asked) % _searches.Length]);

    private static async Task<Figure> ReportAsync(Site site, FloorSite floor, string connection, int reports)
    {
        var all = await PublishedAsync(connection);
        var (mine, bare) = (0, 0);
        return await AgainstAsync(
            $"en rapport av {reports} (p95)",
            "lagrade byte",
            () => GetAsync(site.Client, all[Interlocked.Increment(ref mine) * 7 % all.Count].Address),
            () => GetAsync(floor.Client, $"/snapshot/{all[Interlocked.Increment(ref bare) * 7 % all.Count].Id}")
        );
    }

    private static async Task<Figure> AgainstAsync(string name, string what, Func<Task> thing, Func<Task> bare)
    {
        await Load.RunAsync(Workers, _spell, _ => thing());
        await Load.RunAsync(Workers, _spell, _ => bare());
        var pairs = new List<(double Thing, double Bare)>();
        for (var round = 0; round < Rounds; round++)
            pairs.Add((await P95Async(thing), await P95Async(bare)));

        var ratio = Load.Median(pairs.Select(p => p.Thing / p.Bare));
        return new(
            name,
            Milliseconds(Load.Median(pairs.Select(p => p.Thing))),
            $"{what}: {Milliseconds(Load.Median(pairs.Select(p => p.Bare)))}",
            ratio,
            $"≤ {Bound.ToString(CultureInfo.InvariantCulture)}",
            ratio <= Bound
        );
    }

    private static async Task<double> P95Async(Func<Task> ask) => (await Load.RunAsync(Workers, _spell, _ => ask())).P95.TotalMilliseconds;

    private static async Task<IReadOnlyList<(Guid Id, string Address)>> PublishedAsync(string connection)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        var options = new DbContextOptionsBuilder<SpurDbContext>();
        options.UseSpur(database);
        await using var db = new SpurDbContext(options.Options);
        await db.BeginAsync(Identity.Public);
        return [.. (await db.Reports.Where(r => r.Unit.Contains(" mottagning ")).ToListAsync()).Select(r => (r.ReviewId, r.Address))];
    }

    private static async Task GetAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static string Milliseconds(double value) => value.ToString("0.0 ms", CultureInfo.InvariantCulture);
}
