using SpurReview.Domain.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Findings;

/// <summary>
/// The findings as they stand and as somebody wants them, one new of each kind, and what was written on findings that somebody else has
/// removed. Applied whole or not at all, like an area.
/// </summary>
public sealed class FindingEdits
{
    private const string ChangedBeforeRemoval =
        "Någon annan har ändrat punkten sedan du öppnade sidan. Läs den, och ta bort den igen om den fortfarande ska bort.";

    private const string IsGone = "Punkten finns inte längre. Någon annan har tagit bort den.";

    private readonly Review _review;
    private readonly FindingsForm? _form;
    private readonly Dictionary<FindingField, FieldEdit> _edits;
    private readonly Dictionary<(FindingKind, FindingFieldKind), FieldEdit> _new;

    internal FindingEdits(Review review, FindingsForm? form = null)
    {
        (_review, _form) = (review, form);
        _edits = review
            .Findings.SelectMany(f => FindingField.Kinds.Select(kind => (Finding: f, Field: new FindingField(kind, f.Id))))
            .ToDictionary(x => x.Field, x => Judged(x.Field, x.Finding));
        _new = Enum.GetValues<FindingKind>()
            .SelectMany(list => FindingField.Kinds.Select(kind => (list, kind)))
            .ToDictionary(x => x, x => New(x.list, x.kind));
    }

    public FieldEdit this[FindingField field] => _edits[field];

    public FieldEdit NewIn(FindingKind list, FindingFieldKind field) => _new[(list, field)];

    public IEnumerable<FieldEdit> All => [.. _edits.Values, .. _new.Values];

    /// <summary>Texts that were written on findings that are gone; to be copied to where they belong.</summary>
    public IReadOnlyList<string> Lost =>
        _form is null
            ? []
            :
            [
                .. _form
                    .Shown.Where(id => _review.Findings.All(f => f.Id != id))
                    .Select(id => _form.Sent(new FindingField(FindingFieldKind.Text, id))!)
                    .Where(sent => sent.Value.Length > 0 && sent.Stamp?.Shows(sent.Value) is not true)
                    .Select(sent => sent.Value),
            ];

    /// <summary>Why the button's action cannot be done now; null where it can.</summary>
    public string? ObstacleToAction =>
        _form?.Action is not { Finding: { } id } action ? null
        : _review.Findings.SingleOrDefault(f => f.Id == id) is not { } finding ? IsGone
        : action.Kind is FindingActionKind.Remove && IsStale(finding) ? ChangedBeforeRemoval
        : null;

    public bool HaveFaults => All.Any(e => e.Fault is not null);

    public bool AreSound => ObstacleToAction is null && Lost.Count == 0 && All.All(e => e is { Fault: null, Clashes: false });

    public void Apply()
    {
        foreach (var (field, edit) in _edits.Where(e => e.Value.Typed is not null))
            field.Apply(Find(field.Finding), edit.Typed!, edit.Version);

        foreach (var list in Enum.GetValues<FindingKind>())
        {
            if (NewIn(list, FindingFieldKind.Text).Typed is { Length: > 0 } text)
                _review.AddFinding(
                    list,
                    text,
                    AreaOf(list),
                    FindingTexts.AddresseeOf(NewIn(list, FindingFieldKind.Addressee).Shown)!.Value
                );
        }

        if (_form?.Action is { Finding: { } id } action)
            Do(action, Find(id));
    }

    private void Do(FindingAction action, Finding finding)
    {
        if (action.Kind is FindingActionKind.Remove)
            _review.RemoveFinding(finding, finding.Text.Version);
        else
            _review.MoveFinding(finding, StepOf(action, finding));
    }

    private static int StepOf(FindingAction action, Finding finding) =>
        action.Kind switch
        {
            FindingActionKind.Up => -1,
            FindingActionKind.Down => 1,
            _ => action.Position!.Value - finding.Position,
        };

    private string? AreaOf(FindingKind list) => NewIn(list, FindingFieldKind.Area).Shown is { Length: > 0 } area ? area : null;

    private Finding Find(Guid id) => _review.Findings.Single(f => f.Id == id);

    private bool IsStale(Finding finding) =>
        _form!.Sent(new FindingField(FindingFieldKind.Text, finding.Id))?.Stamp?.Version != finding.Text.Version;

    /// <summary>What is typed on a finding that is to be removed goes with it.</summary>
    private FieldEdit Judged(FindingField field, Finding finding)
    {
        var edit = field.In(finding);
        if (_form?.Action is { Kind: FindingActionKind.Remove } removal && removal.Finding == finding.Id)
            return edit;

        edit = edit.With(_form?.Sent(field));
        return edit is { Typed: { } typed, Fault: null } ? edit with { Fault = FindingField.FaultOf(field.Kind, typed, _review) } : edit;
    }

    private FieldEdit New(FindingKind list, FindingFieldKind field)
    {
        var empty = new FieldEdit(FindingsForm.NewName(list, field), field is FindingFieldKind.Addressee ? nameof(Addressee.Unit) : "", 0);
        if (_form?.New(list, field) is not { } typed || typed == empty.Saved)
            return empty;

        return empty with
        {
            Typed = typed,
            Fault = FindingField.FaultOf(field, typed, _review),
        };
    }
}
