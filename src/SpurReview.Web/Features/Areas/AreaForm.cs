using System.Globalization;
using SpurReview.Domain.Templates;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Areas;

/// <summary>The form of a whole area, as it was sent.</summary>
internal sealed class AreaForm(IFormCollection form, AreaFile file)
{
    /// <summary>The names of the fields that the page showed in a clash, apart by spaces.</summary>
    public const string ClashingName = "clashing";

    private readonly SentForm _sent = new(form);
    private readonly IReadOnlyList<AreaField> _fields = AreaField.Of(file.Area);

    /// <summary>Known before the area is read, so that the right lock can be taken.</summary>
    public static bool NeedsTheReviewAlone(IFormCollection form) => form[AreaAction.Name].ToString().Split('.')[0] is "weakness" or "done";

    public AreaAction? Action => AreaAction.Read(_sent[AreaAction.Name], file);

    /// <summary>A grade is the one control of which a browser sends nothing while nothing is chosen.</summary>
    public bool IsWhole =>
        Action is not null
        && _sent.IsWhole(
            needed:
            [
                .. _fields.Select(f => f.Name).Where(name => name != AreaField.Grade.Name),
                .. _fields.Select(f => FieldEdit.StampNameOf(f.Name)),
                AreaField.ReasonName,
            ],
            optional: [AreaField.Grade.Name, AreaAction.Name, ClashingName]
        );

    /// <summary>The group whose button was pressed.</summary>
    public CriterionGroup? FilledGroup =>
        Action is { Kind: AreaActionKind.Fill, About: { } number }
            ? file.Checklist.Groups[int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)]
            : null;

    /// <summary>What was sent of every field, set against what is saved, and what the button does to the fields.</summary>
    public AreaEdits Edits()
    {
        var edits = AreaEdits.Of(file.Area, _fields.Select(f => (f, Sent(f))));
        if (FilledGroup is { } group)
            edits.Fill(group.Criteria.Select(c => c.Code));
        if (Action is { SettlesClash: true, About: { } settled })
            edits.KeepClashing(_sent[ClashingName]?.Split(' ').Where(name => name != settled) ?? []);
        return edits;
    }

    private SentField? Sent(AreaField field) =>
        field.Kind is AreaFieldKind.Grade && _sent.Find(field.Name) is { } grade
            ? grade with
            {
                Value = new GradeValue(grade.Value, FieldText.Of(_sent[AreaField.ReasonName])).Pack(),
            }
            : Settled(field, _sent.Find(field.Name));

    private SentField? Settled(AreaField field, SentField? sent) =>
        sent is null || Action?.About != field.Name
            ? sent
            : Action.Kind switch
            {
                AreaActionKind.Theirs => sent with { Value = field.In(file.Area).Saved },
                AreaActionKind.Both => sent with { Value = FieldText.Joined(sent.Value, field.In(file.Area).Saved) },
                _ => sent,
            };
}
