namespace SpurReview.LocalPostgres;

/// <summary>Which installation, and how it should run. A cluster that already runs keeps the settings it was started with.</summary>
public sealed record ClusterOptions(string DataDirectory)
{
    /// <summary>False trades safety at a power cut for speed: for tests only.</summary>
    public bool Durable { get; init; } = true;

    public int MaxConnections { get; init; } = 100;

    /// <summary>The one folder to take PostgreSQL's programs from; null looks in the usual places.</summary>
    internal string? BinariesFolder { get; init; } = Named(Environment.GetEnvironmentVariable("SPUR_PG_BIN"));

    private static string? Named(string? folder) => string.IsNullOrWhiteSpace(folder) ? null : folder;
}
