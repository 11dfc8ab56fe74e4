namespace SpurReview.LocalPostgres;

/// <summary>Where a database is reached, and as whom.</summary>
/// <param name="SslMode">As PostgreSQL's programs write it, "prefer".</param>
public sealed record DatabaseAddress(string Host, int Port, string Database, string User, string Password, string SslMode = "prefer");

/// <summary>A whole database to a file and back, by PostgreSQL's own programs in their custom format.</summary>
public sealed class DatabaseCopies
{
    private readonly Binaries _binaries;

    private DatabaseCopies(Binaries binaries) => _binaries = binaries;

    /// <summary>Programs as old as the server where they exist, since newer ones write what an older server does not understand.</summary>
    /// <param name="serverMajor">The server's version, 15.</param>
    /// <exception cref="LocalPostgresException">There are none on this machine that know such a server.</exception>
    public static async Task<DatabaseCopies> ForAsync(int serverMajor, CancellationToken ct = default)
    {
        var found = await Binaries.FindForCopiesAsync(new ClusterOptions("").BinariesFolder, ct);
        var usable = found.Where(b => b.Major >= serverMajor);
        return usable.MinBy(b => b.Major) is { } binaries
            ? new DatabaseCopies(binaries)
            : throw new LocalPostgresException(
                $"Programmen pg_dump och pg_restore för PostgreSQL {serverMajor} finns inte på den här datorn. Inget har ändrats. "
                    + $"Installera dem: {Packages.Remedy}"
            );
    }

    /// <summary>Everything in the database as one moment saw it. Roles and passwords are the server's and do not come along.</summary>
    /// <param name="from">As somebody whom no row is hidden from.</param>
    /// <param name="snapshot">The moment, as pg_export_snapshot() names it.</param>
    /// <param name="file">Does not exist yet.</param>
    public Task DumpAsync(DatabaseAddress from, string snapshot, string file, CancellationToken ct = default) =>
        RunAsync(
            "Databasen kunde inte kopieras.",
            from,
            ["pg_dump", "--format=custom", "--compress=6", "--no-owner", "--no-comments", $"--snapshot={snapshot}", $"--file={file}"],
            ct
        );

    /// <summary>All of it or nothing, into a database that is empty.</summary>
    /// <param name="into">As the one who is to own what comes.</param>
    public Task RestoreAsync(DatabaseAddress into, string file, CancellationToken ct = default) =>
        RunAsync(
            "Databasen kunde inte läsas tillbaka.",
            into,
            ["pg_restore", "--single-transaction", "--exit-on-error", "--no-owner", $"--dbname={into.Database}", file],
            ct
        );

    private async Task RunAsync(string fault, DatabaseAddress address, string[] words, CancellationToken ct)
    {
        var environment = new Dictionary<string, string>
        {
            ["PGHOST"] = address.Host,
            ["PGPORT"] = $"{address.Port}",
            ["PGDATABASE"] = address.Database,
            ["PGUSER"] = address.User,
            ["PGPASSWORD"] = address.Password,
            ["PGSSLMODE"] = address.SslMode,
        };
        var answer = await Command.RunAsync([_binaries.Program(words[0]), .. words[1..]], "", environment, ct);
        if (!answer.Succeeded)
            throw new LocalPostgresException($"{fault} {answer.Text}");
    }
}
