using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data;
using SpurReview.Data.Tenancy;
using SpurReview.LocalPostgres;

namespace SpurReview.Benchmarks;

/// <summary>Reading published reports: the page against its bare snapshot, the PDF against a file, and pages while the queue prints ten reports.</summary>
internal static class ReadingBench
{
    private const int Workers = 6;
    private const int Rounds = 5;
    private const double PageBound = 3;
    private const double PdfBound = 0.7;
    private const double QueueBound = 1.25;
    private static readonly TimeSpan _spell = TimeSpan.FromSeconds(4);

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var data = Site.NewData();
        try
        {
            await TenReports.ImportAsync(data);
            await using var site = await Site.StartAsync(data);
            await using var cluster = await LocalCluster.UseAsync(new ClusterOptions(data));
            var reports = await PublishedAsync(cluster.AppConnectionString);
            await using var floor = await FloorSite.StartAsync("reading-floor", cluster.AppConnectionString, data);

            // The queue first: what it prints must not have been printed before.
            return
            [
                await QueueAsync(site, [.. reports.Where(r => r.IsImported).Select(r => r.Address)]),
                await PageAsync(site, floor, reports[0].Id, reports[0].Address),
                await PdfAsync(site, floor, data, reports[0].Address),
            ];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<(Guid Id, string Address, bool IsImported)>> PublishedAsync(string connection)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        var options = new DbContextOptionsBuilder<SpurDbContext>();
        options.UseSpur(database);
        await using var db = new SpurDbContext(options.Options);
        await db.BeginAsync(Identity.Public);
        return [.. (await db.Reports.OrderBy(r => r.Number).ToListAsync()).Select(r => (r.ReviewId, r.Address, r.IsImported))];
    }

    private static async Task<Figure> PageAsync(Site site, FloorSite floor, Guid review, string address)
    {
        var (pages, snapshots, ratio) = await Load.InTurnsAsync(
            Rounds,
            () => Load.RunAsync(Workers, _spell, _ => GetAsync(site.Client, address)),
            () => Load.RunAsync(Workers, _spell, _ => GetAsync(floor.Client, $"/snapshot/{review}"))
        );
        return new(
            "publik rapport, tid för en sida",
            PerSecond(pages),
            $"bara ögonblicksbilden genom Npgsql: {PerSecond(snapshots)}",
            1 / ratio,
            $"≤ {PageBound}",
            1 / ratio <= PageBound
        );
    }

    private static async Task<Figure> PdfAsync(Site site, FloorSite floor, string folder, string address)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "report.pdf"), await site.Client.GetByteArrayAsync($"{address}.pdf"));
        var (stored, files, ratio) = await Load.InTurnsAsync(
            Rounds,
            () => Load.RunAsync(Workers, _spell, _ => GetAsync(site.Client, $"{address}.pdf")),
            () => Load.RunAsync(Workers, _spell, _ => GetAsync(floor.Client, "/files/report.pdf"))
        );
        return new(
            "lagrad PDF",
            PerSecond(stored),
            $"samma fil från disk: {PerSecond(files)}",
            ratio,
            $"≥ {PdfBound.ToString(CultureInfo.InvariantCulture)}",
            ratio >= PdfBound
        );
    }

    /// <summary>The 95th percentile of a reader's pages, while nothing is printed and while ten reports are.</summary>
    private static async Task<Figure> QueueAsync(Site site, IReadOnlyList<string> reports)
    {
        await PacedLoad.RunAsync(site.Client, reports, TimeSpan.FromSeconds(5));
        var calm = await PacedLoad.RunAsync(site.Client, reports, TimeSpan.FromSeconds(15));
        var printing = Task.WhenAll(reports.Take(10).Select(address => site.Client.GetAsync($"{address}.pdf")));
        var busy = await PacedLoad.RunAsync(site.Client, reports, TimeSpan.FromSeconds(15));
        await printing;

        var ratio = busy / calm;
        return new(
            "sidor (p95) medan tio rapporter skrivs ut",
            Milliseconds(busy),
            $"utan utskrift: {Milliseconds(calm)}",
            ratio,
            $"≤ {QueueBound.ToString(CultureInfo.InvariantCulture)}",
            ratio <= QueueBound
        );
    }

    private static async Task GetAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static string PerSecond(double value) => value.ToString("0 per s", CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan value) => value.TotalMilliseconds.ToString("0.0 ms", CultureInfo.InvariantCulture);
}
