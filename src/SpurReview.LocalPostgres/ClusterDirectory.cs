namespace SpurReview.LocalPostgres;

/// <summary>Where an installation's files lie.</summary>
internal sealed class ClusterDirectory(string root)
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>PostgreSQL's own directory. It gets this name by a rename when it is complete, so it is never half made.</summary>
    public string Cluster => Path.Combine(Root, "postgres");

    /// <summary>New clusters are made under names that begin so, each its own: an attempt that lost its parent may still be writing.</summary>
    public string DraftPrefix => Cluster + ".new-";

    public string SecretsFile => Path.Combine(Root, "postgres.secrets");

    /// <summary>Held alone by whoever makes, starts or stops the cluster.</summary>
    public string ChangeLock => Path.Combine(Root, "postgres.change.lock");

    /// <summary>Held together by all who use the cluster: who can hold it alone is the last one.</summary>
    public string UsersLock => Path.Combine(Root, "postgres.users.lock");

    /// <summary>The port of last time, so that a restarted server is found by those who knew it.</summary>
    public string PortFile => Path.Combine(Root, "postgres.port");

    public string PidFile => Path.Combine(Cluster, "postmaster.pid");

    public string LogFolder => Path.Combine(Cluster, "log");

    /// <summary>What the server said before its own log was open.</summary>
    public string StartLog => Path.Combine(Cluster, "start.log");

    public bool IsInitialised => Directory.Exists(Cluster);

    public void Create()
    {
        if (!Directory.Exists(Root))
            Directory.CreateDirectory(Root, Private);
    }

    public int Major() => int.TryParse(File.ReadAllText(Path.Combine(Cluster, "PG_VERSION")).Split('.')[0], out var major) ? major : 0;
}
