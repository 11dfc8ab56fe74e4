using SpurReview.Data.Queries;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Web.Features.Areas;

/// <summary>How far an area has come, as the rail shows it.</summary>
public enum AreaProgress
{
    NotBegun,
    Begun,

    /// <summary>The inspectors have said so, or signed.</summary>
    Done,

    /// <summary>It is graded, but something stands in the way of signing it.</summary>
    NeedsYou,
}

internal static class AreaProgresses
{
    public static AreaProgress Progress(this AreaOutline area)
    {
        if (area.Grade is not null && LacksSomething(area))
            return AreaProgress.NeedsYou;
        if (area.IsDone)
            return AreaProgress.Done;
        return area.Grade is not null || area.HasDescription || area.Criteria.Any(IsAssessed) ? AreaProgress.Begun : AreaProgress.NotBegun;
    }

    /// <summary>"9 av 14 kriterier bedömda".</summary>
    public static string Count(this AreaOutline area) =>
        $"{area.Criteria.Count(IsAssessed)} av {area.Criteria.Count} {(area.Criteria.Count == 1 ? "kriterium bedömt" : "kriterier bedömda")}";

    /// <summary>The same three things that the draft's signatures ask for.</summary>
    private static bool LacksSomething(AreaOutline area)
    {
        var suggestion = GradeScale.Suggest(
            [.. area.Criteria.Select(c => new AssessedCriterion(c.Code, c.Kind, c.Verdict))],
            area.AllowedExceptions
        );
        return area.Criteria.Any(c => c is { Kind: CriterionKind.Regulation, Verdict: Verdict.NotAssessed })
            || area.Criteria.Any(c => c is { Verdict: Verdict.NotRelevant, HasComment: false })
            || (suggestion.IsSettled && suggestion.Grade != area.Grade && !area.HasReason);
    }

    private static bool IsAssessed(CriterionOutline criterion) => criterion.Verdict is not Verdict.NotAssessed;
}
