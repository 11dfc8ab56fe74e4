using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Reports;

/// <summary>The reports: published ones as they were frozen, and a look at what a review would say today.</summary>
public sealed class ReportLibrary(SpurDbContext db, ReviewCatalogue catalogue, PublicAddresses addresses)
{
    /// <summary>The version that holds; null where the review has no report.</summary>
    public Task<ReportVersion?> CurrentVersionAsync(Guid reviewId, CancellationToken cancellationToken) =>
        db
            .ReportVersions.AsNoTracking()
            .Where(v => v.ReviewId == reviewId)
            .OrderByDescending(v => v.Version)
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<ReportDocument> DocumentAsync(Report report, ReportVersion version, CancellationToken cancellationToken) =>
        ReportComposer.Compose(version.ToSnapshot(), (await addresses.ReadAsync(db, cancellationToken)).SealOf(report, version));

    /// <summary>The report as it would read today, marked as a draft and stored nowhere.</summary>
    /// <param name="review">The whole review, with dates for its visit.</param>
    /// <param name="audience">For the public as it would be published; for the unit with what the public does not see.</param>
    public async Task<ReportDocument> DraftAsync(Review review, SnapshotAudience audience, CancellationToken cancellationToken)
    {
        var whole = await SnapshotAsync(review, version: null, cancellationToken);
        if (audience is SnapshotAudience.Unit)
            return ReportComposer.Compose(whole, seal: null);

        var settings = await db.SettingsAsync(cancellationToken);
        return ReportComposer.Compose(whole.ForThePublic(settings.PublicRules), seal: null);
    }

    public async Task<ReviewSnapshot> SnapshotAsync(Review review, int? version, CancellationToken cancellationToken)
    {
        var unit = await db.Units.SingleAsync(u => u.Id == review.UnitId, cancellationToken);
        var provider = await db.CareProviders.SingleAsync(p => p.Id == review.TenantId, cancellationToken);
        return review.ToSnapshot(provider, unit, catalogue.Templates.Single(t => t.Id == review.TemplateId), version);
    }
}
