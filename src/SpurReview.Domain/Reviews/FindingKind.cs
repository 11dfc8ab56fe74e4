namespace SpurReview.Domain.Reviews;

/// <summary>Styrkor, svagheter, förbättringspotential: three ordered lists.</summary>
public enum FindingKind
{
    Strength,
    Weakness,
    Improvement,
}

/// <summary>Whom a finding is for. Unit is the rule and is not printed.</summary>
public enum Addressee
{
    Unit,
    CareProvider,
    Region,
    Group,
}
