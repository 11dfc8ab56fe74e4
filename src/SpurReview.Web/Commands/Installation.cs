using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Tenancy;
using SpurReview.LocalPostgres;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Commands;

/// <summary>An installation's database, opened: the embedded cluster in its data directory, or the server that the environment names.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private Installation(string data, string app, LocalCluster? cluster)
    {
        (Data, AppConnection, Cluster) = (data, app, cluster);
        Database = NpgsqlDataSource.Create(app);
    }

    public string Data { get; }
    public string AppConnection { get; }

    /// <summary>Null on a server of one's own that did not say it.</summary>
    public string? OwnerConnection { get; private init; }

    /// <summary>Reads every row; null on a server of one's own that did not say it.</summary>
    public string? BackupConnection { get; private init; }

    /// <summary>Null where a server of one's own is used.</summary>
    public LocalCluster? Cluster { get; }
    public NpgsqlDataSource Database { get; }

    /// <summary>Opens the database and, unless it is to be left as it is, brings its schema up to date.</summary>
    public static async Task<Installation> OpenAsync(string? data, bool migrates = true, CancellationToken cancellationToken = default)
    {
        var directory = PathOf(data);
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();

        if (settings.GetConnectionString(Settings.App) is { } app)
        {
            var owner = settings.GetConnectionString(Settings.Owner);
            if (owner is not null && migrates)
                await SpurDatabase.MigrateAsync(owner, app, cancellationToken);
            return OnServer(directory, app, owner, settings.GetConnectionString(Settings.Backup));
        }

        var cluster = await LocalCluster.UseAsync(new ClusterOptions(directory), Console.Error.WriteLine, cancellationToken);
        try
        {
            if (migrates)
                await SpurDatabase.MigrateAsync(cluster.OwnerConnectionString, cluster.AppConnectionString, cancellationToken);
            // Fewer than the cluster takes, so that commands get in beside a busy app.
            var pooled = new NpgsqlConnectionStringBuilder(cluster.AppConnectionString) { MaxPoolSize = 60 };
            return new Installation(directory, pooled.ConnectionString, cluster)
            {
                OwnerConnection = cluster.OwnerConnectionString,
                BackupConnection = cluster.BackupConnectionString,
            };
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public static Installation OnServer(string data, string app, string? owner, string? backup) =>
        new(data, app, cluster: null) { OwnerConnection = owner, BackupConnection = backup };

    /// <summary>The same, for commands that ask of what is there: a mistyped directory does not become a new installation.</summary>
    public static Task<Installation> OpenExistingAsync(string? data, bool migrates = true) =>
        Exists(data)
            ? OpenAsync(data, migrates)
            : throw new CommandFailedException($"Ingen installation finns i {PathOf(data)}. Kontrollera --data.");

    public static bool Exists(string? data) =>
        Environment.GetEnvironmentVariable($"ConnectionStrings__{Settings.App}") is { Length: > 0 } || Directory.Exists(PathOf(data));

    /// <summary>A unit of work as the installation's operator. Committed by the caller.</summary>
    public async Task<SpurDbContext> BeginAsOperatorAsync()
    {
        var options = new DbContextOptionsBuilder<SpurDbContext>();
        options.UseSpur(Database);
        var db = new SpurDbContext(options.Options);
        await db.BeginAsync(Identity.Operator);
        return db;
    }

    public async Task<ReviewCatalogue> CatalogueAsync() =>
        new(await TemplateStore.LoadAsync(Database), CatalogueFiles.Specialties(), CatalogueFiles.Regions());

    public static string PathOf(string? data) => Path.GetFullPath(data ?? CommandLine.DefaultData);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (Cluster is not null)
            await Cluster.DisposeAsync();
    }
}
