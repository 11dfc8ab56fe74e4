using SpurReview.Domain.Publishing;
using static SpurReview.Domain.Reviews.ReviewState;

namespace SpurReview.Domain.Reviews;

/// <summary>
/// The whole life of a review as one table. A step that is not here does not exist: not in pages, not here, not in the database,
/// which holds the same table. Source: the product's "The life of a review".
/// </summary>
public static class ReviewLife
{
    public static IReadOnlyList<Transition> Transitions { get; } =
    [
        new(Ordered, Planned, [ReviewRole.Coordinator]) { Guard = (review, _) => ReviewGuards.IsPlanned(review) },
        new(Planned, Gathering, [ReviewRole.Coordinator]),
        new(Gathering, ReviewState.SiteVisit, [ReviewRole.Coordinator, ReviewRole.Inspector]) { Guard = ReviewGuards.VisitHasBegun },
        new(ReviewState.SiteVisit, Drafting, [ReviewRole.Coordinator, ReviewRole.Inspector]),
        new(Drafting, FactCheck, [ReviewRole.Coordinator]) { Guard = (review, _) => ReviewGuards.DraftIsSigned(review) },
        new(FactCheck, Calibration, [ReviewRole.Coordinator]) { Guard = ReviewGuards.MayBeCompared },
        new(FactCheck, Graded, [ReviewRole.Coordinator]) { Guard = ReviewGuards.NeedsNoComparison },
        new(Calibration, Graded, [ReviewRole.Coordinator]) { Guard = (review, _) => ReviewGuards.IsCompared(review) },
        new(Graded, Final, [ReviewRole.Coordinator]) { Guard = (review, _) => ReviewGuards.MayBeFinal(review) },
        new(Graded, ActionPlan, [ReviewRole.Coordinator]) { Guard = (review, _) => ReviewGuards.HasSomeD(review) },
        new(ActionPlan, Final, [ReviewRole.Coordinator]) { Guard = (review, _) => ReviewGuards.MayBeFinalAfterPlan(review) },
        new(Final, Published, [ReviewRole.Coordinator, ReviewRole.SpecialtyCoordinator])
        {
            Guard = (review, decision) =>
                ReviewGuards.MayBePublished(review).Concat(PlanningToPublish.IsNotPlannedForLater(review, decision.On)),
        },
        new(Ordered, Cancelled, [ReviewRole.Coordinator]) { NeedsReason = true },
        new(Planned, Cancelled, [ReviewRole.Coordinator]) { NeedsReason = true },
        new(Gathering, Cancelled, [ReviewRole.Coordinator]) { NeedsReason = true },
    ];

    public static Transition? Find(ReviewState from, ReviewState to) => Transitions.SingleOrDefault(t => t.From == from && t.To == to);

    public static IEnumerable<Transition> From(ReviewState state) => Transitions.Where(t => t.From == state);
}
