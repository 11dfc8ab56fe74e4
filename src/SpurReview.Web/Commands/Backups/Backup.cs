using System.Data;
using Npgsql;
using SpurReview.Data;
using SpurReview.Domain.Publishing;
using SpurReview.LocalPostgres;
using SpurReview.Reports.Html;

namespace SpurReview.Web.Commands.Backups;

/// <summary>Copies an installation while it works: everything as one moment saw it.</summary>
internal static class Backup
{
    /// <summary>The code that a report is rendered by: the same build renders the same bytes.</summary>
    public static string Program { get; } =
        $"{typeof(HtmlReport).Module.ModuleVersionId:N}{typeof(ReviewSnapshot).Module.ModuleVersionId:N}";

    /// <exception cref="CommandFailedException">The file is there already, or the database is not reached by somebody who sees every row.</exception>
    public static async Task<BackupManifest> TakeAsync(Installation installation, string file, IConfiguration configuration)
    {
        if (File.Exists(file))
            throw new CommandFailedException($"{file} finns redan och skrivs inte över. Välj ett annat namn.");

        await using var reader = await Reading.OpenAsync(installation);
        var migration =
            await DatabaseContents.MigrationAsync(reader)
            ?? throw new CommandFailedException("Databasen är tom. Det finns inget att kopiera.");
        var sample = migration == SpurDatabase.Migrations[^1] ? await SampleAsync(installation, configuration) : null;

        var dump = $"{Path.GetFullPath(file)}.{Guid.NewGuid():N}.dump";
        try
        {
            await using var moment = await reader.BeginTransactionAsync(IsolationLevel.RepeatableRead);
            var manifest = await DescribeAsync(reader, installation, migration, sample);
            await CopyAsync(reader, installation.BackupConnection!, manifest.Postgres, dump);
            await BackupFile.WriteAsync(file, manifest, dump);
            return manifest;
        }
        finally
        {
            File.Delete(dump);
        }
    }

    private static async Task<ReportSample?> SampleAsync(Installation installation, IConfiguration configuration)
    {
        await using var db = await installation.BeginAsOperatorAsync();
        return await ReportSample.TakeAsync(db, configuration);
    }

    private static async Task<BackupManifest> DescribeAsync(
        NpgsqlConnection reader,
        Installation installation,
        string migration,
        ReportSample? sample
    ) =>
        new(
            (await DatabaseContents.ListAsync(reader, "select now()", row => row.GetFieldValue<DateTimeOffset>(0)))[0],
            Program,
            reader.PostgreSqlVersion.Major,
            new NpgsqlConnectionStringBuilder(installation.AppConnection).Username!,
            migration,
            await DatabaseContents.TablesAsync(reader),
            await DatabaseContents.ChainsAsync(reader),
            sample
        );

    private static async Task CopyAsync(NpgsqlConnection reader, string connection, int major, string dump)
    {
        var snapshot = await DatabaseContents.ListAsync(reader, "select pg_export_snapshot()", row => row.GetString(0));
        // Made by us first, so that it is readable to nobody else while PostgreSQL's program fills it.
        await using (File.Open(dump, Reading.PrivateFile())) { }
        await (await DatabaseCopies.ForAsync(major)).DumpAsync(Reading.AddressOf(connection), snapshot[0], dump);
    }
}
