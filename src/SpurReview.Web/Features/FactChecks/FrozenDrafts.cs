using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Reports;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.FactChecks;

/// <summary>Freezes the draft when it is sent to the unit, and what it has become each time the review goes on from there; for its round too.</summary>
public sealed class FrozenDrafts(SpurDbContext db, ReportLibrary library)
{
    /// <summary>Called when the step has been taken, before it is saved.</summary>
    public async Task TakenAsync(ReviewFile file, ReviewState from, CancellationToken cancellationToken)
    {
        if (
            file.Review.FactCheck is null
            || (file.Review.State is not ReviewState.FactCheck && from is not (ReviewState.FactCheck or ReviewState.Calibration))
        )
            return;

        var snapshot = await library.SnapshotAsync(file.Review, version: null, cancellationToken);
        var version = await db.DraftVersions.CountAsync(d => d.ReviewId == file.Id, cancellationToken) + 1;
        db.Add(new DraftVersion(snapshot, version));
        if (file.Review.State is ReviewState.Calibration)
            db.Add(new CalibrationDraft(snapshot));
    }
}
