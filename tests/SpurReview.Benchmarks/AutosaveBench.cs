using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.LocalPostgres;

namespace SpurReview.Benchmarks;

/// <summary>Saving one verdict, as the page's script does it, against a bare endpoint that sends the same statements.</summary>
internal static class AutosaveBench
{
    private const int Workers = 6;
    private const int Rounds = 5;
    private const double Bound = 0.5;
    private const string Letter = "E";
    private static readonly TimeSpan _spell = TimeSpan.FromSeconds(4);

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var data = Site.NewData();
        try
        {
            await using var site = await Site.StartAsync(data);
            await using var cluster = await LocalCluster.UseAsync(new ClusterOptions(data));
            await using var database = NpgsqlDataSource.Create(cluster.AppConnectionString);
            var (review, area) = await OpenAreaAsync(database);

            var statements = Path.Combine(data, "autosave.json");
            (await AutosaveStatements.TakeDownAsync(database, review, Letter)).Save(statements);
            await using var floor = await FloorSite.StartAsync("floor", cluster.AppConnectionString, statements);
            await site.SignInAsync("Asta Lindgren");

            var (saves, floorSaves, ratio) = await Load.InTurnsAsync(
                Rounds,
                () => ProductAsync(site, review, area),
                () => FloorAsync(floor, review, area)
            );
            return
            [
                new(
                    "autosparning av en bedömning",
                    PerSecond(saves),
                    $"samma satser genom Npgsql: {PerSecond(floorSaves)}",
                    ratio,
                    $"≥ {Bound.ToString(CultureInfo.InvariantCulture)}",
                    ratio >= Bound
                ),
            ];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<(Guid Review, IReadOnlyList<string> Codes)> OpenAreaAsync(NpgsqlDataSource database)
    {
        var options = new DbContextOptionsBuilder<SpurDbContext>();
        options.UseSpur(database);
        await using var db = new SpurDbContext(options.Options);
        await db.BeginAsync(Identity.Operator);
        var review = await db
            .Reviews.Include(r => r.Areas)
                .ThenInclude(a => a.Assessments)
            .FirstAsync(r => r.State == ReviewState.SiteVisit);
        return (review.Id, [.. review.Areas.Single(a => a.Letter == Letter).Assessments.Take(Workers).Select(a => a.Code)]);
    }

    private static async Task<LoadResult> ProductAsync(Site site, Guid review, IReadOnlyList<string> codes)
    {
        var page = await site.Client.GetStringAsync($"/granskningar/{review}/omraden/{Letter}");
        var token = Site.TokenIn(page);
        var edits = codes.Select(code => VerdictEdit.Of(page, code)).ToArray();

        return await Load.RunAsync(
            Workers,
            _spell,
            async worker =>
            {
                var next = edits[worker].Next();
                using var answer = await site.Client.PostAsync(
                    $"/granskningar/{review}/omraden/{Letter}/falt",
                    new FormUrlEncodedContent([
                        new("field", "verdict"),
                        new("code", codes[worker]),
                        new("value", next.Value),
                        new("stamp", next.Stamp),
                        token,
                    ])
                );
                var text = await answer.Content.ReadAsStringAsync();
                if (answer.StatusCode is not HttpStatusCode.OK)
                    throw new InvalidOperationException($"{answer.StatusCode}: {text}");
                edits[worker] = next with { Stamp = JsonDocument.Parse(text).RootElement.GetProperty("stamp").GetString()! };
            }
        );
    }

    private static Task<LoadResult> FloorAsync(FloorSite floor, Guid review, IReadOnlyList<string> codes)
    {
        var met = new bool[Workers];
        return Load.RunAsync(
            Workers,
            _spell,
            async worker =>
            {
                met[worker] = !met[worker];
                using var answer = await floor.Client.PostAsync(
                    $"/{review}/{Letter}",
                    new FormUrlEncodedContent([
                        new("field", "verdict"),
                        new("code", codes[worker]),
                        new("value", met[worker] ? "Met" : "NotMet"),
                        new("stamp", "0.00000000"),
                    ])
                );
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsStringAsync();
            }
        );
    }

    private static string PerSecond(double value) => value.ToString("0 per s", CultureInfo.InvariantCulture);
}
