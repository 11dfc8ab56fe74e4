namespace SpurReview.Domain.Reviews;

/// <summary>Where a review comes from: ordered here, or brought in as a review package.</summary>
public enum ReviewOrigin
{
    Ordered,
    Imported,
}
