using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Interchange;

/// <summary>
/// A published review as its report reads after corrections. The review's own rows stay as they were decided, and the words that
/// were corrected since are in the latest version of the report.
/// </summary>
internal static class CorrectedWords
{
    /// <param name="snapshot">The latest version of the same review's report, as the unit has it.</param>
    public static ReviewPackage WithWordsOf(this ReviewPackage package, ReviewSnapshot snapshot) =>
        package with
        {
            Inspectors = [.. package.Inspectors.Zip(snapshot.Inspectors, (i, corrected) => i with { Name = corrected.Name })],
            Strengths = Findings(package.Strengths, snapshot, FindingKind.Strength),
            Weaknesses = Findings(package.Weaknesses, snapshot, FindingKind.Weakness),
            Improvements = Findings(package.Improvements, snapshot, FindingKind.Improvement),
            Areas = [.. package.Areas.Select(a => Area(a, snapshot.Areas.Single(corrected => corrected.Letter == a.Letter)))],
            ActionPlan = package.ActionPlan is { } plan ? Plan(plan, snapshot.Plan!) : null,
            UnitFacts = snapshot.Facts,
        };

    private static IReadOnlyList<PackageFinding> Findings(IReadOnlyList<PackageFinding> list, ReviewSnapshot snapshot, FindingKind kind) =>
        [.. list.Zip(snapshot.Findings.Where(f => f.Kind == kind), (f, corrected) => f with { Text = corrected.Text })];

    private static PackageArea Area(PackageArea area, SnapshotArea corrected)
    {
        var comments = corrected.Groups.SelectMany(g => g.Criteria).ToDictionary(c => c.Code, c => c.Comment);
        return area with
        {
            Description = corrected.Description,
            Comments = area.Comments.ToDictionary(c => c.Key, c => comments[c.Key]!),
            GradeReason = corrected.GradeReason,
            Regrade = area.Regrade is { } regrade ? regrade with { Reason = corrected.Regrade!.Reason } : null,
        };
    }

    private static PackagePlan Plan(PackagePlan plan, SnapshotPlan corrected) =>
        plan with
        {
            Items =
            [
                .. plan.Items.Zip(
                    corrected.Actions,
                    (item, action) => item with { Action = action.Action, DecisionReason = action.DecisionReason }
                ),
            ],
            Narratives = corrected.Narratives.ToDictionary(n => n.Area, n => n.Text),
        };
}
