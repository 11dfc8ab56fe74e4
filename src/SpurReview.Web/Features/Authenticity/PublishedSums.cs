using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Reports;
using SpurReview.Web.Features.Reports;

namespace SpurReview.Web.Features.Authenticity;

/// <summary>What a published file holds.</summary>
public enum PublishedKind
{
    Pdf,

    /// <summary>The frozen snapshot, as JSON.</summary>
    Data,
}

/// <summary>A published file, by the checksum that names it for ever.</summary>
public sealed record PublishedSum(int Version, PublishedKind Kind, string Sha256);

/// <summary>Finds the checksums of what is published.</summary>
public sealed class PublishedSums(SpurDbContext db)
{
    /// <summary>
    /// All that are known of a report. A PDF that nobody has asked for yet is not printed, and has none: that of the version that holds is
    /// asked for now, the others when somebody fetches them.
    /// </summary>
    public async Task<IReadOnlyList<PublishedSum>> OfAsync(Report report, ReportVersions versions, CancellationToken cancellationToken)
    {
        var pdfs = await db
            .ReportFiles.Where(f => f.ReviewId == report.ReviewId && f.Kind == ReportFileKind.Pdf)
            .Select(f => new PublishedSum(f.Version, PublishedKind.Pdf, f.Sha256))
            .ToListAsync(cancellationToken);

        var current = versions.Current.Version;
        if (versions.Withdrawal is null && pdfs.All(pdf => pdf.Version != current))
            await db.AskForFileAsync(report.ReviewId, current, ReportFileKind.Pdf, cancellationToken);

        return [.. pdfs, .. versions.All.Select(v => new PublishedSum(v.Version, PublishedKind.Data, v.Sha256))];
    }

    /// <summary>The one file of all reports that has the checksum, or null.</summary>
    public async Task<(Report Report, PublishedSum File)?> FindAsync(Checksum checksum, CancellationToken cancellationToken)
    {
        var data = db.ReportVersions.Where(v => v.Sha256 == checksum.Hex).Select(v => new { v.ReviewId, v.Version });
        var pdf = db
            .ReportFiles.Where(f => f.Sha256 == checksum.Hex && f.Kind == ReportFileKind.Pdf)
            .Select(f => new { f.ReviewId, f.Version });

        return await data.FirstOrDefaultAsync(cancellationToken) is { } json
                ? (await ReportAsync(json.ReviewId, cancellationToken), new PublishedSum(json.Version, PublishedKind.Data, checksum.Hex))
            : await pdf.FirstOrDefaultAsync(cancellationToken) is { } file
                ? (await ReportAsync(file.ReviewId, cancellationToken), new PublishedSum(file.Version, PublishedKind.Pdf, checksum.Hex))
            : null;
    }

    private Task<Report> ReportAsync(Guid reviewId, CancellationToken cancellationToken) =>
        db.Reports.AsNoTracking().SingleAsync(r => r.ReviewId == reviewId, cancellationToken);
}
