namespace SpurReview.Domain.Publishing;

/// <summary>Anmärkning: what the unit remarked on the draft in the fact check, and what the inspectors answered. In the unit's own copy only.</summary>
/// <param name="Where">Area letter or criterion code; null where it is about the report as a whole.</param>
/// <param name="Outcome">Null where time ran out before it was answered.</param>
public sealed record SnapshotRemark(string? Where, RemarkKind Kind, string Text, RemarkOutcome? Outcome, string? Answer);

/// <summary>What a remark is about.</summary>
public enum RemarkKind
{
    /// <summary>Fel i sak.</summary>
    FactualError,

    /// <summary>Något saknas.</summary>
    SomethingMissing,

    /// <summary>Formulering.</summary>
    Wording,

    /// <summary>Kan peka ut en person.</summary>
    PointsOutAPerson,
}

/// <summary>What came of a remark.</summary>
public enum RemarkOutcome
{
    /// <summary>Ändrat.</summary>
    Changed,

    /// <summary>Delvis ändrat.</summary>
    PartlyChanged,

    /// <summary>Inte ändrat.</summary>
    NotChanged,
}
