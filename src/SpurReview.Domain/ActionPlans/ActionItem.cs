namespace SpurReview.Domain.ActionPlans;

/// <summary>Planerad åtgärd: one action; answers one or more criteria, or an area as a whole.</summary>
public sealed class ActionItem
{
    public const int MaxPeople = 10;

    public ActionItem(int position, IReadOnlyList<string> answers, string action, DateOnly dueOn)
    {
        if (answers.Count == 0)
            throw new ArgumentException("An action answers something.", nameof(answers));
        (Position, Answers, Action, DueOn) = (position, answers, Text.Checked(action, Text.MaxLength), dueOn);
    }

    private ActionItem() => (Answers, Action) = ([], ""); // For EF Core, which then fills the properties.

    public int Position { get; private init; }

    /// <summary>Criterion codes (H7), or an area's letter (D) for the area as a whole.</summary>
    public IReadOnlyList<string> Answers { get; private init; }
    public string Action { get; private init; }
    public DateOnly DueOn { get; private init; }

    /// <summary>Ansvariga för genomförandet.</summary>
    public IReadOnlyList<ResponsiblePerson> Responsible { get; init; } = [];
    public IReadOnlyList<DateOnly> FollowUpOn { get; init; } = [];

    /// <summary>Ansvariga för uppföljningen.</summary>
    public IReadOnlyList<ResponsiblePerson> FollowUpResponsible { get; init; } = [];

    /// <summary>What the inspectors have decided together; null until they have.</summary>
    public ActionDecision? Decision { get; init; }
    public string? DecisionReason { get; init; }

    /// <summary>The day on which they agreed; null where it is not known, as in imported reports.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The same action with another decision, or none.</summary>
    internal ActionItem Decided(ActionDecision? decision, string? reason, DateOnly? on) =>
        new(Position, Answers, Action, DueOn)
        {
            Responsible = Responsible,
            FollowUpOn = FollowUpOn,
            FollowUpResponsible = FollowUpResponsible,
            Decision = decision,
            DecisionReason = reason,
            DecidedOn = on,
        };

    /// <summary>True where the unit has written the same, whatever was decided.</summary>
    internal bool SaysTheSame(ActionItem other) =>
        (Action, DueOn) == (other.Action, other.DueOn)
        && Answers.SequenceEqual(other.Answers)
        && Responsible.SequenceEqual(other.Responsible)
        && FollowUpOn.SequenceEqual(other.FollowUpOn)
        && FollowUpResponsible.SequenceEqual(other.FollowUpResponsible);
}
