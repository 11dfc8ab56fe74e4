namespace SpurReview.Domain.ActionPlans;

/// <summary>
/// Åtgärd under arbete: what the unit has written so far of one action. Seen by nobody but the unit and its provider until the plan is sent,
/// and then copied to an <see cref="ActionItem"/> with the same position.
/// </summary>
public sealed class PlannedAction
{
    internal PlannedAction(Guid id, Guid reviewId, int position, IReadOnlyList<string> answers) =>
        (Id, ReviewId, Position, Answers) = (id, reviewId, position, answers);

    private PlannedAction() => Answers = []; // For EF Core, which then fills the properties.

    public Guid Id { get; private init; }
    public Guid ReviewId { get; private init; }

    /// <summary>From 1, in the order in which actions were begun; there may be gaps.</summary>
    public int Position { get; private init; }

    /// <summary>Codes of the rows that it answers.</summary>
    public IReadOnlyList<string> Answers { get; internal set; }

    /// <summary>Planerad åtgärd. Null until something is written.</summary>
    public string? Action { get; private set; }
    public DateOnly? DueOn { get; private set; }
    public IReadOnlyList<ResponsiblePerson> Responsible { get; private set; } = [];
    public IReadOnlyList<DateOnly> FollowUpOn { get; private set; } = [];

    /// <summary>Samma som ovan: who does it also follows it up.</summary>
    public bool FollowedUpBySame { get; private set; }
    public IReadOnlyList<ResponsiblePerson> FollowUpResponsible { get; private set; } = [];

    /// <summary>The day on which the unit said that only the provider can do this; null where it has not.</summary>
    public DateOnly? HandedOverOn { get; internal set; }

    /// <summary>The day on which the provider had answered.</summary>
    public DateOnly? AnsweredOn { get; internal set; }

    public bool IsWithProvider => HandedOverOn is not null && AnsweredOn is null;

    public PlannedWords Words
    {
        get => new(Action, DueOn, Responsible, FollowUpOn, FollowedUpBySame, FollowUpResponsible);
        internal set
        {
            (Action, DueOn, Responsible) = (value.Action, value.DueOn, value.Responsible);
            (FollowUpOn, FollowedUpBySame, FollowUpResponsible) = (value.FollowUpOn, value.FollowedUpBySame, value.FollowUpResponsible);
        }
    }

    /// <summary>What is left to write before the action can be sent.</summary>
    public IReadOnlyList<ActionPart> Missing => [.. Parts().Where(p => p.IsMissing).Select(p => p.Part)];

    private IEnumerable<(ActionPart Part, bool IsMissing)> Parts() =>
        [
            (ActionPart.Action, Action is null),
            (ActionPart.DueOn, DueOn is null),
            (ActionPart.Responsible, Responsible.Count == 0),
            (ActionPart.FollowUpOn, FollowUpOn.Count == 0),
            (ActionPart.FollowUpResponsible, !FollowedUpBySame && FollowUpResponsible.Count == 0),
        ];

    /// <summary>The action as it is sent. Asked for only when nothing is missing.</summary>
    /// <param name="rows">Those of its rows that the plan still has.</param>
    internal ActionItem ToItem(IReadOnlyList<string> rows) =>
        new(Position, rows, Action!, DueOn!.Value)
        {
            Responsible = Responsible,
            FollowUpOn = FollowUpOn,
            FollowUpResponsible = FollowedUpBySame ? Responsible : FollowUpResponsible,
        };
}

/// <summary>The parts of an action that a plan is not sent without.</summary>
public enum ActionPart
{
    Action,
    DueOn,
    Responsible,
    FollowUpOn,
    FollowUpResponsible,
}

/// <summary>What is written of an action, as much of it as there is.</summary>
public sealed record PlannedWords
{
    /// <summary>Of the form in use; more would be a list of dates and no follow-up.</summary>
    public const int MaxFollowUps = 20;

    /// <summary>In characters. An action that is longer is hard to read; the longest known one had 3,650.</summary>
    private const int LongFrom = 2_500;

    public PlannedWords(
        string? action,
        DateOnly? dueOn,
        IReadOnlyList<ResponsiblePerson> responsible,
        IReadOnlyList<DateOnly> followUpOn,
        bool followedUpBySame,
        IReadOnlyList<ResponsiblePerson> followUpResponsible
    )
    {
        Action = string.IsNullOrWhiteSpace(action) ? null : Text.Checked(action, Text.MaxLength);
        (DueOn, Responsible, FollowUpOn) = (dueOn, responsible, [.. followUpOn.Distinct().Order()]);
        (FollowedUpBySame, FollowUpResponsible) = (followedUpBySame, followedUpBySame ? [] : followUpResponsible);
        if (Math.Max(Responsible.Count, FollowUpResponsible.Count) > ActionItem.MaxPeople || FollowUpOn.Count > MaxFollowUps)
            throw new RuleBrokenException(Rule.ActionHasTooManyRows);
    }

    public string? Action { get; }
    public DateOnly? DueOn { get; }
    public IReadOnlyList<ResponsiblePerson> Responsible { get; }

    /// <summary>Each once, in order.</summary>
    public IReadOnlyList<DateOnly> FollowUpOn { get; init; }
    public bool FollowedUpBySame { get; }
    public IReadOnlyList<ResponsiblePerson> FollowUpResponsible { get; }

    /// <summary>Planerad åtgärd is so long that its writer is told so. Never a stop.</summary>
    public static bool IsLong(string? action) => action is not null && Text.LengthInCharacters(action) >= LongFrom;
}
