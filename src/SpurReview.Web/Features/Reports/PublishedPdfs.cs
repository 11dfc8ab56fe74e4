using Microsoft.Extensions.Caching.Memory;
using SpurReview.Data;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Web.Features.Reports.Rendering;

namespace SpurReview.Web.Features.Reports;

/// <summary>What is at a PDF's address. No report: there is none. A withdrawal: it is not served. Neither and no file: not made yet.</summary>
public sealed record PublishedPdf(Report? Report, Withdrawal? Withdrawal, ReportFile? File);

/// <summary>
/// The published PDFs. What was just served is kept in memory for a moment: a file never changes, and no reader is served a report
/// longer than that after it was corrected or withdrawn elsewhere.
/// </summary>
public sealed class PublishedPdfs(SpurDbContext db, ReportReading reading, ReportFiles files, PdfCache cache)
{
    public async Task<PublishedPdf> FindAsync(string name, int? version, CancellationToken cancellationToken)
    {
        if (cache.Find(name, version) is { } kept)
            return kept;

        var place = await LocateAsync(name, version, cancellationToken);
        if (place is not ({ } report, null, { } number))
            return new PublishedPdf(place.Report, place.Withdrawal, File: null);

        var file = await files.GetAsync(Identity.Public, report.ReviewId, number, ReportFileKind.Pdf, cancellationToken);
        var found = new PublishedPdf(report, Withdrawal: null, file);
        if (file is not null)
            cache.Keep(name, version, found);
        return found;
    }

    /// <summary>A unit of work that is over before anyone waits for the queue: a reader who waits must not hold a connection.</summary>
    private async Task<(Report? Report, Withdrawal? Withdrawal, int? Version)> LocateAsync(
        string name,
        int? version,
        CancellationToken cancellationToken
    )
    {
        await db.BeginAsync(Identity.Public, cancellationToken);
        var report = await reading.FindAsync(name, cancellationToken);
        var versions = report is null ? null : await reading.VersionsAsync(report, cancellationToken);
        await db.CommitAsync(cancellationToken);

        var shown = versions?.All.FirstOrDefault(v => version is null || v.Version == version);
        return shown is null ? default : (report, versions!.Withdrawal, shown.Version);
    }
}

/// <summary>Holds the last files served, a few seconds each and a few megabytes in all.</summary>
public sealed class PdfCache : IDisposable
{
    private const long MaxBytes = 16_000_000;
    private static readonly TimeSpan _moment = TimeSpan.FromSeconds(5);

    private readonly MemoryCache _files = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    public PublishedPdf? Find(string name, int? version) => _files.Get<PublishedPdf>((name, version));

    public void Keep(string name, int? version, PublishedPdf pdf) =>
        _files.Set(
            (name, version),
            pdf,
            new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = _moment, Size = pdf.File!.Bytes.Length }
        );

    /// <summary>After a correction or a withdrawal here.</summary>
    public void Forget() => _files.Clear();

    public void Dispose() => _files.Dispose();
}
