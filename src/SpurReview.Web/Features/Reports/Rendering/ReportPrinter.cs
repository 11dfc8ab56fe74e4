using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Reports;
using SpurReview.Reports;
using SpurReview.Reports.Printing;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Reports.Rendering;

/// <summary>Makes the files of a frozen version, each once: whoever comes second finds what the first one stored.</summary>
public sealed class ReportPrinter(IPdfEngine engine, PublicAddresses addresses)
{
    /// <param name="db">A unit of work that reaches all; committed by the caller.</param>
    /// <exception cref="PdfEngineException">The engine could not print it.</exception>
    public async Task<ReportFile> PrintOnceAsync(
        SpurDbContext db,
        Guid reviewId,
        int version,
        ReportFileKind kind,
        CancellationToken cancellationToken
    )
    {
        var name = RenderJobs.Name(reviewId, version, kind);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellationToken);
        if (await db.ReportFiles.FindStoredAsync(reviewId, version, kind, cancellationToken) is { } stored)
            return stored;

        var document = await DocumentAsync(db, reviewId, version, kind, cancellationToken);
        var bytes = await PrintAsync(document, cancellationToken);
        var file = new ReportFile(reviewId, version, kind, engine.Name, bytes) { Pages = PdfPages.Count(bytes) };
        db.ReportFiles.Add(file);
        await db.SaveChangesAsync(cancellationToken);
        return file;
    }

    /// <summary>Whatever is wrong with one file is that file's fault, and never taken for an outage of the database.</summary>
    private async Task<byte[]> PrintAsync(ReportDocument document, CancellationToken cancellationToken)
    {
        try
        {
            return await engine.PrintAsync(document, cancellationToken);
        }
        catch (Exception exception) when (exception is not (PdfEngineException or OperationCanceledException))
        {
            throw new PdfEngineException($"{engine.Name} kunde inte göra rapporten. {exception.Message}", inner: exception);
        }
    }

    private async Task<ReportDocument> DocumentAsync(
        SpurDbContext db,
        Guid reviewId,
        int version,
        ReportFileKind kind,
        CancellationToken cancellationToken
    )
    {
        var report = await db.Reports.AsNoTracking().SingleAsync(r => r.ReviewId == reviewId, cancellationToken);
        var frozen = await db
            .ReportVersions.AsNoTracking()
            .SingleAsync(v => v.ReviewId == reviewId && v.Version == version, cancellationToken);
        var snapshot = kind switch
        {
            ReportFileKind.Pdf => frozen.ToSnapshot(),
            ReportFileKind.UnitPdf => (
                await db.UnitCopies.AsNoTracking().SingleAsync(c => c.ReviewId == reviewId && c.Version == version, cancellationToken)
            ).ToSnapshot(),
        };
        var document = ReportComposer.Compose(snapshot, (await addresses.ReadAsync(db, cancellationToken)).SealOf(report, frozen));
        return kind is ReportFileKind.Pdf ? document with { Embedded = OpenDataFile.Of(report, frozen) } : document;
    }
}
