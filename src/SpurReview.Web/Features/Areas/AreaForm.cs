using System.Globalization;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Areas;

/// <summary>The form of a whole area, as it was sent.</summary>
internal sealed class AreaForm(IFormCollection form, AreaFile file)
{
    /// <summary>The button "Sätt de som är kvar till Uppfyllt"; its value is the group's number.</summary>
    public const string FillName = "fill";

    private readonly SentForm _sent = new(form);
    private readonly IReadOnlyList<AreaField> _fields = AreaField.Of(file.Area, file.SeesNotes);

    /// <summary>A grade is the one control of which a browser sends nothing while nothing is chosen.</summary>
    public bool IsWhole =>
        _sent.IsWhole(
            needed:
            [
                .. _fields.Select(f => f.Name).Where(name => name != AreaField.Grade.Name),
                .. _fields.Select(f => FieldEdit.StampNameOf(f.Name)),
                AreaField.ReasonName,
            ],
            optional: [AreaField.Grade.Name, FillName]
        ) && (FilledGroup is not null || !_sent.Has(FillName));

    /// <summary>The number of the group whose button was pressed; null where the form was only saved.</summary>
    public int? FilledGroup =>
        int.TryParse(_sent[FillName], NumberStyles.None, CultureInfo.InvariantCulture, out var group) && group < file.Checklist.Groups.Count
            ? group
            : null;

    /// <summary>What was sent of every field, set against what is saved.</summary>
    public AreaEdits Edits()
    {
        var edits = AreaEdits.Of(file.Area, _fields.Select(f => (f, Sent(f))));
        if (FilledGroup is { } group)
            edits.Fill(file.Checklist.Groups[group].Criteria.Select(c => c.Code));
        return edits;
    }

    private SentField? Sent(AreaField field) =>
        field.Kind is AreaFieldKind.Grade && _sent.Find(field.Name) is { } grade
            ? grade with
            {
                Value = new GradeValue(grade.Value, FieldText.Of(_sent[AreaField.ReasonName])).Pack(),
            }
            : _sent.Find(field.Name);
}
