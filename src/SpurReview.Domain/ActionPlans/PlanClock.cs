using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.ActionPlans;

/// <summary>
/// Verksamhetens tid: runs while the plan is with the unit and stands still while it is with the inspectors. All that is said of it, here and in
/// lists, comes from <see cref="LastDay"/>. Source: the product's "The life of a review".
/// </summary>
/// <param name="AskedOn">The day on which the office asked for the plan.</param>
public sealed record PlanClock(DateOnly AskedOn)
{
    /// <summary>How many days the clock has stood still in turns that are over.</summary>
    public int StoodStill { get; init; }

    /// <summary>The day on which the plan came back last; null where it has not.</summary>
    public DateOnly? ReturnedOn { get; init; }

    /// <summary>How many days longer the unit has got.</summary>
    public int ExtraDays { get; init; }

    /// <summary>The day on which it asked for them; null where it has not.</summary>
    public DateOnly? ExtendedOn { get; init; }

    /// <summary>As many of the days that the clock has stood still as came after that.</summary>
    public int StoodStillSinceExtended { get; init; }

    /// <summary>Null where the review is not under a plan.</summary>
    public static PlanClock? Of(Review review)
    {
        if (review is not { State: ReviewState.ActionPlan, LastStepOn: { } askedOn })
            return null;
        IReadOnlyList<PlanTurn> over = [.. review.Plan?.Turns.Where(t => t.ReturnedOn is not null) ?? []];
        var extension = review.PlanExtension;
        return new(askedOn)
        {
            StoodStill = over.Sum(t => t.Days),
            ReturnedOn = over.Max(t => t.ReturnedOn),
            ExtraDays = extension?.Days ?? 0,
            ExtendedOn = extension?.AskedOn,
            StoodStillSinceExtended = over.Where(t => t.SentOn >= extension?.AskedOn).Sum(t => t.Days),
        };
    }

    /// <summary>
    /// The last day that the unit has: its months and what was added to them. Never fewer working days after the plan came back than it takes to
    /// complete it, and never fewer days than were given after longer time was asked for, however late that was.
    /// </summary>
    public DateOnly LastDay(Terms terms) =>
        new[]
        {
            terms.PlanDue(AskedOn, StoodStill + ExtraDays),
            ReturnedOn is { } back ? terms.CompletionDue(back) : AskedOn,
            ExtendedOn is { } on ? terms.Calendar.OnOrAfter(on.AddDays(ExtraDays + StoodStillSinceExtended)) : AskedOn,
        }.Max();
}
