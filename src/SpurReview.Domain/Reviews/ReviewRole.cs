namespace SpurReview.Domain.Reviews;

/// <summary>In which role somebody acts on a review.</summary>
public enum ReviewRole
{
    /// <summary>Kansliet.</summary>
    Coordinator,

    /// <summary>Inspektör, appointed to this review.</summary>
    Inspector,
}
