using SpurReview.Domain.Templates;

namespace SpurReview.Domain.Grading;

/// <summary>
/// How verdicts lead to a grade. The scale offers and suggests; the inspectors decide.
/// Source: the grade texts of the two published checklists, and the order of the steps in the product's definition.
/// </summary>
public static class GradeScale
{
    /// <summary>B exists only where the area has quality indicators, C only where it has general advice.</summary>
    public static IReadOnlyList<Grade> Offered(IEnumerable<CriterionKind> kinds)
    {
        var present = kinds.ToHashSet();

        return
        [
            Grade.A,
            .. present.Contains(CriterionKind.QualityIndicator) ? [Grade.B] : Array.Empty<Grade>(),
            .. present.Contains(CriterionKind.GeneralAdvice) ? [Grade.C] : Array.Empty<Grade>(),
            Grade.D,
        ];
    }

    /// <summary>The suggestion for one area's verdicts. A pure function: same verdicts, same suggestion.</summary>
    /// <param name="criteria">Every criterion of the area, assessed or not.</param>
    /// <param name="allowedExceptions">Indicators that may be missed for an A, as frozen into the review when it began.</param>
    public static Suggestion Suggest(IReadOnlyCollection<AssessedCriterion> criteria, int allowedExceptions)
    {
        var suggestion = ByTheSteps(criteria, allowedExceptions);
        if (suggestion.Grade is null)
            return suggestion;

        return suggestion with
        {
            HangsOnUnconfirmed =
            [
                .. criteria
                    .Where(c => c.KindUncertain && OfOtherKinds(c).Any(other => LeadsElsewhere(Replaced(criteria, c, other))))
                    .Select(c => c.Code),
            ],
        };

        bool LeadsElsewhere(IReadOnlyCollection<AssessedCriterion> others) =>
            ByTheSteps(others, allowedExceptions).Grade is { } grade && grade != suggestion.Grade;
    }

    private static IEnumerable<AssessedCriterion> OfOtherKinds(AssessedCriterion criterion) =>
        Enum.GetValues<CriterionKind>().Where(kind => kind != criterion.Kind).Select(kind => criterion with { Kind = kind });

    private static List<AssessedCriterion> Replaced(IEnumerable<AssessedCriterion> criteria, AssessedCriterion one, AssessedCriterion by) =>
        [.. criteria.Select(c => c.Code == one.Code ? by : c)];

    private static Suggestion ByTheSteps(IReadOnlyCollection<AssessedCriterion> criteria, int allowedExceptions)
    {
        var settled = criteria.All(c => c.Verdict is not Verdict.NotAssessed);

        var missedRegulations = Missed(criteria, CriterionKind.Regulation);
        if (missedRegulations.Count > 0)
            return new Suggestion(Grade.D, IsSettled: true, missedRegulations);

        if (criteria.Any(c => c is { Kind: CriterionKind.Regulation, Verdict: Verdict.NotAssessed }))
            return new Suggestion(Grade: null, IsSettled: false, []);

        var missedAdvice = Missed(criteria, CriterionKind.GeneralAdvice);
        if (missedAdvice.Count > 0)
            return new Suggestion(Grade.C, settled, missedAdvice)
            {
                MostAdviceIsMissed = missedAdvice.Count * 2 > Relevant(criteria, CriterionKind.GeneralAdvice),
            };

        // Never all of an area's relevant indicators: a single one is never excused.
        var missedIndicators = Missed(criteria, CriterionKind.QualityIndicator);
        var excusable = Math.Min(allowedExceptions, Relevant(criteria, CriterionKind.QualityIndicator) - 1);
        return missedIndicators.Count > Math.Max(excusable, 0)
            ? new Suggestion(Grade.B, settled, missedIndicators)
            : new Suggestion(Grade.A, settled, []) { ExcusedIndicators = missedIndicators.Count };
    }

    private static List<string> Missed(IEnumerable<AssessedCriterion> criteria, CriterionKind kind) =>
        [.. criteria.Where(c => c.Kind == kind && c.Verdict is Verdict.NotMet).Select(c => c.Code)];

    private static int Relevant(IEnumerable<AssessedCriterion> criteria, CriterionKind kind) =>
        criteria.Count(c => c.Kind == kind && c.Verdict is not Verdict.NotRelevant);
}
