using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.ActionPlans;

/// <summary>Planen under arbete: its rows, what the unit has written of them, and what stands in the way of sending it.</summary>
/// <param name="actions">All that the unit has begun.</param>
public sealed class PlanWork(Review review, IReadOnlyList<PlanRow> rows, IReadOnlyList<PlannedAction> actions)
{
    private readonly List<PlannedAction> _actions = [.. actions];

    public Review Review => review;
    public IReadOnlyList<PlanRow> Rows => rows;

    /// <summary>In the order of the rows that they answer; those that answer none that is left come last.</summary>
    public IReadOnlyList<PlannedAction> Actions =>
        [.. _actions.OrderBy(a => rows.Index().FirstOrDefault(r => a.Answers.Contains(r.Item.Code), (int.MaxValue, null!)).Item1)];

    public PlanRow? Row(string code) => rows.SingleOrDefault(r => r.Code == code);

    public PlannedAction? ActionFor(string code) => _actions.FirstOrDefault(a => a.Answers.Contains(code));

    /// <summary>What was sent of the action last; null where it has not been.</summary>
    public ActionItem? Sent(PlannedAction action) => review.Plan?.Items.SingleOrDefault(i => i.Position == action.Position);

    public PlanRowState StateOf(PlanRow row) =>
        ActionFor(row.Code) is not { } action ? PlanRowState.NotBegun
        : IsAccepted(action) ? PlanRowState.Accepted
        : review.Plan is { IsWithInspectors: true } ? PlanRowState.Sent
        : IsDecidedOn(action) ? PlanRowState.Decided
        : action.IsWithProvider ? PlanRowState.WithProvider
        : action.Missing.Count > 0 ? PlanRowState.Begun
        : IsAsReturned(action) ? PlanRowState.Returned
        : PlanRowState.Ready;

    /// <summary>Why nothing can be written now; null where it can. Begun already during the fact check, if the unit wants to.</summary>
    public Rule? RuleAgainstWriting() =>
        review.State is not (ReviewState.FactCheck or ReviewState.Calibration or ReviewState.Graded or ReviewState.ActionPlan)
            ? Rule.ReviewIsNotUnderPlan
        : !rows.Any(r => r.IsDemanded) ? Rule.PlanIsNotNeeded
        : review.Plan is { IsWithInspectors: true } ? Rule.PlanIsWithInspectors
        : review.State is ReviewState.ActionPlan && (IsDecided || NothingIsOpen) ? Rule.PlanIsDecided
        : null;

    /// <summary>The same of one action.</summary>
    public Rule? RuleAgainstWriting(PlannedAction action) =>
        RuleAgainstWriting()
        ?? (
            IsAccepted(action) ? Rule.ActionIsAccepted
            : IsDecidedOn(action) ? Rule.PlanIsDecided
            : null
        );

    /// <summary>Writes of the row's action, which is begun where it is not.</summary>
    /// <param name="id">The page has named it, so that what is sent twice is there once.</param>
    /// <param name="also">Codes of the other rows that the action answers.</param>
    public PlannedAction Write(Guid id, string code, IEnumerable<string> also, PlannedWords words)
    {
        var action = ActionFor(code);
        if ((action is null ? RuleAgainstWriting() : RuleAgainstWriting(action)) is { } rule)
            throw new RuleBrokenException(rule);
        IReadOnlyList<string> answers = [.. rows.Select(r => r.Code).Where(c => c == code || also.Contains(c))];
        if (answers.Any(c => ActionFor(c) is { } other && other != action) || (action is null && _actions.Any(a => a.Id == id)))
            throw new RuleBrokenException(Rule.RowHasAnActionOfItsOwn);
        if (words.DueOn < review.VisitFrom || words.FollowUpOn.Any(d => d < review.VisitFrom))
            throw new RuleBrokenException(Rule.PlannedDayMustNotPrecedeVisit);

        if (action is null)
        {
            action = new PlannedAction(id, review.Id, _actions.Select(a => a.Position).DefaultIfEmpty().Max() + 1, answers);
            _actions.Add(action);
        }
        (action.Answers, action.Words) = (answers, words);
        AskOnlyForWhatIsWhole();
        return action;
    }

    /// <summary>Takes away what was begun. What has been sent once is completed instead.</summary>
    public void Remove(PlannedAction action)
    {
        if ((RuleAgainstWriting(action) ?? (Sent(action) is not null ? Rule.ActionHasBeenSent : null)) is { } rule)
            throw new RuleBrokenException(rule);
        _actions.Remove(action);
        AskOnlyForWhatIsWhole();
    }

    /// <summary>Det här kan bara vårdgivaren göra: its administrator writes instead.</summary>
    public void HandOver(PlannedAction action, DateOnly today)
    {
        if ((RuleAgainstWriting(action) ?? (action.IsWithProvider ? Rule.ActionIsWithProvider : null)) is { } rule)
            throw new RuleBrokenException(rule);
        (action.HandedOverOn, action.AnsweredOn) = (today, null);
        AskOnlyForWhatIsWhole();
    }

    public void TakeBack(PlannedAction action)
    {
        if ((RuleAgainstWriting(action) ?? (action.IsWithProvider ? null : Rule.ActionIsNotWithProvider)) is { } rule)
            throw new RuleBrokenException(rule);
        action.HandedOverOn = null;
    }

    /// <summary>The provider has written its part.</summary>
    public void AnswerHandedOver(PlannedAction action, DateOnly today)
    {
        if ((RuleAgainstWriting(action) ?? (action.IsWithProvider ? null : Rule.ActionIsNotWithProvider)) is { } rule)
            throw new RuleBrokenException(rule);
        if (action.Missing.Count > 0)
            throw new RuleBrokenException(Rule.ActionIsIncomplete, action.Answers[0]);
        action.AnsweredOn = today;
    }

    /// <summary>Everything that stands in the way of sending the plan. The page lists it; <see cref="Send"/> refuses.</summary>
    public IReadOnlyList<Obstacle> ObstaclesToSending() =>
        review.State is not ReviewState.ActionPlan ? [new Obstacle(Rule.ReviewIsNotUnderPlan)]
        : RuleAgainstWriting() is { } rule ? [new Obstacle(rule)]
        :
        [
            .. rows.Where(r => r.IsDemanded && ActionFor(r.Code) is null).Select(r => new Obstacle(Rule.RowMustBeAnswered, r.Code)),
            .. Unready(),
        ];

    /// <summary>Begins a turn: what is written becomes the plan, and the inspectors have it.</summary>
    /// <param name="by">The head, or a deputy whom the head has let send.</param>
    public void Send(UnitSender by, DateTimeOffset now, DateOnly today)
    {
        by.EnsureMaySend();
        if (ObstaclesToSending() is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);

        var items = Answering().Where(a => !IsLocked(a)).Select(a => a.ToItem(RowsOf(a))).ToList();
        if (review.Plan is null)
            review.ReceivePlan(new ActionPlan(review.Id, today, items, []));
        review.Plan!.Send(items, now, today);
        review.SendRequest = null;
    }

    /// <summary>Klart, be verksamhetschefen skicka. Asked once, until the plan is sent or something in it is no longer whole.</summary>
    /// <exception cref="RuleBrokenException">Something stands in the way of sending it.</exception>
    public void AskToSend()
    {
        if (ObstaclesToSending() is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);
        review.SendRequest ??= new SendRequest(review.Id);
    }

    /// <summary>The plan as it would be printed if it were sent today; null where no action is whole.</summary>
    public ActionPlan? Preview(DateOnly today)
    {
        var whole = Answering().Where(a => IsLocked(a) || a.Missing.Count == 0);
        var items = whole.Select(a => IsLocked(a) ? Sent(a)! : a.ToItem(RowsOf(a))).ToList();
        return items.Count == 0 ? null : new ActionPlan(review.Id, review.Plan?.SubmittedOn ?? today, items, []);
    }

    /// <summary>Begär längre tid: once, while the plan is with the unit.</summary>
    public void AskForLongerTime(UnitSender by, int days, string reason, DateOnly today)
    {
        by.EnsureMaySend();
        if (RuleAgainstLongerTime(days) is { } rule)
            throw new RuleBrokenException(rule);
        review.PlanExtension = new PlanExtension(review.Id, today, days, reason);
    }

    /// <param name="days">How much longer the reviewing body gives; 0 where it gives none.</param>
    public Rule? RuleAgainstLongerTime(int days) =>
        review.State is not ReviewState.ActionPlan ? Rule.ReviewIsNotUnderPlan
        : RuleAgainstWriting() is { } rule ? rule
        : review.PlanExtension is not null ? Rule.PlanIsNotExtendedAgain
        : days == 0 ? Rule.PlansAreNotExtended
        : null;

    private void AskOnlyForWhatIsWhole()
    {
        if (ObstaclesToSending().Count > 0)
            review.SendRequest = null;
    }

    private bool IsDecided => review.Areas.All(a => a.Decision is not { Grade: Grade.D } || a.Regrade is not null);

    /// <summary>The plan has been sent, and every row that it must answer is accepted or decided on.</summary>
    private bool NothingIsOpen =>
        review.Plan is not null && rows.Where(r => r.IsDemanded).All(r => ActionFor(r.Code) is { } action && IsLocked(action));

    /// <summary>Every area that it answers has been decided on after an earlier turn.</summary>
    private bool IsDecidedOn(PlannedAction action) =>
        Sent(action) is not null && action.Answers.All(code => review.Areas.Any(a => a.Letter == code[..1] && a.Regrade is not null));

    private bool IsLocked(PlannedAction action) => IsAccepted(action) || IsDecidedOn(action);

    private IEnumerable<Obstacle> Unready()
    {
        foreach (var action in Answering().Where(a => !IsLocked(a)))
        {
            if (action.IsWithProvider)
                yield return new Obstacle(Rule.ActionIsWithProvider, RowsOf(action)[0]);
            else if (action.Missing.Count > 0)
                yield return new Obstacle(Rule.ActionIsIncomplete, RowsOf(action)[0]);
        }
    }

    /// <summary>What was begun for a row that a changed draft no longer has is kept, and not sent.</summary>
    private IEnumerable<PlannedAction> Answering() => Actions.Where(a => RowsOf(a).Count > 0);

    private List<string> RowsOf(PlannedAction action) => [.. rows.Select(r => r.Code).Where(action.Answers.Contains)];

    private bool IsAccepted(PlannedAction action) =>
        Sent(action) is { Decision: ActionDecision.Accepted } && review.Plan is { IsWithInspectors: false };

    /// <summary>It came back, and nothing has been written since.</summary>
    private bool IsAsReturned(PlannedAction action) =>
        Sent(action) is { Decision: ActionDecision.Returned } sent && sent.SaysTheSame(action.ToItem(RowsOf(action)));
}

/// <summary>How far the unit has come with one row of the plan.</summary>
public enum PlanRowState
{
    NotBegun,
    Begun,

    /// <summary>Its provider is to answer.</summary>
    WithProvider,
    Ready,
    Sent,
    Accepted,

    /// <summary>D stands, whatever the action says.</summary>
    Decided,

    /// <summary>Komplettera: it came back, and nothing has been written since.</summary>
    Returned,
}
