using SpurReview.Domain.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Areas;

/// <summary>One field, sent by itself by the script.</summary>
internal sealed class FieldForm(IFormCollection form)
{
    private readonly SentForm _sent = new(form);

    /// <summary>Null where the area has no such field, or the person may not edit it.</summary>
    public AreaField? FieldOf(AreaReview area)
    {
        var name = _sent["code"] is { Length: > 0 } code ? $"{_sent["field"]}.{code}" : _sent["field"];
        return _sent.IsWhole(["field", "value", "stamp"], ["code", AreaField.ReasonName])
            ? AreaField.Of(area).SingleOrDefault(field => field.Name == name)
            : null;
    }

    public SentField Sent(AreaField field)
    {
        var value = FieldText.Of(_sent["value"]);
        return new SentField(
            field.Kind is AreaFieldKind.Grade ? new GradeValue(value, FieldText.Of(_sent[AreaField.ReasonName])).Pack() : value,
            FieldStamp.Parse(_sent["stamp"])
        );
    }
}
