using Microsoft.EntityFrameworkCore;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Queries;

/// <summary>What the office said when it sent a draft back.</summary>
public static class DraftReturnQueries
{
    /// <summary>How often the draft has been sent back where the review is now, the latest first.</summary>
    public static Task<List<DraftReturn>> ReturnsAsync(this SpurDbContext db, Review review, CancellationToken cancellationToken) =>
        db
            .DraftReturns.AsNoTracking()
            .Where(r => r.ReviewId == review.Id && r.State == review.State)
            .OrderByDescending(r => r.ReturnedAt)
            .ToListAsync(cancellationToken);

    /// <summary>The same while its inspectors have not all signed again. Empty for the unit, whom the database tells of none.</summary>
    public static async Task<IReadOnlyList<DraftReturn>> OpenReturnsAsync(
        this SpurDbContext db,
        Review review,
        CancellationToken cancellationToken
    ) => review.MayBeSigned && review.Inspectors.Any(i => i.SignedAt is null) ? await db.ReturnsAsync(review, cancellationToken) : [];
}
