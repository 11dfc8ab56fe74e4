using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;

namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>Small changes to a snapshot's areas.</summary>
internal static class Change
{
    public static IReadOnlyList<SnapshotArea> With(
        this IReadOnlyList<SnapshotArea> areas,
        string letter,
        Func<SnapshotArea, SnapshotArea> change
    ) => [.. areas.Select(a => a.Letter == letter ? change(a) : a)];

    public static SnapshotArea Verdict(this SnapshotArea area, string code, Verdict verdict, string? comment = null) =>
        area.Each(c => c.Code == code ? c with { Verdict = verdict, Comment = comment } : c);

    /// <summary>These criteria are not met; what was said of them stays.</summary>
    public static SnapshotArea NotMet(this SnapshotArea area, params IReadOnlyList<string> codes) =>
        area.Each(c => codes.Contains(c.Code) ? c with { Verdict = Domain.Grading.Verdict.NotMet } : c);

    public static SnapshotArea Each(this SnapshotArea area, Func<SnapshotCriterion, SnapshotCriterion> change) =>
        area with
        {
            Groups = [.. area.Groups.Select(g => g with { Criteria = [.. g.Criteria.Select(change)] })],
        };

    public static SnapshotArea Regraded(this SnapshotArea area, Grade grade, DateOnly on, string reason) =>
        area with
        {
            Grade = Grade.D,
            Regrade = new SnapshotRegrade(
                grade,
                reason,
                on,
                [new ResponsiblePerson("Inspektör", "Hemlig Beslutsfattare"), new ResponsiblePerson("Inspektör")]
            ),
        };
}
