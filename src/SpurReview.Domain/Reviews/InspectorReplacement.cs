namespace SpurReview.Domain.Reviews;

/// <summary>
/// Inspektörsbyte: one inspector has left a review and another came instead. Who left is kept as she was then, with what she signed;
/// what she wrote, signed and decided stays hers.
/// </summary>
public sealed class InspectorReplacement
{
    public const int ReasonMaxLength = 2_000;

    internal InspectorReplacement(Review review, Inspector left, Inspector came, string reason, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleBrokenException(Rule.ReplacementNeedsReason);
        (ReviewId, State, ReplacedOn, Reason) = (review.Id, review.State, on, Text.Checked(reason, ReasonMaxLength));
        (InspectorId, Position, Name, City, AccountId) = (left.Id, left.Position, left.Name, left.City, left.AccountId);
        (DeclaredNoConflictOn, SignedAt, CameIn, ReplacedById) = (left.DeclaredNoConflictOn, left.SignedAt, left.CameIn, came.Id);
    }

    private InspectorReplacement() => (Name, Reason) = ("", ""); // For EF Core, which then fills the properties.

    /// <summary>The id that she had as an inspector; judgements that she agreed to still name it.</summary>
    public Guid InspectorId { get; private init; }
    public Guid ReviewId { get; private init; }
    public int Position { get; private init; }
    public string Name { get; private init; }
    public string? City { get; private init; }
    public Guid? AccountId { get; private init; }
    public DateOnly? DeclaredNoConflictOn { get; private init; }

    /// <summary>Her signature on the draft as it stood when she left; null where she had not signed it.</summary>
    public DateTimeOffset? SignedAt { get; private init; }

    /// <summary>Where the review was when she came, where she had replaced somebody herself.</summary>
    public ReviewState? CameIn { get; private init; }

    /// <summary>Id of the inspector who came; she may have been replaced in her turn.</summary>
    public Guid ReplacedById { get; private init; }

    /// <summary>Where the review was then.</summary>
    public ReviewState State { get; private init; }
    public DateOnly ReplacedOn { get; private init; }

    /// <summary>Why, in the office's words. Never printed.</summary>
    public string Reason { get; private init; }

    /// <summary>She was there at the visit or after it, so the report names her.</summary>
    public bool IsPrinted => State >= ReviewState.SiteVisit;
}
