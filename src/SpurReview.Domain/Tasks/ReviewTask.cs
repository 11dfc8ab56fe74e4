using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tasks;

/// <summary>Something that somebody is to do in a review, and by when where there is a last day.</summary>
/// <param name="Inspector">Whose it is, where it is one inspector's.</param>
public sealed record ReviewTask(TaskKind Kind, TaskParty Party, DateOnly? LastDay = null, Inspector? Inspector = null)
{
    /// <summary>The area that is to be finished.</summary>
    public string? Area { get; init; }

    /// <summary>How many things it is about, where that is told.</summary>
    public int? Count { get; init; }

    /// <summary>Who has written the plan and asks the head to send it; null where nobody does.</summary>
    public string? AskedBy { get; init; }

    public bool IsOverdue(DateOnly today) => LastDay < today;

    /// <summary>True where it is this account's to do, in the role in which it acts.</summary>
    public bool IsFor(ReviewRole role, Guid account) =>
        role switch
        {
            ReviewRole.Coordinator => Party is TaskParty.Office,
            ReviewRole.Inspector => Inspector?.AccountId == account,
            // Compares with the inspectors.
            ReviewRole.SpecialtyCoordinator => Party is TaskParty.SpecialtyCoordinator || Kind is TaskKind.CompareDrafts,
            ReviewRole.Unit => Party is TaskParty.Unit,
        };
}

/// <summary>Whom a review waits for: kansliet, inspektörerna, verksamheten, vårdgivaren, SPUR-samordnaren.</summary>
public enum TaskParty
{
    Office,
    Inspectors,
    Unit,

    /// <summary>Vårdgivarens administratör.</summary>
    Provider,
    SpecialtyCoordinator,
}
