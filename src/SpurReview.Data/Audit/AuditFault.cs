namespace SpurReview.Data.Audit;

/// <summary>How a chain does not hold.</summary>
public enum AuditFaultKind
{
    /// <summary>An entry is not what was written.</summary>
    Changed,

    /// <summary>An entry is gone.</summary>
    Missing,

    /// <summary>The text of an entry is another than the one that was written.</summary>
    TextChanged,

    /// <summary>The text of an entry is gone, and nobody said that they erased it.</summary>
    TextMissing,

    /// <summary>The entry fits the chain, but is not the one that was noted down outside the database.</summary>
    Rewritten,

    /// <summary>A review whose history is gone altogether.</summary>
    NoChain,
}

/// <summary>The first fault of a chain.</summary>
/// <param name="Entry">Null where there is no entry to show.</param>
public sealed record AuditFault(Guid Chain, long Number, AuditFaultKind Kind, AuditEntry? Entry = null);

/// <summary>Where a chain stood when somebody noted it down outside the database.</summary>
public sealed record AuditAnchor(Guid Chain, long Number, string Hash);

/// <summary>All chains, looked through from their beginnings.</summary>
public sealed record AuditVerdict(int Chains, long Entries, IReadOnlyList<AuditAnchor> Heads, IReadOnlyList<AuditFault> Faults);
