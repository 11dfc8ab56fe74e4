using Microsoft.AspNetCore.Html;
using SpurReview.Data.Reports;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.Reports;

/// <summary>A published report.</summary>
/// <param name="Content">The report's own, encoded HTML.</param>
/// <param name="Newer">A later report on the same unit in the same specialty, or null.</param>
public sealed record ReportPage(Report Report, int Version, IHtmlContent Content, Report? Newer, DateOnly Today)
{
    private const int OldAfterYears = 5;

    public string Title => $"{Report.Unit}, {Report.Specialty.InSentence()}, {Report.VisitFrom.Year}";

    /// <summary>Whole years since the visit where they are more than five, or null.</summary>
    public int? OldBy => Age > OldAfterYears || (Age == OldAfterYears && Report.VisitTo.AddYears(OldAfterYears) < Today) ? Age : null;

    private int Age => Today.Year - Report.VisitTo.Year - (Report.VisitTo.AddYears(Today.Year - Report.VisitTo.Year) > Today ? 1 : 0);
}
