using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Benchmarks;

/// <summary>Where one inspector works: a review that two share, and criteria that only the one writes about.</summary>
internal sealed record Seat(Guid Review, Guid Account, string[] Codes);

/// <summary>Many visits on one day: reviews of two inspectors each, open for assessment.</summary>
internal static class Crowd
{
    private static readonly string[] _first = ["E1", "E2", "E3", "E4", "E5"];
    private static readonly string[] _second = ["F1", "F2", "F3", "F4", "F5"];

    public static async Task<IReadOnlyList<Seat>> GatherAsync(NpgsqlDataSource database, int reviews)
    {
        var templates = new ReviewCatalogue(
            await TemplateStore.LoadAsync(database),
            CatalogueFiles.Specialties(),
            CatalogueFiles.Regions()
        );
        var template = templates.FindTemplate("hslf-fs-2021-8")!;
        var provider = A.Provider("Region Trängsel");
        await DoAsync(database, db => db.Add(provider));
        var seats = new List<Seat>();
        for (var n = 0; n < reviews; n++)
        {
            var (asta, bjorn) = (Inspector($"Asta {n}"), Inspector($"Björn {n}"));
            var unit = A.Unit(provider, $"Mottagning {n}");
            var review = A.Review(template, unit);
            await DoAsync(database, db => db.AddRange(asta, bjorn, unit, review));
            await ChangeAsync(database, review.Id, r => r.WithPlans(asta.Id, bjorn.Id));
            foreach (var step in ReviewRoad.To(ReviewState.SiteVisit))
                await ChangeAsync(database, review.Id, r => r.Step(step));
            seats.AddRange([new Seat(review.Id, asta.Id, _first), new Seat(review.Id, bjorn.Id, _second)]);
        }
        return seats;
    }

    public static void Save(this IReadOnlyList<Seat> seats, string file) => File.WriteAllText(file, JsonSerializer.Serialize(seats));

    public static IReadOnlyList<Seat> Load(string file) => JsonSerializer.Deserialize<List<Seat>>(File.ReadAllText(file))!;

    private static Account Inspector(string name)
    {
        var address = $"{Guid.NewGuid():N}@exempel.se";
        return new Account
        {
            Name = name,
            Roles = [AccountRole.Inspector],
            IsDemo = true,
            Email = address,
            UserName = address,
            NormalizedEmail = address.ToUpperInvariant(),
            NormalizedUserName = address.ToUpperInvariant(),
            SecurityStamp = "stamp",
        };
    }

    private static Task ChangeAsync(NpgsqlDataSource database, Guid review, Action<Review> change) =>
        DoAsync(
            database,
            async db => change(await db.Reviews.Include(r => r.Steps).Include(r => r.Inspectors).SingleAsync(r => r.Id == review))
        );

    private static Task DoAsync(NpgsqlDataSource database, Action<SpurDbContext> work) =>
        DoAsync(
            database,
            db =>
            {
                work(db);
                return Task.CompletedTask;
            }
        );

    private static async Task DoAsync(NpgsqlDataSource database, Func<SpurDbContext, Task> work)
    {
        var options = new DbContextOptionsBuilder<SpurDbContext>();
        options.UseSpur(database);
        await using var db = new SpurDbContext(options.Options);
        await db.BeginAsync(Identity.Operator);
        await work(db);
        await db.SaveChangesAsync();
        await db.CommitAsync();
    }
}
