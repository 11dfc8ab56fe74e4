using SpurReview.Data.Queries;
using SpurReview.Domain.Templates;
using SpurReview.Web.Features.Areas;

namespace SpurReview.Web.Features.Shared;

/// <summary>A stop of the rail: an area with how far it has come, or one of the two pages after the last.</summary>
/// <param name="Letter">Null where the stop is no area.</param>
public sealed record RailStop(string? Letter, string Short, string Title, string Address, AreaProgress? Progress, bool IsHere);

/// <summary>The way through the grading: the areas, "Styrkor m.m." and "Redo?".</summary>
public sealed record Rail(IReadOnlyList<RailStop> Stops)
{
    public RailStop Here => Stops.Single(s => s.IsHere);
    public RailStop? Previous => Stops.TakeWhile(s => !s.IsHere).LastOrDefault();
    public RailStop? Next => Stops.SkipWhile(s => !s.IsHere).Skip(1).FirstOrDefault();

    public static Rail At(string letter, Guid review, ChecklistTemplate template, IReadOnlyList<AreaOutline> areas) =>
        new([
            .. areas.Select(area => new RailStop(
                area.Letter,
                area.Letter,
                $"{area.Letter} {template.Area(area.Letter).Name}",
                Links.Area(review, area.Letter),
                area.Progress(),
                IsHere: area.Letter == letter
            )),
            new RailStop(null, "Styrkor m.m.", "Styrkor m.m.", Links.Findings(review), null, IsHere: letter == AtFindings),
            new RailStop(null, "Redo?", "Redo att lämna?", Links.Readiness(review), null, IsHere: letter == AtReadiness),
        ]);

    public const string AtFindings = "styrkor";
    public const string AtReadiness = "redo";
}
