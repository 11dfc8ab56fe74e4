using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;

namespace SpurReview.Data.Interchange;

/// <summary>
/// Of the ways in which the format lets a package say one thing, the one that we keep: the checklist's order,
/// and nothing where nothing is said (a criterion not assessed, an empty comment or reason, an answer given twice).
/// </summary>
internal static class NormalForm
{
    /// <summary>H2 before H10.</summary>
    private static readonly Comparer<string> _codeOrder = Comparer<string>.Create(
        (a, b) => a.Length == b.Length ? string.CompareOrdinal(a, b) : a.Length - b.Length
    );

    public static ReviewPackage Of(ReviewPackage package) =>
        package with
        {
            Areas = [.. package.Areas.OrderBy(a => a.Letter, StringComparer.Ordinal).Select(Of)],
            ActionPlan = package.ActionPlan is { } plan ? Of(plan) : null,
            UnitFacts = new SortedDictionary<UnitFact, FactValue>(package.UnitFacts.ToDictionary()),
        };

    private static PackageArea Of(PackageArea area) =>
        area with
        {
            Verdicts = InOrder(area.Verdicts.Where(v => v.Value is not Verdict.NotAssessed)),
            Comments = InOrder(area.Comments.Where(c => c.Value.Length > 0)),
            GradeReason = NullIfEmpty(area.GradeReason),
        };

    private static PackagePlan Of(PackagePlan plan) =>
        plan with
        {
            Items = [.. plan.Items.Select(Of)],
            Narratives = InOrder(plan.Narratives.Where(n => n.Value.Length > 0)),
        };

    private static PackageAction Of(PackageAction action) =>
        action with
        {
            Answers = [.. action.Answers.Distinct()],
            DecisionReason = NullIfEmpty(action.DecisionReason),
        };

    private static SortedDictionary<string, T> InOrder<T>(IEnumerable<KeyValuePair<string, T>> entries) =>
        new(new Dictionary<string, T>(entries), _codeOrder);

    private static string? NullIfEmpty(string? text) => text is "" ? null : text;
}
