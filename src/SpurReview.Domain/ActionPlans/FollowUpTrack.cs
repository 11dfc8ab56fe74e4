using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.ActionPlans;

/// <summary>Uppföljningen av en granskning: the days of its plan's actions, once it is final. An action that was returned is not followed up.</summary>
/// <param name="plan">Null where the review has none.</param>
/// <param name="reports">Everything that has been reported of the review, in any order.</param>
public sealed class FollowUpTrack(Guid review, ReviewState state, ActionPlan? plan, IEnumerable<FollowUpReport> reports)
{
    private readonly ILookup<(int, DateOnly), FollowUpReport> _reports = reports.ToLookup(r => (r.Position, r.FollowUpOn));

    /// <summary>By day, then by action; none before the review is final.</summary>
    public IReadOnlyList<FollowUpOccasion> Occasions =>
        IsFollowedUp && plan is not null
            ?
            [
                .. plan
                    .Items.Where(i => i.Decision is not ActionDecision.Returned)
                    .SelectMany(Of)
                    .OrderBy(o => o.Day)
                    .ThenBy(o => o.Position),
            ]
            : [];

    private bool IsFollowedUp => state is ReviewState.Final or ReviewState.Published;

    /// <summary>Why that day of that action cannot be reported today; null where it can.</summary>
    public Rule? ObstacleTo(int position, DateOnly day, DateOnly today) =>
        !IsFollowedUp ? Rule.ReviewIsNotFollowedUp
        : Find(position, day) is not { } occasion ? Rule.FollowUpIsNotPlanned
        : !occasion.IsOpenOn(today) ? Rule.FollowUpIsNotOpenYet
        : null;

    /// <summary>A report to be stored. The first is the follow-up, each later one corrects it.</summary>
    /// <exception cref="RuleBrokenException">It cannot be reported today, or the text cannot be kept.</exception>
    public FollowUpReport Report(int position, DateOnly day, FollowUpOutcome outcome, string done, DateOnly today) =>
        ObstacleTo(position, day, today) is { } rule
            ? throw new RuleBrokenException(rule)
            : new FollowUpReport(Find(position, day)!, outcome, done, today);

    private FollowUpOccasion? Find(int position, DateOnly day) => Occasions.SingleOrDefault(o => (o.Position, o.Day) == (position, day));

    private IEnumerable<FollowUpOccasion> Of(ActionItem action) =>
        from day in action.FollowUpOn.Distinct()
        let reported = _reports[(action.Position, day)].OrderBy(r => r.Number)
        select new FollowUpOccasion(review, action.Position, day, action.FollowUpResponsible, [.. reported]);
}
