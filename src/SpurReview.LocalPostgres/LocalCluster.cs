namespace SpurReview.LocalPostgres;

/// <summary>One process's use of an installation's embedded database. Any number of processes use it at once; the last one stops it.</summary>
public sealed class LocalCluster : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly ClusterDirectory _directory;
    private readonly Server _server;
    private readonly Secrets _secrets;
    private readonly Action<string> _say;
    private FileLock? _use;

    private LocalCluster(ClusterDirectory directory, Server server, Secrets secrets, Action<string> say)
    {
        _directory = directory;
        _server = server;
        _secrets = secrets;
        _say = say;
    }

    public int Port { get; private set; }

    /// <summary>For tests; the application never uses it.</summary>
    public string SuperuserConnectionString => ConnectionString("postgres", _secrets.Superuser, "postgres");

    /// <summary>Reads every row of the installation's database, whomever it is hidden from: for backup.</summary>
    public string BackupConnectionString => ConnectionString("postgres", _secrets.Superuser, "spur");

    /// <summary>For migrations.</summary>
    public string OwnerConnectionString => ConnectionString("spur_owner", _secrets.Owner, "spur");

    /// <summary>
    /// Statements that come back are kept planned in their connection: with row-level security, planning them costs more than answering.
    /// </summary>
    public string AppConnectionString => ConnectionString("spur_app", _secrets.App, "spur") + ";Max Auto Prepare=100";

    /// <summary>Joins the running cluster, or makes it where there is none and starts it.</summary>
    public static async Task<LocalCluster> UseAsync(ClusterOptions options, Action<string>? say = null, CancellationToken ct = default)
    {
        if (OperatingSystem.IsWindows())
            throw new LocalPostgresException("Den inbyggda databasen finns för Linux och macOS. På Windows: kör docker compose up");

        var directory = new ClusterDirectory(options.DataDirectory);
        try
        {
            directory.Create();
            using var change = await FileLock.ExclusiveAsync(directory.ChangeLock, Patience, ct);
            return await UseAloneAsync(directory, options, say ?? (_ => { }), ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Faults.Explain($"Databasen i {directory.Root} kunde inte öppnas.", e.Message, directory);
        }
    }

    /// <summary>Starts the server again if it was stopped or killed under us. It keeps its port unless another program took it.</summary>
    public async Task EnsureRunningAsync(CancellationToken ct = default)
    {
        using var change = await FileLock.ExclusiveAsync(_directory.ChangeLock, Patience, ct);
        await StartIfNeededAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _use, null) is not { } use)
            return;

        using var change = await FileLock.ExclusiveAsync(_directory.ChangeLock, Patience, CancellationToken.None);
        use.Dispose();

        using var alone = FileLock.TryExclusive(_directory.UsersLock);
        if (alone is not null && await _server.RunningPortAsync(CancellationToken.None) is not null)
            await StopAsync();
    }

    private static async Task<LocalCluster> UseAloneAsync(
        ClusterDirectory directory,
        ClusterOptions options,
        Action<string> say,
        CancellationToken ct
    )
    {
        var binaries = await Installed.ChooseAsync(directory, options, say, ct);
        var account = await Account.ChooseAsync(directory, ct);
        var initialisation = new Initialisation(directory, binaries, account, options);
        var server = new Server(directory, binaries, account, options);

        var cluster = new LocalCluster(directory, server, await PrepareAsync(directory, initialisation, server, say, ct), say);
        await cluster.StartIfNeededAsync(ct);
        cluster._use =
            FileLock.TryShared(directory.UsersLock)
            ?? throw new IOException($"{directory.UsersLock} is held by a process that does not hold the change lock.");
        return cluster;
    }

    private static async Task<Secrets> PrepareAsync(
        ClusterDirectory directory,
        Initialisation initialisation,
        Server server,
        Action<string> say,
        CancellationToken ct
    )
    {
        var known = Secrets.Read(directory.SecretsFile);
        if (known is not null && directory.IsInitialised)
            return known;

        var secrets = known ?? Secrets.Create();
        if (directory.IsInitialised)
        {
            say("Lösenorden till databasen saknas; nya skapas.");
            if (await server.RunningPortAsync(ct) is not null)
                await server.StopAsync(ct);
            await initialisation.ResetPasswordsAsync(secrets, ct);
            secrets.Write(directory.SecretsFile);
            return secrets;
        }

        say($"Skapar databasen i {directory.Root} …");
        secrets.Write(directory.SecretsFile);
        await initialisation.RunAsync(secrets, ct);
        return secrets;
    }

    private async Task StartIfNeededAsync(CancellationToken ct) =>
        Port = await _server.RunningPortAsync(ct) ?? await _server.StartAsync(ct);

    private async Task StopAsync()
    {
        var stopped = await _server.StopAsync(CancellationToken.None);
        if (!stopped.Succeeded)
            _say($"PostgreSQL kunde inte stoppas och körs vidare. Inget har gått förlorat; nästa start tar vid. ({stopped.Text})");
    }

    private string ConnectionString(string role, string password, string database) =>
        $"Host=127.0.0.1;Port={Port};Username={role};Password={password};Database={database}";
}
