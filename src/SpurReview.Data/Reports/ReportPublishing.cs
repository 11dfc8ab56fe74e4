using SpurReview.Domain.Publishing;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Reports;

/// <summary>Freezes a published review as a report version. From then on its bytes never change.</summary>
public static class ReportPublishing
{
    /// <param name="snapshot">Of a review whose state is Published by now.</param>
    public static Report Publish(this SpurDbContext db, ReviewSnapshot snapshot, TenantId tenantId)
    {
        var report = new Report(snapshot, tenantId);
        db.Reports.Add(report);
        db.ReportVersions.Add(new ReportVersion(snapshot));
        return report;
    }
}
