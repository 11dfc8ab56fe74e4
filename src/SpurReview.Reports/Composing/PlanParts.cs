using SpurReview.Domain.Publishing;

namespace SpurReview.Reports.Composing;

/// <summary>Which areas a plan speaks of.</summary>
internal static class PlanParts
{
    public static bool Answers(SnapshotPlan? plan, string letter) => plan is not null && Areas(plan).Contains(letter);

    /// <summary>Letters, in order.</summary>
    public static IReadOnlyList<string> Areas(SnapshotPlan plan) =>
        [
            .. plan
                .Actions.SelectMany(a => a.Answers)
                .Select(AreaOf)
                .Concat(plan.Narratives.Select(n => n.Area))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>H for H7, and for H itself.</summary>
    public static string AreaOf(string answer) => answer[..1];

    public static bool IsWholeArea(string answer) => answer.Length == 1;
}
