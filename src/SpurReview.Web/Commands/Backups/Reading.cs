using Npgsql;
using SpurReview.LocalPostgres;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Commands.Backups;

/// <summary>An installation's database as whoever sees every row reaches it.</summary>
internal static class Reading
{
    /// <summary>A new file that only its own user may read.</summary>
    public static FileStreamOptions PrivateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    /// <exception cref="CommandFailedException">Nobody said how, or the role is one that rows are hidden from.</exception>
    public static async Task<NpgsqlConnection> OpenAsync(Installation installation)
    {
        var connection =
            installation.BackupConnection
            ?? throw new CommandFailedException(
                $"Sätt ConnectionStrings__{Settings.Backup} till en roll som läser alla rader (bypassrls, medlem i pg_read_all_data)."
            );
        var reader = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await reader.OpenAsync();
        if (await DatabaseContents.SeesAllAsync(reader))
            return reader;

        await reader.DisposeAsync();
        throw new CommandFailedException(
            $"Rollen i ConnectionStrings__{Settings.Backup} ser inte alla rader. Ge den bypassrls och medlemskap i pg_read_all_data."
        );
    }

    public static DatabaseAddress AddressOf(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        return new DatabaseAddress(
            parts.Host!,
            parts.Port,
            parts.Database!,
            parts.Username!,
            parts.Password ?? "",
            parts.SslMode switch
            {
                SslMode.Disable => "disable",
                SslMode.Allow => "allow",
                SslMode.Require => "require",
                SslMode.VerifyCA => "verify-ca",
                SslMode.VerifyFull => "verify-full",
                _ => "prefer",
            }
        );
    }
}
