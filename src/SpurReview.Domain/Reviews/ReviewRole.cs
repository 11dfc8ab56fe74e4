namespace SpurReview.Domain.Reviews;

/// <summary>In which role somebody acts on a review.</summary>
public enum ReviewRole
{
    /// <summary>Kansliet.</summary>
    Coordinator,

    /// <summary>Inspektör, appointed to this review.</summary>
    Inspector,

    /// <summary>SPUR-samordnare of its specialty, who publishes where the reviewing body has said so.</summary>
    SpecialtyCoordinator,

    /// <summary>Verksamheten: the unit's head, deputy or director of studies, or its provider's administrator.</summary>
    Unit,
}
