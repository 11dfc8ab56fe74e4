using SpurReview.Data.Reports;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Features.Reviews;

/// <summary>Grades in a line of text: "A: B", "H: C, ändrad från D".</summary>
public static class GradeTexts
{
    public static string InList(AreaReview area) =>
        $"{area.Letter}: " + (area.Decision is { } decision ? Words(decision.Grade, area.Regrade?.Grade) : "ingen");

    public static string InList(ReportGrade grade) => $"{grade.Letter}: {Words(grade.First, grade.AfterPlan)}";

    private static string Words(Domain.Grading.Grade first, Domain.Grading.Grade? afterPlan) =>
        afterPlan is { } later && later != first ? $"{later}, ändrad från {first}" : $"{first}";
}
