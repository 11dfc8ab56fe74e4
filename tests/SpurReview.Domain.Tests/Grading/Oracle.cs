using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Domain.Tests.Grading;

/// <summary>The five steps written down a second time, by counting, from the product's definition and not from the code.</summary>
internal static class Oracle
{
    public static bool Agrees(Case area)
    {
        var (grade, settled, warned) = Says(area);
        return area.Suggestion.Grade == grade && area.Suggestion.IsSettled == settled && area.Suggestion.MostAdviceIsMissed == warned;
    }

    private static (Grade? Grade, bool Settled, bool Warned) Says(Case area)
    {
        var count = area.Criteria.ToLookup(c => (c.Kind, c.Verdict));
        int Of(CriterionKind kind, Verdict verdict) => count[(kind, verdict)].Count();
        var left = Enum.GetValues<CriterionKind>().Sum(kind => Of(kind, Verdict.NotAssessed));

        if (Of(CriterionKind.Regulation, Verdict.NotMet) != 0)
            return (Grade.D, true, false);
        if (Of(CriterionKind.Regulation, Verdict.NotAssessed) != 0)
            return (null, false, false);

        var advice = Of(CriterionKind.GeneralAdvice, Verdict.NotMet);
        var followed = Of(CriterionKind.GeneralAdvice, Verdict.Met) + Of(CriterionKind.GeneralAdvice, Verdict.NotAssessed);
        if (advice != 0)
            return (Grade.C, left == 0, advice > followed);

        var missed = Of(CriterionKind.QualityIndicator, Verdict.NotMet);
        var others = Of(CriterionKind.QualityIndicator, Verdict.Met) + Of(CriterionKind.QualityIndicator, Verdict.NotAssessed);
        var excused = missed <= area.Allowed && others != 0;
        return (missed == 0 || excused ? Grade.A : Grade.B, left == 0, false);
    }
}
