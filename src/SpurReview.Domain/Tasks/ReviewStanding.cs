using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tasks;

/// <summary>Läget: whom a review waits for, and until when.</summary>
public sealed record ReviewStanding(TaskKind Next, TaskParty Party, DateOnly? LastDay)
{
    /// <summary>
    /// Null where the review is over, and under a plan where its areas are not all loaded: they alone tell whose turn it is.
    /// Elsewhere people and steps are enough, and while material is gathered the facts.
    /// </summary>
    public static ReviewStanding? Of(Review review, DateOnly today, Terms? terms = null) =>
        review.State is ReviewState.ActionPlan && review.Areas.Count < review.AreaCount ? null
        : ReviewTasks.Of(ReviewOutline.Of(review), today, terms) is [var first, ..] ? new ReviewStanding(first.Kind, first.Party, first.LastDay)
        : null;
}
