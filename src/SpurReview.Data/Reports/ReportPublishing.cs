using SpurReview.Domain.Publishing;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Reports;

/// <summary>Freezes a review as a report version. From then on its bytes never change.</summary>
public static class ReportPublishing
{
    /// <param name="snapshot">The whole snapshot of a review whose state is Published by now.</param>
    public static Report Publish(this SpurDbContext db, ReviewSnapshot snapshot, TenantId tenantId, PublicRules? rules = null)
    {
        var report = new Report(snapshot, tenantId);
        db.Reports.Add(report);
        db.Freeze(snapshot, rules);
        return report;
    }

    /// <summary>The next version of a published report: for the public, and the unit's own copy.</summary>
    public static ReportVersion Freeze(this SpurDbContext db, ReviewSnapshot snapshot, PublicRules? rules = null)
    {
        var version = new ReportVersion(snapshot, rules);
        db.ReportVersions.Add(version);
        db.UnitCopies.Add(new UnitCopy(snapshot));
        return version;
    }
}
