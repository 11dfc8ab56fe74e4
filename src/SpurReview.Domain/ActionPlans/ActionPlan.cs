using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.ActionPlans;

/// <summary>Handlingsplan: the unit's answer to the deficiencies. Actions, or in older plans one free text per area, or both.</summary>
public sealed class ActionPlan
{
    private readonly List<ActionItem> _items = [];
    private readonly List<PlanNarrative> _narratives = [];
    private readonly List<PlanTurn> _turns = [];
    private readonly List<ActionJudgement> _judgements = [];
    private readonly List<RegradeProposal> _proposals = [];

    public ActionPlan(Guid reviewId, DateOnly submittedOn, IEnumerable<ActionItem> items, IEnumerable<PlanNarrative> narratives)
    {
        (ReviewId, SubmittedOn) = (reviewId, submittedOn);
        _items.AddRange(items);
        _narratives.AddRange(narratives);
    }

    private ActionPlan() { } // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }

    /// <summary>The day on which it was sent first.</summary>
    public DateOnly SubmittedOn { get; private init; }
    public IReadOnlyList<ActionItem> Items => _items;
    public IReadOnlyList<PlanNarrative> Narratives => _narratives;

    /// <summary>In order. None of a plan that was brought in.</summary>
    public IReadOnlyList<PlanTurn> Turns => _turns;

    /// <summary>What inspectors have said in this turn, agreed on or not; to be loaded by who judges.</summary>
    public IReadOnlyList<ActionJudgement> Judgements => _judgements;

    /// <summary>What the inspectors have said of areas, agreed on or not; to be loaded by who decides.</summary>
    public IReadOnlyList<RegradeProposal> Proposals => _proposals;

    internal Rule? RuleBrokenIn(Review review) =>
        SubmittedOn < review.VisitFrom ? Rule.PlanMustNotPrecedeVisit
        : _items.Count == 0 && _narratives.Count == 0 ? Rule.PlanMustAnswerSomething
        : null;

    /// <summary>Otherwise it has gone back to the unit.</summary>
    public bool IsWithInspectors => _turns is not [.., { ReturnedOn: not null }];

    public ActionJudgement? JudgementOf(int position) => _judgements.SingleOrDefault(j => j.Position == position);

    /// <summary>What is proposed for an area and not decided; null where nothing is.</summary>
    public RegradeProposal? ProposalFor(AreaReview area) => SaidOf(area.Letter) is { } said && !said.Is(area.Regrade) ? said : null;

    /// <summary>What the inspectors have said of an area last, decided or not: who has, is what the decision stands on.</summary>
    internal RegradeProposal? SaidOf(string letter) => _proposals.SingleOrDefault(p => p.Letter == letter);

    /// <summary>True where an action or a narrative answers the area or one of its criteria.</summary>
    public bool Answers(string letter) =>
        ItemsFor(letter).Any() || _narratives.Any(n => n.Area == letter && !string.IsNullOrWhiteSpace(n.Text));

    public IEnumerable<ActionItem> ItemsFor(string letter) =>
        _items.Where(i => i.Answers.Any(a => a.StartsWith(letter, StringComparison.Ordinal)));

    /// <summary>Every action that answers the area is accepted.</summary>
    public bool IsAccepted(string letter) => Answers(letter) && ItemsFor(letter).All(i => i.Decision is ActionDecision.Accepted);

    /// <summary>Actions of this turn that the inspectors have not decided on together. One accepted in an earlier turn stays so.</summary>
    public IEnumerable<ActionItem> Undecided => _items.Where(i => i.Decision is null);

    /// <summary>
    /// An action that was accepted before this turn is not judged again, nor one on which a better grade stands: that is decided anew first.
    /// </summary>
    public Rule? RuleAgainstJudging(ActionItem item, Review review) =>
        !IsWithInspectors ? Rule.PlanIsNotWithInspectors
        : item.Decision is ActionDecision.Accepted && JudgementOf(item.Position) is null ? Rule.ActionIsAccepted
        : AreasOf(item, review).Any(a => a.Regrade is { LetsDStand: false }) ? Rule.AreaIsDecidedOnAction
        : null;

    /// <summary>What is returned and still decides something: in an area where D stands there is nothing left to complete.</summary>
    public IEnumerable<ActionItem> ToComplete(Review review) =>
        _items.Where(i => i.Decision is ActionDecision.Returned && AreasOf(i, review).Any(a => a.Regrade is null));

    private static IEnumerable<AreaReview> AreasOf(ActionItem item, Review review) =>
        review.Areas.Where(area => item.Answers.Any(code => code.StartsWith(area.Letter, StringComparison.Ordinal)));

    /// <summary>D kvarstår is the inspectors' answer to actions that they have judged, and not accepted; or to a plan without any for the area.</summary>
    /// <returns>Why it is not; null where it is.</returns>
    public Rule? RuleAgainstLettingDStand(string letter)
    {
        var items = ItemsFor(letter).ToList();
        return !IsWithInspectors ? Rule.PlanIsNotWithInspectors
            : items.Any(i => i.Decision is null) ? Rule.EveryActionMustBeJudged
            : items.Count > 0 && items.All(i => i.Decision is ActionDecision.Accepted) ? Rule.DStandsOnlyWhereNotAccepted
            : null;
    }

    /// <summary>One inspector's word on an action. It is decided when every inspector has said the same.</summary>
    public void Judge(ActionItem item, ActionDecision decision, string? reason, Guid by, Review review, DateOnly today)
    {
        if (RuleAgainstJudging(item, review) is { } rule)
            throw new RuleBrokenException(rule);
        ReviewGuards.EnsureHasDeclared(review, by);

        var said = new ActionJudgement(ReviewId, item.Position, decision, reason, by);
        var agreed = JudgementOf(item.Position)?.AgreedWith(said) ?? said;
        _judgements.RemoveAll(j => j.Position == item.Position);
        _judgements.Add(agreed);
        // What two have decided stays decided, also when one of them has left and the other says the same once more.
        if ((item.Decision, item.DecisionReason) == (agreed.Decision, agreed.Reason))
            return;
        var isDecided = review.Inspectors.All(i => agreed.AgreedBy.Contains(i.Id));
        Replace(item, isDecided ? item.Decided(agreed.Decision, agreed.Reason, today) : item.Decided(null, null, null));
    }

    /// <summary>What stands in the way of sending back what is to be completed.</summary>
    public IReadOnlyList<Obstacle> ObstaclesToReturning(Review review) =>
        !IsWithInspectors || _turns.Count == 0 ? [new Obstacle(Rule.PlanIsNotWithInspectors)]
        : Undecided.Any() ? [.. Undecided.Select(i => new Obstacle(Rule.EveryActionMustBeJudged, i.Answers[0]))]
        : !ToComplete(review).Any() ? [new Obstacle(Rule.NothingToReturn)]
        : [];

    /// <summary>The returned actions go back alone; the unit's time runs again.</summary>
    /// <param name="by">The inspector who sends them back.</param>
    public void Return(Review review, Guid by, DateOnly today)
    {
        ReviewGuards.EnsureHasDeclared(review, by);
        if (ObstaclesToReturning(review) is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);
        _turns[^1].ReturnedOn = today;
        _judgements.Clear();
        _proposals.RemoveAll(p => p.Grade is Grade.D);
    }

    /// <summary>Begins a turn: what the unit has written stands in the plan, and what was accepted stays as it is.</summary>
    internal void Send(IEnumerable<ActionItem> written, DateTimeOffset now, DateOnly today)
    {
        foreach (var item in written)
        {
            if (_items.SingleOrDefault(i => i.Position == item.Position) is { } sent)
                Replace(sent, item);
            else
                _items.Add(item);
        }
        _turns.Add(new PlanTurn(ReviewId, _turns.Count + 1, now, today));
    }

    internal void SetProposal(RegradeProposal proposal)
    {
        _proposals.RemoveAll(p => p.Letter == proposal.Letter);
        _proposals.Add(proposal);
    }

    private void Replace(ActionItem item, ActionItem by) => _items[_items.IndexOf(item)] = by;
}
