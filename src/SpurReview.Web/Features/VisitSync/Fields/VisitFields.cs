using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Visits;
using SpurReview.Web.Features.Areas;

namespace SpurReview.Web.Features.VisitSync.Fields;

/// <summary>Finds a review's fields by their names: comment.E5, description.E, done.E, finding.{id}.</summary>
internal sealed class VisitFields(Review review, ChecklistTemplate template, Sender sender)
{
    private readonly Dictionary<string, VisitField> _found = [];
    private readonly Dictionary<string, AreaReview> _seen = [];

    /// <summary>The sender's own gradings of the areas that are still alone.</summary>
    public IReadOnlyList<OwnGrading> Own { get; init; } = [];

    /// <summary>Findings that have been removed, with their last versions; read where findings are sent.</summary>
    public IReadOnlyDictionary<string, int> Gone { get; init; } = new Dictionary<string, int>();

    /// <summary>The notes that were there; read where notes are sent.</summary>
    public IReadOnlyList<VisitNote> Notes { get; init; } = [];

    /// <summary>The notes that were written now.</summary>
    public IEnumerable<VisitNote> NewNotes => _found.Values.OfType<NoteVisitField>().Select(f => f.Note).OfType<VisitNote>().Except(Notes);

    public VisitField this[string name] => _found.TryGetValue(name, out var field) ? field : _found[name] = Find(name);

    /// <summary>The area whose rows the field lies in; null where it lies in none.</summary>
    public static string? LetterOf(string name) =>
        name.Split('.', 2) is ["verdict" or "comment" or "description" or "grade" or "done", { Length: > 0 } about] ? about[..1] : null;

    public static bool IsFinding(string name) => FindingOf(name) is not null;

    public static Guid? NoteOf(string name) => IdIn(name, "note");

    /// <summary>Known before the review is read, so that the right lock can be taken.</summary>
    public static bool NeedsTheReviewAlone(string name) => IsFinding(name) || name.StartsWith("done.", StringComparison.Ordinal);

    /// <summary>The area has become common: what was found of it is found anew.</summary>
    public void Forget(string letter)
    {
        _seen.Remove(letter);
        foreach (var name in _found.Keys.Where(name => LetterOf(name) == letter).ToList())
            _found.Remove(name);
    }

    /// <summary>As the sender sees it. Null where there is no such area.</summary>
    private AreaReview? AreaOf(string letter) =>
        _seen.TryGetValue(letter, out var seen) ? seen
        : review.Areas.SingleOrDefault(a => a.Letter == letter) is { } area ? _seen[letter] = area.SeenWith(Own)
        : null;

    private VisitField Find(string name)
    {
        if (FindingOf(name) is { } finding)
            return new FindingVisitField(finding, review, Gone.TryGetValue(name, out var version) ? version : null);
        if (NoteOf(name) is { } note)
            return new NoteVisitField(note, review, template, sender, Notes.SingleOrDefault(n => n.Id == note));
        if (LetterOf(name) is not { } letter || AreaOf(letter) is not { } area)
            return new UnknownField();
        if (name == $"done.{letter}")
            return new DoneField(area);
        return AreaField.Of(area).SingleOrDefault(f => NameOf(f, area) == name) is { } field
            ? new AreaVisitField(field, area)
            : new UnknownField();
    }

    /// <summary>A page is about one area and has no need to name it; a review has eight.</summary>
    private static string NameOf(AreaField field, AreaReview area) => field.Code is null ? $"{field.Name}.{area.Letter}" : field.Name;

    private static Guid? FindingOf(string name) => IdIn(name, "finding");

    private static Guid? IdIn(string name, string kind) =>
        name.Split('.') is [var key, var text] && key == kind && Guid.TryParseExact(text, "D", out var id) && name == $"{kind}.{id}"
            ? id
            : null;
}
