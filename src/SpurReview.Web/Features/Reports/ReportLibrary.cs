using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Reports;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports;

namespace SpurReview.Web.Features.Reports;

/// <summary>The reports: published ones as they were frozen, and a look at what a review would say today.</summary>
public sealed class ReportLibrary(SpurDbContext db, ReviewCatalogue catalogue, IPdfEngine engine)
{
    public async Task<ReportVersion?> CurrentVersionAsync(Guid reviewId, CancellationToken cancellationToken) =>
        await db
            .ReportVersions.AsNoTracking()
            .Where(v => v.ReviewId == reviewId)
            .OrderByDescending(v => v.Version)
            .FirstOrDefaultAsync(cancellationToken);

    public static ReportDocument Document(ReportVersion version) =>
        ReportComposer.Compose(SnapshotFormat.Read(version.Snapshot), new ReportSeal(version.Sha256, VerificationAddress: null));

    /// <summary>The version's PDF: rendered on first need, stored, and the same bytes ever after.</summary>
    public async Task<ReportFile> PdfAsync(ReportVersion version, CancellationToken cancellationToken)
    {
        if (await StoredAsync(version, cancellationToken) is { } stored)
            return stored;

        // Whoever else asks for the same file just now waits here, and then finds it.
        await db.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(hashtextextended({version.ReviewId.ToString()}, {version.Version}))",
            cancellationToken
        );
        if (await StoredAsync(version, cancellationToken) is { } meanwhile)
            return meanwhile;

        var bytes = await engine.PrintAsync(Document(version), cancellationToken);
        var file = new ReportFile(version, ReportFileKind.Pdf, engine.Name, bytes);
        db.ReportFiles.Add(file);
        await db.SaveChangesAsync(cancellationToken);
        return file;
    }

    /// <summary>The report as it would read today, marked as a draft and stored nowhere.</summary>
    /// <param name="review">The whole review, with dates for its visit.</param>
    public async Task<ReportDocument> DraftAsync(Review review, CancellationToken cancellationToken) =>
        ReportComposer.Compose(await SnapshotAsync(review, version: null, cancellationToken), seal: null);

    public Task<byte[]> PrintAsync(ReportDocument document, CancellationToken cancellationToken) =>
        engine.PrintAsync(document, cancellationToken);

    public async Task<ReviewSnapshot> SnapshotAsync(Review review, int? version, CancellationToken cancellationToken)
    {
        var unit = await db.Units.SingleAsync(u => u.Id == review.UnitId, cancellationToken);
        var provider = await db.CareProviders.SingleAsync(p => p.Id == review.TenantId, cancellationToken);
        return review.ToSnapshot(provider, unit, catalogue.Templates.Single(t => t.Id == review.TemplateId), version);
    }

    private Task<ReportFile?> StoredAsync(ReportVersion version, CancellationToken cancellationToken) =>
        db
            .ReportFiles.AsNoTracking()
            .SingleOrDefaultAsync(
                f => f.ReviewId == version.ReviewId && f.Version == version.Version && f.Kind == ReportFileKind.Pdf,
                cancellationToken
            );
}
