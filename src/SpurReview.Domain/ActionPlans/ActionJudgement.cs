using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.ActionPlans;

/// <summary>Bedömning av en åtgärd: what one inspector has said of it, and who has said the same. Nobody but the inspectors sees it.</summary>
public sealed class ActionJudgement
{
    internal ActionJudgement(Guid reviewId, int position, ActionDecision decision, string? reason, params IReadOnlyList<Guid> agreedBy)
    {
        if (decision is ActionDecision.Returned && string.IsNullOrWhiteSpace(reason))
            throw new RuleBrokenException(Rule.ReturnNeedsReason);
        (ReviewId, Position, Decision, AgreedBy) = (reviewId, position, decision, agreedBy);
        Reason = decision is ActionDecision.Accepted ? null : Text.Checked(reason!, Text.MaxLength);
    }

    private ActionJudgement() => AgreedBy = []; // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }

    /// <summary>Of the action.</summary>
    public int Position { get; private init; }
    public ActionDecision Decision { get; private init; }

    /// <summary>What is to be completed, printed where the action is never accepted. Null of what is.</summary>
    public string? Reason { get; private init; }

    /// <summary>The inspectors who have said exactly this.</summary>
    public IReadOnlyList<Guid> AgreedBy { get; private init; }

    /// <summary>Where the next one says the same, both have said it; otherwise what she says is the one to agree with.</summary>
    internal ActionJudgement AgreedWith(ActionJudgement next) =>
        (Decision, Reason) == (next.Decision, next.Reason)
            ? new(ReviewId, Position, Decision, Reason, [.. AgreedBy.Union(next.AgreedBy)])
            : next;
}

/// <summary>Förslag till ny gradering: what one inspector proposes for an area after the plan, and who agrees. Kept when all do.</summary>
public sealed class RegradeProposal
{
    internal RegradeProposal(Guid reviewId, string letter, Grade grade, string reason, params IReadOnlyList<Guid> agreedBy)
    {
        (ReviewId, Letter, Grade, AgreedBy) = (reviewId, letter, grade, agreedBy);
        Reason = Text.Checked(reason, Text.MaxLength);
    }

    private RegradeProposal() => (Letter, Reason, AgreedBy) = ("", "", []); // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }
    public string Letter { get; private init; }
    public Grade Grade { get; private init; }
    public string Reason { get; private init; }
    public IReadOnlyList<Guid> AgreedBy { get; private init; }

    /// <summary>It is what was decided.</summary>
    internal bool Is(Regrade? regrade) => regrade is { } decided && (decided.Grade, decided.Reason) == (Grade, Reason);

    internal RegradeProposal AgreedWith(RegradeProposal next) =>
        (Grade, Reason) == (next.Grade, next.Reason) ? new(ReviewId, Letter, Grade, Reason, [.. AgreedBy.Union(next.AgreedBy)]) : next;
}
