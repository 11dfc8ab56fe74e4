using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Reports;

namespace SpurReview.Data.Queries;

public static class DraftQueries
{
    /// <summary>The last draft that was frozen for the unit; null where none has been.</summary>
    public static Task<DraftVersion?> LastDraftAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db
            .DraftVersions.AsNoTracking()
            .Where(d => d.ReviewId == review)
            .OrderByDescending(d => d.Version)
            .FirstOrDefaultAsync(cancellationToken);
}
