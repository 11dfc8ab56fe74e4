using SpurReview.Domain.Calendar;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.ActionPlans;

/// <summary>
/// Handlingsplan saknas: the unit's time is out, and D stands wherever its plan does not reach. What the inspectors have accepted is theirs to
/// decide all the same.
/// </summary>
public static class MissingPlan
{
    /// <summary>Letters of the areas where D stands.</summary>
    public static IReadOnlyList<string> Areas(Review review) =>
        [.. review.Areas.Where(a => a is { Decision.Grade: Grade.D, Regrade: null } && !IsAccepted(review.Plan, a)).Select(a => a.Letter)];

    /// <summary>Why it cannot be recorded now; null where it can.</summary>
    public static Rule? RuleAgainst(Review review, DateOnly today, Terms terms) =>
        PlanClock.Of(review) is not { } clock ? Rule.ReviewIsNotUnderPlan
        : review.Plan is { IsWithInspectors: true } ? Rule.PlanIsWithInspectors
        : today <= clock.LastDay(terms) ? Rule.PlanMayStillCome
        : Areas(review).Count == 0 ? Rule.PlanIsDecided
        : null;

    public static void Record(Review review, string reason, DateOnly today, Terms terms)
    {
        if (RuleAgainst(review, today, terms) is { } rule)
            throw new RuleBrokenException(rule);
        foreach (var letter in Areas(review))
            review.Areas.Single(a => a.Letter == letter).DecideAfterPlan(new Regrade(Grade.D, reason, today));
    }

    private static bool IsAccepted(ActionPlan? plan, AreaReview area) =>
        plan is not null && plan.Answers(area.Letter) && plan.ItemsFor(area.Letter).All(i => i.Decision is ActionDecision.Accepted);
}
