using SpurReview.Data.Queries;
using SpurReview.Domain.Grading;

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
        if (area is { Grade: not null, LacksSomething: true })
            return AreaProgress.NeedsYou;
        if (area.IsDone)
            return AreaProgress.Done;
        return area.Grade is not null || area.HasDescription || area.Criteria.Any(IsAssessed) ? AreaProgress.Begun : AreaProgress.NotBegun;
    }

    /// <summary>"9 av 14 kriterier bedömda".</summary>
    public static string Count(this AreaOutline area) =>
        $"{area.Criteria.Count(IsAssessed)} av {area.Criteria.Count} {(area.Criteria.Count == 1 ? "kriterium bedömt" : "kriterier bedömda")}";

    private static bool IsAssessed(CriterionOutline criterion) => criterion.Verdict is not Verdict.NotAssessed;
}
