using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Reports;

namespace SpurReview.Data.Queries;

/// <summary>A change of a published report, with what it says to everybody.</summary>
/// <param name="Reason">Null for a first version, and for a correction that has been withdrawn since, whose words are no longer said.</param>
public sealed record ChangeOfReport(long Number, ReportEvent Event, int Version, DateOnly On, string? Reason, Report Report);

/// <summary>What has happened to the published reports.</summary>
public static class ChangeQueries
{
    /// <summary>The changes after a number, in order.</summary>
    public static Task<List<ChangeOfReport>> ChangesSinceAsync(
        this SpurDbContext db,
        long since,
        int atMost,
        CancellationToken cancellationToken
    ) =>
        (
            from change in db.ReportChanges.AsNoTracking()
            where change.Number > since
            orderby change.Number
            join report in db.Reports on change.ReviewId equals report.ReviewId
            join version in db.ReportVersions on new { change.ReviewId, change.Version } equals new { version.ReviewId, version.Version }
            from withdrawal in db
                .Withdrawals.Where(w =>
                    w.ReviewId == change.ReviewId && w.Version == change.Version && change.Event == ReportEvent.Withdrawn
                )
                .DefaultIfEmpty()
            let isSilenced = db.Withdrawals.Any(w => w.ReviewId == change.ReviewId && w.Version >= change.Version)
            select new ChangeOfReport(
                change.Number,
                change.Event,
                change.Version,
                withdrawal != null ? withdrawal.WithdrawnOn : version.DatedOn,
                withdrawal != null ? withdrawal.Reason
                    : isSilenced ? null
                    : version.Reason,
                report
            )
        )
            .Take(atMost)
            .ToListAsync(cancellationToken);
}
