using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using Xunit;

namespace SpurReview.Testing;

/// <summary>A migrated database of one's own, cloned for a test class and dropped after it.</summary>
public sealed class Database : IAsyncLifetime
{
    private readonly string _name = $"test_{Guid.NewGuid():N}";
    private Server _server = null!;

    /// <summary>As the application connects: the role that owns nothing and is bound by every policy.</summary>
    public NpgsqlDataSource App { get; private set; } = null!;

    /// <summary>As migrations connect.</summary>
    public NpgsqlDataSource Owner { get; private set; } = null!;

    /// <summary>Past every policy, to look at what really lies there.</summary>
    public NpgsqlDataSource Superuser { get; private set; } = null!;

    public string AppConnectionString => _server.AppOf(_name);
    public string OwnerConnectionString => _server.OwnerOf(_name);
    public string SuperuserConnectionString => _server.SuperuserOf(_name);
    public ReviewCatalogue Catalogue { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.GetAsync();
        await OnServerAsync($"create database {_name} template {_server.Template} owner spur_owner");

        App = NpgsqlDataSource.Create(AppConnectionString);
        Owner = NpgsqlDataSource.Create(OwnerConnectionString);
        Superuser = NpgsqlDataSource.Create(_server.SuperuserOf(_name));
        Catalogue = new ReviewCatalogue(await TemplateStore.LoadAsync(App), CatalogueFiles.Specialties(), CatalogueFiles.Regions());
    }

    public async Task DisposeAsync()
    {
        foreach (var source in new[] { App, Owner, Superuser })
            await source.DisposeAsync();
        await OnServerAsync($"drop database {_name} with (force)");
    }

    /// <summary>A context whose unit of work has begun as the identity. What is not committed is gone with it.</summary>
    public async Task<SpurDbContext> AsAsync(Identity identity)
    {
        var options = new DbContextOptionsBuilder<SpurDbContext>();
        options.UseSpur(App);
        var db = new SpurDbContext(options.Options);
        await db.BeginAsync(identity);
        return db;
    }

    /// <summary>Does something as the identity and commits it.</summary>
    public async Task<T> DoAsync<T>(Identity identity, Func<SpurDbContext, Task<T>> work)
    {
        await using var db = await AsAsync(identity);
        var result = await work(db);
        await db.SaveChangesAsync();
        await db.CommitAsync();
        return result;
    }

    public Task DoAsync(Identity identity, Func<SpurDbContext, Task> work) =>
        DoAsync(
            identity,
            async db =>
            {
                await work(db);
                return 0;
            }
        );

    /// <summary>Saves a newly ordered review.</summary>
    public async Task<Review> SaveAsync(Review review, params object[] parents)
    {
        await DoAsync(
            Identity.Operator,
            db =>
            {
                db.AddRange([.. parents, review]);
                return Task.CompletedTask;
            }
        );
        return review;
    }

    /// <summary>Changes a saved review, all of it loaded, and saves it.</summary>
    public Task<Review> ChangeAsync(Guid review, Action<Review> change) =>
        DoAsync(
            Identity.Operator,
            async db =>
            {
                var whole = await db.Reviews.Whole().SingleAsync(r => r.Id == review);
                change(whole);
                return whole;
            }
        );

    /// <summary>A review that has come to a state the way reviews do: step by step, each in a transaction of its own.</summary>
    public async Task<Review> ReviewAtAsync(
        ReviewState state,
        Action<Review>? whileOpen = null,
        string specialty = "Allmänmedicin",
        bool? calibrates = null
    )
    {
        var provider = A.Provider();
        var unit = A.Unit(provider);
        var review = await SaveAsync(A.Review(Catalogue.FindTemplate("hslf-fs-2021-8"), unit, specialty), provider, unit);

        review = await ChangeAsync(review.Id, r => r.WithPlans());
        foreach (var step in ReviewRoad.To(state))
        {
            if (step is ReviewState.FactCheck)
            {
                await ChangeAsync(review.Id, r => r.AllMet());
                await ChangeAsync(review.Id, r => whileOpen?.Invoke(r));
                await ChangeAsync(review.Id, r => r.Signed());
            }
            review = await ChangeAsync(review.Id, r => r.Step(step, calibrates: calibrates ?? specialty == Rounds.Specialty));
            if (step is ReviewState.FactCheck)
                await FreezeAsync(review, unit, provider);
        }
        return review;
    }

    /// <summary>The draft as it was sent.</summary>
    private Task FreezeAsync(Review review, Unit unit, CareProvider provider) =>
        DoAsync(
            Identity.Operator,
            db =>
            {
                var template = Catalogue.FindTemplate("hslf-fs-2021-8")!;
                db.Add(new DraftVersion(review.ToSnapshot(provider, unit, template, version: null), version: 1));
                return Task.CompletedTask;
            }
        );

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server.Superuser);
        await connection.OpenAsync();
        await TestServer.ExecuteAsync(connection, sql);
    }
}
