namespace SpurReview.Domain.Reviews;

/// <summary>Where a review comes from: ordered here, brought in as a review package, or invented for practice.</summary>
public enum ReviewOrigin
{
    Ordered,
    Imported,

    /// <summary>Övning: one inspector's own, seen by nobody else.</summary>
    Practice,
}
