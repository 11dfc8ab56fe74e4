using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Reports;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports;
using SpurReview.Reports.Printing;

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

    /// <summary>How many reports are printed at once, whoever asks; the rest wait a little, and are then asked to come back.</summary>
    private static readonly SemaphoreSlim _printing = new(2);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>The version's PDF: rendered on first need, stored, and the same bytes ever after.</summary>
    public async Task<ReportFile> PdfAsync(ReportVersion version, CancellationToken cancellationToken)
    {
        if (await StoredAsync(version, cancellationToken) is { } stored)
            return stored;

        return await InTurnAsync(() => RenderAsync(version), cancellationToken);
    }

    /// <summary>The report as it would read today, marked as a draft and stored nowhere.</summary>
    /// <param name="review">The whole review, with dates for its visit.</param>
    public async Task<ReportDocument> DraftAsync(Review review, CancellationToken cancellationToken) =>
        ReportComposer.Compose(await SnapshotAsync(review, version: null, cancellationToken), seal: null);

    public Task<byte[]> PrintAsync(ReportDocument document, CancellationToken cancellationToken) =>
        InTurnAsync(() => engine.PrintAsync(document, cancellationToken), cancellationToken);

    /// <summary>Goes on although the reader has left: the next one finds it done.</summary>
    private async Task<ReportFile> RenderAsync(ReportVersion version)
    {
        // Another process may be rendering the same file; whoever waits here then finds it.
        await db.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(hashtextextended({version.ReviewId.ToString()}, {version.Version}))"
        );
        if (await StoredAsync(version, CancellationToken.None) is { } meanwhile)
            return meanwhile;

        var bytes = await engine.PrintAsync(Document(version), CancellationToken.None);
        var file = new ReportFile(version, ReportFileKind.Pdf, engine.Name, bytes);
        db.ReportFiles.Add(file);
        await db.SaveChangesAsync();
        return file;
    }

    private static async Task<T> InTurnAsync<T>(Func<Task<T>> print, CancellationToken cancellationToken)
    {
        if (!await _printing.WaitAsync(_patience, cancellationToken))
            throw new PdfEngineException("Många rapporter skrivs ut just nu. Vänta en minut och försök igen.");
        try
        {
            return await print();
        }
        finally
        {
            _printing.Release();
        }
    }

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
