namespace SpurReview.Data.Audit;

/// <summary>What happened to a row, or that somebody read a draft or erased a text of the history itself.</summary>
public enum AuditOperation
{
    Insert,
    Update,
    Delete,
    Read,
    Erase,
}

/// <summary>One event of the history. The database writes it; the program only reads.</summary>
public sealed class AuditEntry
{
    public Guid ChainId { get; init; }

    /// <summary>From one and without gaps in each chain.</summary>
    public long Number { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Null for the program's own work and the command line.</summary>
    public Guid? AccountId { get; init; }
    public required string Actor { get; init; }

    /// <summary>As what the person reached the database.</summary>
    public required string Reach { get; init; }
    public AuditOperation Operation { get; init; }

    /// <summary>The table; of a reading, what was read.</summary>
    public required string Subject { get; init; }

    /// <summary>What names the row within its review or table: "E5", or an id.</summary>
    public required string RowKey { get; init; }

    /// <summary>The column; empty where the whole row came or went.</summary>
    public required string Field { get; init; }

    /// <summary>Null where the text was never kept.</summary>
    public byte[]? ContentHash { get; init; }
    public required byte[] Hash { get; init; }
}

/// <summary>What an event was about, word for word. May be erased; the chain holds without it.</summary>
public sealed class AuditText
{
    public Guid ChainId { get; init; }
    public long Number { get; init; }
    public required byte[] Salt { get; init; }

    /// <summary>Of a row that went, the whole of it as JSON.</summary>
    public string? OldText { get; init; }

    /// <summary>Of a row that came, the whole of it as JSON.</summary>
    public string? NewText { get; init; }
}

/// <summary>The history of one review, or of the installation: how long it is and the hash of its last entry.</summary>
public sealed class AuditChain
{
    /// <summary>The chain of people, roles, providers and settings.</summary>
    public static readonly Guid Installation = Guid.Empty;

    /// <summary>The review's id.</summary>
    public Guid Id { get; init; }
    public long Length { get; init; }
    public required byte[] Head { get; init; }

    /// <summary>Nothing is known of what happened before.</summary>
    public DateTimeOffset BegunAt { get; init; }
}
