using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Composing;

/// <summary>What an area's grade is called. The words come from the checklist's own sentences and are never school marks.</summary>
internal static class GradeWords
{
    public const string NotGraded = "Inte graderat";

    public static AreaGrade Of(SnapshotArea area, SnapshotPlan? plan)
    {
        var decided = area.Regrade?.Grade ?? area.Grade;
        var isChanged = decided != area.Grade;

        return new AreaGrade(
            [.. area.OfferedGrades.Select(g => g.Grade)],
            area.Grade,
            decided,
            Words(area, decided),
            isChanged ? Words(area, area.Grade) : null,
            Sentence(area, plan)
        );
    }

    /// <summary>"D · Åtgärder krävs".</summary>
    public static string Named(SnapshotArea area) => area.Grade is { } grade ? $"{grade} · {Words(area, grade)}" : NotGraded;

    /// <summary>"D kvarstår. Handlingsplan har inte kommit in." where there is no plan for the area.</summary>
    internal static string? Sentence(SnapshotArea area, SnapshotPlan? plan) =>
        area.Regrade switch
        {
            null => null,
            { Grade: Grade.D } =>
                $"D kvarstår. Handlingsplan har inte {(PlanParts.Answers(plan, area.Letter) ? "godtagits" : "kommit in")}.",
            var regrade => $"Ändrad från {area.Grade} till {regrade.Grade} den {Swedish.Date(regrade.DecidedOn)} efter handlingsplan",
        };

    private static string Words(SnapshotArea area, Grade? grade) =>
        area.OfferedGrades.FirstOrDefault(g => g.Grade == grade) is { } text ? GradeNames.Short(text) : NotGraded;
}
