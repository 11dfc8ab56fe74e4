namespace SpurReview.Domain.Calibrating;

/// <summary>What somebody in the round says of an area of a draft: to the round, and to nobody else. Written once.</summary>
public sealed class CalibrationComment
{
    public const int MaxLength = 5_000;

    /// <summary>Of one area of one draft.</summary>
    public const int MaxOfAnArea = 100;

    internal CalibrationComment(RoundReview review, string area, string text) => (ReviewId, Area, Text) = (review.ReviewId, area, text);

    private CalibrationComment() => (Area, Text) = ("", ""); // For EF Core, which then fills the properties.

    public Guid Id { get; internal init; }
    public Guid ReviewId { get; private init; }

    /// <summary>The area's letter.</summary>
    public string Area { get; private init; }
    public string Text { get; private init; }

    /// <summary>Who and when is stamped by the database.</summary>
    public string? WrittenBy { get; private init; }
    public DateTimeOffset WrittenAt { get; private init; }
}
