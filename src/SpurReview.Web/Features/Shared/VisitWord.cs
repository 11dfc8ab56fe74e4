using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Features.Shared;

/// <summary>The one word about what is saved, on a page of a review that is not itself written on.</summary>
/// <param name="Unit">What the device calls the review.</param>
/// <param name="Module">What the device does on the page beside.</param>
public sealed record VisitWord(Review Review, string Unit, string Module = "visit-word");
