namespace SpurReview.Domain.Reviews;

/// <summary>Inspektör: a specialist appointed to one review. Without an account where an old report names her.</summary>
public sealed class Inspector
{
    internal Inspector(Guid reviewId, int position, string name, string? city, Guid? accountId)
    {
        (ReviewId, Position, AccountId) = (reviewId, position, accountId);
        Name = Text.CheckedLine(name);
        City = string.IsNullOrEmpty(city) ? null : Text.CheckedLine(city);
    }

    private Inspector() => Name = ""; // For EF Core, which then fills the properties.

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReviewId { get; private init; }
    public int Position { get; private init; }
    public string Name { get; private init; }

    /// <summary>Home town, as reports print it.</summary>
    public string? City { get; private init; }
    public Guid? AccountId { get; private init; }

    /// <summary>Jävsdeklaration: the day the inspector declared no conflict of interest.</summary>
    public DateOnly? DeclaredNoConflictOn { get; internal set; }

    /// <summary>Where the review was when she came, for somebody who left; null for who was appointed from the beginning.</summary>
    public ReviewState? CameIn { get; internal init; }

    /// <summary>Who came after the draft was graded signs nothing: it was signed by those who graded it.</summary>
    public bool Signs => CameIn is not (ReviewState.Graded or ReviewState.ActionPlan);

    /// <summary>Came for somebody who left, and has not declared: signs and decides nothing until then.</summary>
    public bool MustDeclareFirst => CameIn is not null && DeclaredNoConflictOn is null;

    /// <summary>Null until signed, and again after any change of what is printed.</summary>
    public DateTimeOffset? SignedAt { get; internal set; }

    /// <summary>Has signed once, whatever was changed since.</summary>
    public bool HasSigned { get; internal set; }

    /// <summary>The draft was changed, or sent back, after the inspector had signed it.</summary>
    public bool SignsAgain => HasSigned && SignedAt is null;
}
