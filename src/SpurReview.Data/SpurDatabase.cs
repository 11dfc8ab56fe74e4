using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Tenancy;

namespace SpurReview.Data;

/// <summary>How the database is opened: as the application, or as the owner who migrates it.</summary>
public static class SpurDatabase
{
    /// <summary>The migrations that the program brings, the last one last.</summary>
    public static IReadOnlyList<string> Migrations { get; } =
    [
        .. typeof(SpurDatabase)
            .Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The options of a context that works as the application's role.</summary>
    public static DbContextOptionsBuilder UseSpur(this DbContextOptionsBuilder options, NpgsqlDataSource source) =>
        options.UseNpgsql(source, npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));

    /// <summary>Opens a unit of work: from here on, everything in the context happens as this identity, or not at all.</summary>
    public static async Task BeginAsync(this SpurDbContext db, Identity identity, CancellationToken cancellationToken = default)
    {
        db.Identity = identity;
        await db.Database.BeginTransactionAsync(cancellationToken);
    }

    public static Task CommitAsync(this SpurDbContext db, CancellationToken cancellationToken = default) =>
        db.Database.CommitTransactionAsync(cancellationToken);

    /// <summary>Brings the schema up to date as its owner, and publishes the checklists that the program brings.</summary>
    /// <param name="owner">Connection string of the role that owns the database.</param>
    /// <param name="app">Connection string of the application, whose role is granted what it needs.</param>
    public static async Task MigrateAsync(string owner, string app, CancellationToken cancellationToken = default)
    {
        var role = new NpgsqlConnectionStringBuilder(app).Username;
        var connection = new NpgsqlConnectionStringBuilder(owner) { Options = $"-c spur.app_role={role}", Pooling = false };
        await using var source = NpgsqlDataSource.Create(connection);

        var options = new DbContextOptionsBuilder<SpurDbContext>()
            .UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("schema_migrations"))
            // Migrations are written by hand and have no model snapshot to compare with; a test compares model and schema instead.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;

        await using (var db = new SpurDbContext(options))
            await db.Database.MigrateAsync(cancellationToken);

        await TemplateStore.PublishAsync(source, cancellationToken);
    }
}
