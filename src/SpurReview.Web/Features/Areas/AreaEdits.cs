using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Areas;

/// <summary>
/// The fields of an area as they stand and as somebody wants them. All of it is applied or nothing: a page that says "nothing is saved, and
/// everything you typed is still here" is understood; one that says which half was saved is not.
/// </summary>
public sealed class AreaEdits
{
    private readonly Dictionary<AreaField, FieldEdit> _edits;

    private AreaEdits(IEnumerable<(AreaField Field, FieldEdit Edit)> edits) => _edits = edits.ToDictionary(e => e.Field, e => e.Edit);

    /// <summary>The area as it stands, nothing sent.</summary>
    public static AreaEdits None(AreaReview area) => new(AreaField.Of(area).Select(field => (field, field.In(area))));

    public static AreaEdits Of(AreaReview area, IEnumerable<(AreaField Field, SentField? Sent)> sent) =>
        new(sent.Select(s => (s.Field, Judged(s.Field, s.Field.In(area).With(s.Sent), area))));

    public FieldEdit this[AreaField field] => _edits[field];

    public FieldEdit? Find(AreaField field) => _edits.GetValueOrDefault(field);

    public IEnumerable<FieldEdit> All => _edits.Values;

    /// <summary>Nothing stands in the way of applying.</summary>
    public bool AreSound => _edits.Values.All(e => e is { Fault: null, Clashes: false });

    /// <summary>Something was typed, which on a page that came back is not saved.</summary>
    public bool AreTyped => _edits.Values.Any(e => e.Typed is not null);

    public IEnumerable<AreaField> Clashing => _edits.Where(e => e.Value.Clashes).Select(e => e.Key);

    public bool HaveFaults => _edits.Values.Any(e => e.Fault is not null);

    /// <summary>Where nobody has given a verdict and the person does not either, it is to be Uppfyllt.</summary>
    public void Fill(IEnumerable<string> codes)
    {
        foreach (var field in codes.Select(code => new AreaField(AreaFieldKind.Verdict, code)))
        {
            if (_edits[field] is { Saved: nameof(Verdict.NotAssessed), Fault: null } edit && edit.Shown == edit.Saved)
                _edits[field] = edit with { Typed = nameof(Verdict.Met) };
        }
    }

    /// <summary>Another clash was settled: these are still to be chosen about, where they are not what is saved.</summary>
    public void KeepClashing(IEnumerable<string> names)
    {
        foreach (var (field, edit) in _edits.Where(e => e.Value.Typed is not null && names.Contains(e.Key.Name)).ToList())
            _edits[field] = edit with { Clashes = true };
    }

    /// <summary>Puts text after what the description holds.</summary>
    public void AddToDescription(string text, AreaReview area)
    {
        var edit = _edits[AreaField.Description];
        _edits[AreaField.Description] = Judged(AreaField.Description, edit with { Typed = FieldText.Joined(edit.Shown, text) }, area);
    }

    public void Refuse(AreaField field, string fault) => _edits[field] = _edits[field] with { Fault = fault };

    /// <summary>
    /// Changes the area, in memory. The grade comes last, and is asked about when the verdicts are in place: what stands in its way becomes
    /// a fault of the field, and then nothing may be saved.
    /// </summary>
    public void Apply(AreaReview area)
    {
        foreach (var (field, edit) in _edits.Where(e => e.Value.Typed is not null).ToList())
        {
            if (field.Kind is AreaFieldKind.Grade && ObstacleTo(edit.Typed!, area) is { } obstacle)
                _edits[field] = edit with { Fault = obstacle };
            else
                field.Apply(area, edit.Typed!, edit.Version);
        }
    }

    private static string? ObstacleTo(string value, AreaReview area)
    {
        var (letter, reason) = GradeValue.Unpack(value);
        return area.ObstaclesToDeciding(AreaTexts.GradeOf(letter)!.Value, reason).FirstOrDefault()?.InSwedish();
    }

    private static FieldEdit Judged(AreaField field, FieldEdit edit, AreaReview area) =>
        edit is { Typed: { } typed, Fault: null } ? edit with { Fault = field.FaultOf(typed, area) } : edit;
}
