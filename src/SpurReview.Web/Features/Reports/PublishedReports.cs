using Microsoft.AspNetCore.Html;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Reports;
using SpurReview.Reports.Html;
using SpurReview.Web.Features.FollowingUp;
using SpurReview.Web.Features.OpenData;
using SpurReview.Web.Features.Reports.Rendering;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Reports;

/// <summary>What is at an address: nothing, a report by another address, a withdrawal, or what was asked for, which may still be missing.</summary>
public sealed record Found<T>(Report? Report, Withdrawal? Withdrawal, T? What)
    where T : class;

/// <summary>
/// Published reports as pages and PDF, each read in a unit of work of its own that is over before anyone waits for the print queue:
/// a reader who waits must not hold a connection.
/// </summary>
public sealed class PublishedReports(
    SpurDbContext db,
    ReportReading reading,
    ReportFiles files,
    ServedLately served,
    PublicAddresses addresses,
    TimeProvider clock
)
{
    /// <param name="path">Year and name, as they stand in the address.</param>
    public async Task<Found<ReportPage>> FindPageAsync(string path, int? version, bool onlyUnmet, CancellationToken cancellationToken)
    {
        var (what, generation) = ($"page {path} {version} {onlyUnmet}", served.Generation);
        if (served.Find<Found<ReportPage>>(what) is { } kept)
            return kept;

        await db.BeginAsync(Identity.Public, cancellationToken);
        var (report, versions, shown) = await LocateAsync(path, version, cancellationToken);
        var page = shown is { } number ? await PageAsync(report!, versions!, number, onlyUnmet, cancellationToken) : null;
        await db.CommitAsync(cancellationToken);

        var found = new Found<ReportPage>(report, versions?.WithdrawalOf(version ?? versions.Current.Version), page);
        return page is null ? found : served.Keep(what, found, page.Bytes, generation);
    }

    public async Task<Found<ReportFile>> FindPdfAsync(string path, int? version, CancellationToken cancellationToken)
    {
        var (what, generation) = ($"pdf {path} {version}", served.Generation);
        if (served.Find<Found<ReportFile>>(what) is { } kept)
            return kept;

        var (report, versions, shown) = await LocateAloneAsync(path, version, cancellationToken);
        if (shown is not { } number)
            return new Found<ReportFile>(report, versions?.WithdrawalOf(version ?? versions.Current.Version), What: null);

        var file = await files.GetAsync(Identity.Public, report!.ReviewId, number, ReportFileKind.Pdf, cancellationToken);
        // Printing takes its time, and the report may have been withdrawn meanwhile.
        var withdrawal = (await LocateAloneAsync(path, version, cancellationToken)).Versions?.WithdrawalOf(number);
        var found = new Found<ReportFile>(report, withdrawal, withdrawal is null ? file : null);
        return found.What is null ? found : served.Keep(what, found, file!.Bytes.Length, generation);
    }

    private async Task<ReportPage> PageAsync(
        Report report,
        ReportVersions versions,
        int shown,
        bool onlyUnmet,
        CancellationToken cancellationToken
    )
    {
        var frozen = (await reading.FindVersionAsync(report, shown, cancellationToken))!;
        var (snapshot, address) = (frozen.ToSnapshot(), await addresses.ReadAsync(db, cancellationToken));
        // Counting is the dearest question of the page, and most reports have nothing to count.
        var isFollowedUp = shown == versions.Current.Version && snapshot.Plan is { Actions.Count: > 0 };
        var html = HtmlReport.Fragment(
            ReportComposer.Compose(snapshot, address.SealOf(report, frozen)),
            new HtmlOptions { OnlyUnmet = onlyUnmet, FollowUp = isFollowedUp ? await FollowUpAsync(report, cancellationToken) : [] }
        );
        return new ReportPage(report, versions, shown, new HtmlString(html))
        {
            Bytes = sizeof(char) * html.Length,
            Data = StructuredData.Of(report, versions.Current.DatedOn, address),
            OfTheSameUnit = await reading.OfTheSameUnitAsync(report, cancellationToken),
            Nearby = await reading.NearbyAsync(report, ReportPage.MaxNearby, cancellationToken),
            Pdf = await reading.PdfSizeAsync(report, shown, cancellationToken),
        };
    }

    /// <summary>Days and counts, of the version that holds; that a report is late only where the reviewing body has said so.</summary>
    private async Task<IReadOnlyList<string>> FollowUpAsync(Report report, CancellationToken cancellationToken)
    {
        if (await db.FollowUpDaysAsync(report.ReviewId, cancellationToken) is not { Count: > 0 } days)
            return [];
        var today = SwedishDay.Today(clock);
        string[] late = [.. FollowUpTexts.Late(days, today)];
        if (late.Length > 0 && !(await db.SettingsAsync(cancellationToken)).LateFollowUpsArePublic)
            late = [];
        return [$"Uppföljning: {FollowUpTexts.Counted(days, today)}", .. late];
    }

    private async Task<(Report? Report, ReportVersions? Versions, int? Shown)> LocateAloneAsync(
        string path,
        int? version,
        CancellationToken cancellationToken
    )
    {
        await db.BeginAsync(Identity.Public, cancellationToken);
        var place = await LocateAsync(path, version, cancellationToken);
        await db.CommitAsync(cancellationToken);
        return place;
    }

    /// <summary>
    /// No report where there is none, or not in this version. Nothing to show where it is withdrawn, or where the number was right and
    /// the rest of the address is not: then nobody renders anything for an address that only leads to another.
    /// </summary>
    private async Task<(Report? Report, ReportVersions? Versions, int? Shown)> LocateAsync(
        string path,
        int? version,
        CancellationToken cancellationToken
    )
    {
        if (await reading.FindAsync(path, cancellationToken) is not { } report)
            return default;
        if (report.Address != $"{Links.Reports()}/{path}")
            return (report, null, null);

        var versions = await reading.VersionsAsync(report, cancellationToken);
        var shown = version ?? versions.Current.Version;
        if (versions.All.All(v => v.Version != shown))
            return default;
        return (report, versions, versions.WithdrawalOf(shown) is null ? shown : null);
    }
}
