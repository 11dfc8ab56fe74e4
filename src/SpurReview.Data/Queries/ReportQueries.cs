using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Reports;

namespace SpurReview.Data.Queries;

/// <summary>Questions about published reports that several pages ask.</summary>
public static class ReportQueries
{
    /// <summary>Reports whose latest version is not withdrawn.</summary>
    public static IQueryable<Report> Readable(this IQueryable<Report> reports, SpurDbContext db) =>
        reports.Where(r =>
            !db.Withdrawals.Any(w =>
                w.ReviewId == r.ReviewId && w.Version == db.ReportVersions.Where(v => v.ReviewId == r.ReviewId).Max(v => v.Version)
            )
        );

    /// <summary>Where the area had D at the review, whatever was decided after the plan.</summary>
    public static IQueryable<Report> WithFirstGradeD(this SpurDbContext db, string letter) =>
        db.Reports.FromSql(
            $"select * from reports where grades @> jsonb_build_array(jsonb_build_object('letter', {letter}::text, 'first', 'D'))"
        );
}
