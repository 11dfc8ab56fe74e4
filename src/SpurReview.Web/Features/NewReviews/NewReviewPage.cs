using SpurReview.Data.Catalogue;

namespace SpurReview.Web.Features.NewReviews;

/// <summary>The form for a new review, and what there is to choose from.</summary>
public sealed record NewReviewPage(ReviewCatalogue Catalogue)
{
    public NewReviewForm Form { get; init; } = new();
}
