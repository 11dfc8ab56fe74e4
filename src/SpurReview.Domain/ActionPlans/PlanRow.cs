using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Templates;

namespace SpurReview.Domain.ActionPlans;

/// <summary>Rad: one thing that the plan is to answer, or may.</summary>
/// <param name="Code">A criterion's code (H7), or an area's letter (D) for the area as a whole.</param>
/// <param name="Requirement">The criterion's text, or the area's name.</param>
/// <param name="Comment">What the inspectors wrote of it; null where they wrote nothing.</param>
/// <param name="IsDemanded">The plan cannot be sent without an answer to it.</param>
public sealed record PlanRow(string Code, string Requirement, string? Comment, bool IsDemanded)
{
    public string Letter => Code[..1];
    public bool IsWholeArea => Code.Length == 1;
}

/// <summary>
/// Which rows a plan has. Every D demands an answer: a row for each regulation that is not met, or where there is none one for the area as a
/// whole. A regulation not met without a D offers a row, and so does advice not met under a C. Without any D there is no plan.
/// Source: the product's "The handlingsplan".
/// </summary>
public static class PlanRows
{
    /// <param name="draft">The draft as the unit has it.</param>
    public static IReadOnlyList<PlanRow> Of(ReviewSnapshot draft) =>
        draft.Areas.Any(a => a.Grade is Grade.D) ? [.. draft.Areas.SelectMany(Of)] : [];

    private static IEnumerable<PlanRow> Of(SnapshotArea area)
    {
        var isDemanded = area.Grade is Grade.D;
        List<PlanRow> rows = [.. Unmet(area, CriterionKind.Regulation).Select(c => Row(c, isDemanded))];
        if (isDemanded && rows.Count == 0)
            rows.Add(new PlanRow(area.Letter, area.Name, Comment: null, isDemanded));
        if (area.Grade is Grade.C)
            rows.AddRange(Unmet(area, CriterionKind.GeneralAdvice).Select(c => Row(c, isDemanded: false)));
        return rows;
    }

    private static IEnumerable<SnapshotCriterion> Unmet(SnapshotArea area, CriterionKind kind) =>
        area.Groups.Where(g => g.Kind == kind).SelectMany(g => g.Criteria).Where(c => c.Verdict is Verdict.NotMet);

    private static PlanRow Row(SnapshotCriterion criterion, bool isDemanded) =>
        new(criterion.Code, criterion.Text, criterion.Comment, isDemanded);
}
