using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Reports;

namespace SpurReview.Web.Features.Reports.Rendering;

internal static class StoredFiles
{
    public static Task<ReportFile?> FindStoredAsync(
        this IQueryable<ReportFile> files,
        Guid reviewId,
        int version,
        ReportFileKind kind,
        CancellationToken cancellationToken
    ) =>
        files.AsNoTracking().SingleOrDefaultAsync(f => f.ReviewId == reviewId && f.Version == version && f.Kind == kind, cancellationToken);
}
