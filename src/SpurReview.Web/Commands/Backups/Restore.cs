using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data;
using SpurReview.Data.Audit;
using SpurReview.Data.Outbox;
using SpurReview.LocalPostgres;

namespace SpurReview.Web.Commands.Backups;

/// <summary>What was restored, for whoever did it.</summary>
/// <param name="Report">In Swedish, what was found of the report that was rendered anew.</param>
internal sealed record Restored(DateTimeOffset TakenAt, long Rows, int Tables, int Chains, string Report, int WaitingMails)
{
    /// <summary>Plans of publishing that were put away: some may have been taken back since the copy was taken.</summary>
    public int PlannedPublishings { get; init; }
}

/// <summary>Reads a copy back into an empty database and compares what came with what was copied.</summary>
internal static class Restore
{
    /// <exception cref="CommandFailedException">The database is not empty, or what came is not what was copied; it is then empty again.</exception>
    public static async Task<Restored> RunAsync(Installation installation, BackupManifest manifest, string dump)
    {
        await using var reader = await Reading.OpenAsync(installation);
        await RefuseAsync(reader, installation, manifest);
        var owner = installation.OwnerConnection!;
        try
        {
            await (await DatabaseCopies.ForAsync(reader.PostgreSqlVersion.Major)).RestoreAsync(Reading.AddressOf(owner), dump);
            Check(await CountsAsync(reader, manifest));
            await SpurDatabase.MigrateAsync(owner, installation.AppConnection);
            return await VerifyAsync(installation, manifest);
        }
        catch when (installation.Cluster is null)
        {
            await EmptyAsync(owner);
            throw;
        }
    }

    private static async Task RefuseAsync(NpgsqlConnection reader, Installation installation, BackupManifest manifest)
    {
        if (installation.OwnerConnection is null)
            throw new CommandFailedException("Sätt ConnectionStrings__SpurOwner till den tomma databasens ägare. Inget har ändrats.");
        if ((await DatabaseContents.TablesAsync(reader)).Count > 0)
            throw new CommandFailedException("Databasen är inte tom. Inget har ändrats. Läs tillbaka till en tom databas.");
        if (!SpurDatabase.Migrations.Contains(manifest.Migration))
            throw new CommandFailedException(
                $"Säkerhetskopian kommer från en senare version av SpurReview ({manifest.Migration}). Inget har ändrats. Använd den versionen."
            );
        if (new NpgsqlConnectionStringBuilder(installation.AppConnection).Username is var role && role != manifest.AppRole)
            throw new CommandFailedException(
                $"I kopian heter programmets roll {manifest.AppRole}, här {role}. Inget har ändrats. Ge rollen samma namn."
            );
    }

    private static async Task<IEnumerable<string>> CountsAsync(NpgsqlConnection reader, BackupManifest manifest)
    {
        var found = await DatabaseContents.TablesAsync(reader);
        return manifest
            .Tables.Where(t => found.GetValueOrDefault(t.Key, -1) != t.Value)
            .Select(t => $"{t.Key} har {found.GetValueOrDefault(t.Key)} rader, inte {t.Value}.");
    }

    private static async Task<Restored> VerifyAsync(Installation installation, BackupManifest manifest)
    {
        await using var db = await installation.BeginAsOperatorAsync();
        var history = await db.VerifyAuditAsync([.. manifest.Chains], CancellationToken.None);
        Check(history.Faults.Select(HistoryCheck.Sentence));
        var report = await ReportAsync(db, manifest);

        // Sessions that were ended since would be open again.
        await db
            .AccountSessions.Where(s => s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, TimeProvider.System.GetUtcNow()));
        // So would what was to be published on a day, and has been taken back since.
        var planned = await db.PlannedPublishings.ExecuteDeleteAsync();
        var mails = await db.WaitingMails().CountAsync();
        await db.CommitAsync();
        return new Restored(manifest.TakenAt, manifest.Tables.Values.Sum(), manifest.Tables.Count, history.Chains, report, mails)
        {
            PlannedPublishings = planned,
        };
    }

    private static async Task<string> ReportAsync(SpurDbContext db, BackupManifest manifest)
    {
        if (manifest.Report is not { } copied)
            return "Ingen rapport är publicerad, så ingen är jämförd.";

        var read = await copied.AgainAsync(db);
        var isSameProgram = manifest.Program == Backup.Program;
        Check(
            read is null ? ["Rapporten som skulle jämföras saknas."]
            : read.Pdf != copied.Pdf ? ["Rapportens PDF är en annan än den som kopierades."]
            : isSameProgram && read.Html != copied.Html ? ["Rapporten blir en annan än när den kopierades."]
            : []
        );
        return isSameProgram
            ? "En rapport är gjord på nytt och är densamma, byte för byte."
            : "En rapport är gjord på nytt. Programmet är ett annat än det som kopierade, så dess byte är inte jämförda.";
    }

    private static void Check(IEnumerable<string> faults)
    {
        if (faults.Take(10).ToList() is { Count: > 0 } found)
            throw new CommandFailedException($"Det som lästes tillbaka är inte det som kopierades. {string.Join(" ", found)}");
    }

    private static async Task EmptyAsync(string owner)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("drop owned by current_user cascade", connection);
        await command.ExecuteNonQueryAsync();
    }
}
