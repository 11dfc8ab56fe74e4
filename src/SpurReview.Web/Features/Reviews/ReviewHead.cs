using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Features.Reviews;

/// <summary>"Läget": the strip at the top of every page of a review.</summary>
public sealed record ReviewHead(Guid Id, string Title, ReviewState State, string? WaitsFor)
{
    public static ReviewHead Of(ReviewFile file) => new(file.Id, file.Title, file.Review.State, file.Review.WaitsFor());

    /// <summary>Of a review without its plan, which alone says whom a review under a plan waits for.</summary>
    public static ReviewHead Of(Review review, string unit) =>
        new(
            review.Id,
            $"{unit}, {review.Specialty.InSentence()}",
            review.State,
            review.State is ReviewState.ActionPlan ? null : review.WaitsFor()
        );
}
