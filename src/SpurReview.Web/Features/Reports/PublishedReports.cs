using Microsoft.AspNetCore.Html;
using SpurReview.Data;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Reports.Html;
using SpurReview.Web.Features.Reports.Rendering;

namespace SpurReview.Web.Features.Reports;

/// <summary>What is at a report's address: nothing, a withdrawal, or what was asked for, which may still be missing.</summary>
public sealed record Found<T>(Report? Report, Withdrawal? Withdrawal, T? What)
    where T : class;

/// <summary>
/// Published reports as pages and PDF, each read in a unit of work of its own that is over before anyone waits for the print queue:
/// a reader who waits must not hold a connection.
/// </summary>
public sealed class PublishedReports(SpurDbContext db, ReportReading reading, ReportLibrary library, ReportFiles files, ServedLately served)
{
    public async Task<Found<ReportPage>> FindPageAsync(string name, int? version, bool onlyUnmet, CancellationToken cancellationToken)
    {
        var what = $"page {name} {version} {onlyUnmet}";
        if (served.Find<Found<ReportPage>>(what) is { } kept)
            return kept;

        await db.BeginAsync(Identity.Public, cancellationToken);
        var found = await ReadPageAsync(name, version, onlyUnmet, cancellationToken);
        await db.CommitAsync(cancellationToken);
        return found.What is { } page ? served.Keep(what, found, page.Bytes) : found;
    }

    public async Task<Found<ReportFile>> FindPdfAsync(string name, int? version, CancellationToken cancellationToken)
    {
        var what = $"pdf {name} {version}";
        if (served.Find<Found<ReportFile>>(what) is { } kept)
            return kept;

        await db.BeginAsync(Identity.Public, cancellationToken);
        var (report, versions, shown) = await LocateAsync(name, version, cancellationToken);
        await db.CommitAsync(cancellationToken);
        if (report is null || versions!.WithdrawalOf(shown) is not null)
            return new Found<ReportFile>(report, versions?.WithdrawalOf(shown), What: null);

        var file = await files.GetAsync(Identity.Public, report.ReviewId, shown, ReportFileKind.Pdf, cancellationToken);
        var found = new Found<ReportFile>(report, Withdrawal: null, file);
        return file is null ? found : served.Keep(what, found, file.Bytes.Length);
    }

    private async Task<Found<ReportPage>> ReadPageAsync(string name, int? version, bool onlyUnmet, CancellationToken cancellationToken)
    {
        var (report, versions, shown) = await LocateAsync(name, version, cancellationToken);
        if (report is null || versions!.WithdrawalOf(shown) is not null)
            return new Found<ReportPage>(report, versions?.WithdrawalOf(shown), What: null);

        var frozen = (await reading.FindVersionAsync(report, shown, cancellationToken))!;
        var html = HtmlReport.Fragment(library.Document(report, frozen), new HtmlOptions { OnlyUnmet = onlyUnmet });
        var page = new ReportPage(report, versions, shown, new HtmlString(html))
        {
            Bytes = sizeof(char) * html.Length,
            Newer = await reading.NewerAsync(report, cancellationToken),
            PdfBytes = await reading.PdfLengthAsync(report, shown, cancellationToken),
        };
        return new Found<ReportPage>(report, Withdrawal: null, page);
    }

    /// <summary>No report where there is none, or not in this version.</summary>
    private async Task<(Report? Report, ReportVersions? Versions, int Shown)> LocateAsync(
        string name,
        int? version,
        CancellationToken cancellationToken
    )
    {
        if (await reading.FindAsync(name, cancellationToken) is not { } report)
            return default;

        var versions = await reading.VersionsAsync(report, cancellationToken);
        var shown = version ?? versions.Current.Version;
        return versions.All.Any(v => v.Version == shown) ? (report, versions, shown) : default;
    }
}
