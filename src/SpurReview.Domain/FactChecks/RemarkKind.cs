namespace SpurReview.Domain.FactChecks;

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
