namespace SpurReview.LocalPostgres;

/// <summary>Makes a new cluster with its roles and its database, complete or not at all.</summary>
internal sealed class Initialisation(ClusterDirectory directory, Binaries binaries, Account account, ClusterOptions options)
{
    // Bytes decide the order, everywhere alike and for ever; where people read a list, the query names "sv-x-icu".
    // The fallbacks are for systems without C.UTF-8: same order, and upper and lower case as far as the system knows them.
    private static readonly string[][] Locales =
    [
        ["--locale=C.UTF-8"],
        ["--locale=C", "--lc-ctype=en_US.UTF-8"],
        ["--locale=C"],
    ];

    // initdb opens the password file by name, which the user it runs as may do only with a pipe of its own.
    private const string PasswordFromPipe = "cat | \"$0\" \"$@\"";

    private readonly string _draft = directory.DraftPrefix + Guid.NewGuid().ToString("N")[..8];

    public async Task RunAsync(Secrets secrets, CancellationToken ct)
    {
        RemoveDrafts();
        try
        {
            Check(await account.MakeFolderAsync(_draft, ct));
            await InitialiseAsync(secrets, ct);
            await RunSqlAsync(_draft, "postgres", RolesAndDatabase(secrets), ct);
            await RunSqlAsync(_draft, "spur", InsideDatabase, ct);
            if (options.Durable)
                await SyncAsync(ct);
            Directory.Move(_draft, directory.Cluster);
        }
        catch
        {
            RemoveDrafts();
            throw;
        }
    }

    /// <summary>For an installation whose file of passwords was lost. The server must be stopped.</summary>
    public Task ResetPasswordsAsync(Secrets secrets, CancellationToken ct) =>
        RunSqlAsync(directory.Cluster, "postgres", Passwords(secrets), ct);

    private static string[] Passwords(Secrets secrets) =>
        [
            $"alter role postgres password '{secrets.Superuser}';",
            $"alter role spur_owner password '{secrets.Owner}';",
            $"alter role spur_app password '{secrets.App}';",
        ];

    private static string[] RolesAndDatabase(Secrets secrets) =>
        [
            "create role spur_owner login nosuperuser nobypassrls nocreaterole nocreatedb noreplication;",
            "create role spur_app login nosuperuser nobypassrls nocreaterole nocreatedb noreplication;",
            .. Passwords(secrets),
            "create database spur owner spur_owner;",
            "revoke all on database spur from public;",
            "grant connect on database spur to spur_app;",
        ];

    private static readonly string[] InsideDatabase = [.. new[] { "pg_trgm", "unaccent" }.Select(CreateIfAvailable)];

    private static string CreateIfAvailable(string extension) =>
        $"do $$ begin if exists (select from pg_available_extensions where name = '{extension}') then create extension {extension}; end if; end $$;";

    private async Task InitialiseAsync(Secrets secrets, CancellationToken ct)
    {
        string[] fixedWords =
        [
            binaries.Program("initdb"),
            $"--pgdata={account.Seen(_draft)}",
            "--username=postgres",
            "--pwfile=/dev/stdin",
            "--auth-local=reject",
            "--auth-host=scram-sha-256",
            "--encoding=UTF8",
            "--data-checksums",
            "--no-sync",
        ];

        var answer = new Output(1, "");
        foreach (var locale in Locales)
        {
            answer = await account.RunAsync(
                _draft,
                ["/bin/sh", "-c", PasswordFromPipe, .. fixedWords, .. locale],
                secrets.Superuser + "\n",
                ct
            );
            if (!answer.Mentions("invalid locale"))
                break;
        }

        Check(answer);
    }

    // Once for everything, as until the rename nothing is worth keeping.
    private async Task SyncAsync(CancellationToken ct) =>
        Check(await account.RunAsync(_draft, [binaries.Program("initdb"), "--sync-only", $"--pgdata={account.Seen(_draft)}"], ct: ct));

    // The server need not run, no port is open yet, and the passwords pass through a pipe.
    private async Task RunSqlAsync(string folder, string database, string[] statements, CancellationToken ct)
    {
        var fsync = folder == _draft ? "off" : "on";
        string[] words =
        [
            binaries.Program("postgres"),
            "--single",
            "-D",
            account.Seen(folder),
            "-c",
            "exit_on_error=on",
            "-c",
            $"fsync={fsync}",
            database,
        ];
        Check(await account.RunAsync(folder, words, string.Join('\n', statements) + "\n", ct));
    }

    private void Check(Output answer)
    {
        if (!answer.Succeeded)
            throw Faults.Explain($"Databasen kunde inte skapas i {directory.Root}.", answer.Text, directory);
    }

    private void RemoveDrafts()
    {
        foreach (var draft in Directory.EnumerateDirectories(directory.Root, Path.GetFileName(directory.DraftPrefix) + "*"))
        {
            try
            {
                Directory.Delete(draft, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // An orphaned initdb still writes there. It ends by itself, and the next attempt takes its rest away.
            }
        }
    }
}
