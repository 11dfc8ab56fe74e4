using SpurReview.Data.Queries;
using SpurReview.Domain.Templates;

namespace SpurReview.Web.Features.Areas;

/// <summary>From area to area.</summary>
internal static class AreaOrder
{
    /// <summary>Null after the last.</summary>
    public static string? Next(ChecklistTemplate template, string letter) =>
        template.Areas.SkipWhile(a => a.Letter != letter).Skip(1).FirstOrDefault()?.Letter;

    /// <summary>The first area that is not done, after this one and then from the beginning; null where all are.</summary>
    public static string? NextUnfinished(IReadOnlyList<AreaOutline> areas, string letter) =>
        areas
            .SkipWhile(a => a.Letter != letter)
            .Skip(1)
            .Concat(areas.TakeWhile(a => a.Letter != letter))
            .FirstOrDefault(a => a.Progress() is not AreaProgress.Done)
            ?.Letter;
}
