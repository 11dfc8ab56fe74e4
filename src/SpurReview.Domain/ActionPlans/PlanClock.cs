using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.ActionPlans;

/// <summary>
/// Verksamhetens tid: runs while the plan is with the unit and stands still while it is with the inspectors.
/// Source: the product's "The life of a review".
/// </summary>
/// <param name="AskedOn">The day on which the office asked for the plan.</param>
/// <param name="ExtraDays">How much longer the unit has got.</param>
public sealed record PlanClock(DateOnly AskedOn, IReadOnlyList<PlanTurn> Turns, int ExtraDays)
{
    /// <summary>Null where the review is not under a plan.</summary>
    public static PlanClock? Of(Review review) =>
        review is { State: ReviewState.ActionPlan, LastStepOn: { } askedOn }
            ? new(askedOn, review.Plan?.Turns ?? [], review.PlanExtension?.Days ?? 0)
            : null;

    /// <summary>How many days the clock has stood still in turns that are over.</summary>
    public int StoodStill => Turns.Sum(t => t.ReturnedOn is { } back ? back.DayNumber - t.SentOn.DayNumber : 0);

    public bool IsRunning => Turns is [] or [.., { ReturnedOn: not null }];

    /// <summary>How many days the plan has been with the unit.</summary>
    public int Used(DateOnly today) => (IsRunning ? today : Turns[^1].SentOn).DayNumber - AskedOn.DayNumber - StoodStill;

    public DateOnly LastDay(Terms terms) => terms.PlanDue(AskedOn, StoodStill + ExtraDays);
}
