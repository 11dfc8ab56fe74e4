using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Outbox;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Domain.Publishing;
using SpurReview.Web.Features.Reports;

namespace SpurReview.Web.Features.Corrections;

/// <summary>A published report as a correction begins: the version that holds, as the unit has it.</summary>
/// <param name="Withdrawal">Where the report is withdrawn: then the next version makes it readable again.</param>
public sealed record Correctable(Report Report, ReviewSnapshot Snapshot, Withdrawal? Withdrawal)
{
    /// <summary>
    /// What the installation has decided of the public copy by now: the next version is made by it. Names that the version before did not
    /// show come with no correction.
    /// </summary>
    public required PublicRules Rules { get; init; }

    /// <summary>People whose roles are printed instead of their names.</summary>
    public required IReadOnlyList<string> Names { get; init; }
    public int Version => Snapshot.Version;
    public int Next => Version + 1;
    public bool IsWithdrawn => Withdrawal is not null;
}

/// <summary>Finds what can be corrected, for those who reach the review.</summary>
public sealed class Correctables(SpurDbContext db, ReportReading reading)
{
    /// <summary>Of a review that is published.</summary>
    public async Task<Correctable> FindAsync(Guid reviewId, CancellationToken cancellationToken)
    {
        var report = (await reading.FindAsync(reviewId, cancellationToken))!;
        var versions = await reading.VersionsAsync(report, cancellationToken);
        var copy = await reading.UnitCopyAsync(reviewId, versions.Current.Version, cancellationToken);
        return new Correctable(report, copy.ToSnapshot(), versions.Withdrawal)
        {
            Rules = await RulesAsync(report, versions.Current.Version, cancellationToken),
            Names = await db.NamesOfAsync(reviewId, cancellationToken),
        };
    }

    private async Task<PublicRules> RulesAsync(Report report, int version, CancellationToken cancellationToken)
    {
        var rules = (await db.SettingsAsync(cancellationToken)).PublicRules;
        return rules with
        {
            Names = rules.Names && (await reading.FindVersionAsync(report, version, cancellationToken))!.ToSnapshot().NamesPeople(),
        };
    }

    /// <summary>A version as the unit has it; null where there is none.</summary>
    public async Task<ReviewSnapshot?> SnapshotAsync(Guid reviewId, int version, CancellationToken cancellationToken) =>
        (
            await db.UnitCopies.AsNoTracking().SingleOrDefaultAsync(c => c.ReviewId == reviewId && c.Version == version, cancellationToken)
        )?.ToSnapshot();
}
