namespace SpurReview.Domain.FactChecks;

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
