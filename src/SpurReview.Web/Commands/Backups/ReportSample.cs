using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Reports;
using SpurReview.Reports;
using SpurReview.Reports.Html;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Commands.Backups;

/// <summary>One published version with the hashes of what is read of it, to be rendered anew from what is restored.</summary>
/// <param name="Address">The public address that is printed in it.</param>
/// <param name="Html">SHA-256 of the report as a page of its own.</param>
/// <param name="Pdf">SHA-256 of the file that readers get; null where nobody has asked for it.</param>
internal sealed record ReportSample(Guid Review, int Version, string Address, string Html, string? Pdf)
{
    /// <summary>The version that was published last, sooner one whose PDF lies here. Null where nothing is published.</summary>
    public static async Task<ReportSample?> TakeAsync(SpurDbContext db, IConfiguration configuration)
    {
        var version = await db
            .ReportVersions.AsNoTracking()
            .OrderByDescending(v =>
                db.ReportFiles.Any(f => f.ReviewId == v.ReviewId && f.Version == v.Version && f.Kind == ReportFileKind.Pdf)
            )
            .ThenByDescending(v => v.DatedOn)
            .ThenBy(v => v.ReviewId)
            .ThenBy(v => v.Version)
            .FirstOrDefaultAsync();
        return version is null
            ? null
            : await OfAsync(db, version, (await new PublicAddresses(configuration).ReadAsync(db, CancellationToken.None)).Root.ToString());
    }

    /// <summary>The same version as it is read from this database; null where it is not there.</summary>
    public async Task<ReportSample?> AgainAsync(SpurDbContext db) =>
        await db.ReportVersions.AsNoTracking().SingleOrDefaultAsync(v => v.ReviewId == Review && v.Version == Version) is { } version
            ? await OfAsync(db, version, Address)
            : null;

    private static async Task<ReportSample> OfAsync(SpurDbContext db, ReportVersion version, string address)
    {
        var report = await db.Reports.AsNoTracking().SingleAsync(r => r.ReviewId == version.ReviewId);
        var seal = new PublicAddress(new Uri(address)).SealOf(report, version);
        var html = HtmlReport.Page(ReportComposer.Compose(version.ToSnapshot(), seal));
        var pdf = await db
            .ReportFiles.Where(f => f.ReviewId == version.ReviewId && f.Version == version.Version && f.Kind == ReportFileKind.Pdf)
            .Select(f => f.Bytes)
            .SingleOrDefaultAsync();
        return new ReportSample(
            version.ReviewId,
            version.Version,
            address,
            Hash(Encoding.UTF8.GetBytes(html)),
            pdf is null ? null : Hash(pdf)
        );
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
