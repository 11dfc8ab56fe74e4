using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Areas;

namespace SpurReview.Web.Features.VisitSync.Fields;

/// <summary>Finds a review's fields by their names: comment.E5, description.E, done.E, finding.{id}.</summary>
internal sealed class VisitFields(Review review, IReadOnlyDictionary<string, int> gone)
{
    private readonly Dictionary<string, VisitField> _found = [];

    public VisitField this[string name] => _found.TryGetValue(name, out var field) ? field : _found[name] = Find(name);

    /// <summary>The area whose rows the field lies in; null where it lies in none.</summary>
    public static string? LetterOf(string name) =>
        name.Split('.', 2) is ["verdict" or "comment" or "description" or "grade" or "done", { Length: > 0 } about] ? about[..1] : null;

    public static bool IsFinding(string name) => FindingOf(name) is not null;

    /// <summary>Known before the review is read, so that the right lock can be taken.</summary>
    public static bool NeedsTheReviewAlone(string name) => IsFinding(name) || name.StartsWith("done.", StringComparison.Ordinal);

    private VisitField Find(string name)
    {
        if (FindingOf(name) is { } finding)
            return new FindingVisitField(finding, review, gone.TryGetValue(name, out var version) ? version : null);
        if (LetterOf(name) is not { } letter || review.Areas.SingleOrDefault(a => a.Letter == letter) is not { } area)
            return new UnknownField();
        if (name == $"done.{letter}")
            return new DoneField(area);
        return AreaField.Of(area, withNotes: false).SingleOrDefault(f => NameOf(f, area) == name) is { } field
            ? new AreaVisitField(field, area)
            : new UnknownField();
    }

    /// <summary>A page is about one area and has no need to name it; a review has eight.</summary>
    private static string NameOf(AreaField field, AreaReview area) => field.Code is null ? $"{field.Name}.{area.Letter}" : field.Name;

    private static Guid? FindingOf(string name) =>
        name.Split('.') is ["finding", var id] && Guid.TryParseExact(id, "D", out var finding) && name == $"finding.{finding}"
            ? finding
            : null;
}
