using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;

namespace SpurReview.Web.Features.Reports;

/// <summary>A version of a report as its pages list it, without the snapshot.</summary>
public sealed record VersionLine(int Version, DateOnly DatedOn, string? Reason, string Sha256);

/// <summary>All versions of a report, the latest first, and its withdrawals.</summary>
public sealed record ReportVersions(IReadOnlyList<VersionLine> All, IReadOnlyList<Withdrawal> Withdrawals)
{
    public VersionLine Current => All[0];

    /// <summary>Of the report as a whole; null where it can be read.</summary>
    public Withdrawal? Withdrawal => WithdrawalOf(Current.Version);

    /// <summary>Null where the version is served. A version was withdrawn with all before it, and a correction brings none of them back.</summary>
    public Withdrawal? WithdrawalOf(int version) => Withdrawals.Where(w => w.Version >= version).MinBy(w => w.Version);
}

/// <param name="Pages">Null where nobody counted them.</param>
public sealed record PdfSize(int Bytes, int? Pages);

/// <summary>Finds published reports and their versions, for everyone.</summary>
public sealed class ReportReading(SpurDbContext db)
{
    /// <summary>The number at the end of an address is what finds a report; the rest is for the eye.</summary>
    public async Task<Report?> FindAsync(string? name, CancellationToken cancellationToken) =>
        name is not null
        && int.TryParse(name[(name.LastIndexOf('-') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Number == number, cancellationToken)
            : null;

    /// <summary>Null where the review is not published.</summary>
    public Task<Report?> FindAsync(Guid reviewId, CancellationToken cancellationToken) =>
        db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.ReviewId == reviewId, cancellationToken);

    public async Task<ReportVersions> VersionsAsync(Report report, CancellationToken cancellationToken)
    {
        var versions = await (
            from version in db.ReportVersions.AsNoTracking()
            where version.ReviewId == report.ReviewId
            orderby version.Version descending
            from withdrawal in db.Withdrawals.Where(w => w.ReviewId == version.ReviewId && w.Version == version.Version).DefaultIfEmpty()
            select new { Line = new VersionLine(version.Version, version.DatedOn, version.Reason, version.Sha256), withdrawal }
        ).ToListAsync(cancellationToken);
        return new ReportVersions([.. versions.Select(v => v.Line)], [.. versions.Select(v => v.withdrawal).OfType<Withdrawal>()]);
    }

    public Task<ReportVersion?> FindVersionAsync(Report report, int version, CancellationToken cancellationToken) =>
        db
            .ReportVersions.AsNoTracking()
            .SingleOrDefaultAsync(v => v.ReviewId == report.ReviewId && v.Version == version, cancellationToken);

    /// <summary>For those who reach the review.</summary>
    public Task<UnitCopy> UnitCopyAsync(Guid review, int version, CancellationToken cancellationToken) =>
        db.UnitCopies.AsNoTracking().SingleAsync(c => c.ReviewId == review && c.Version == version, cancellationToken);

    /// <summary>The other reports on the unit that can be read, the latest visit first.</summary>
    public Task<List<Report>> OfTheSameUnitAsync(Report report, CancellationToken cancellationToken) =>
        OthersThan(report)
            .Where(r => r.TenantId == report.TenantId && r.Unit == report.Unit && r.City == report.City)
            .OrderByDescending(r => r.VisitFrom)
            .ToListAsync(cancellationToken);

    /// <summary>Some reports on other units, in the same specialty and region, the latest visit first.</summary>
    public Task<List<Report>> NearbyAsync(Report report, int atMost, CancellationToken cancellationToken) =>
        OthersThan(report)
            .Where(r => r.Specialty == report.Specialty && r.Region == report.Region)
            .Where(r => r.TenantId != report.TenantId || r.Unit != report.Unit || r.City != report.City)
            .OrderByDescending(r => r.VisitFrom)
            .ThenBy(r => r.Number)
            .Take(atMost)
            .ToListAsync(cancellationToken);

    private IQueryable<Report> OthersThan(Report report) =>
        db.Reports.AsNoTracking().Readable(db).Where(r => r.ReviewId != report.ReviewId);

    /// <summary>Null until somebody has asked for the PDF.</summary>
    public Task<PdfSize?> PdfSizeAsync(Report report, int version, CancellationToken cancellationToken) =>
        db
            .ReportFiles.Where(f => f.ReviewId == report.ReviewId && f.Version == version && f.Kind == ReportFileKind.Pdf)
            .Select(f => new PdfSize(f.Bytes.Length, f.Pages))
            .SingleOrDefaultAsync(cancellationToken);
}
