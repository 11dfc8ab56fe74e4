using SpurReview.Domain.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Findings;

/// <summary>The form of all three lists, as it was sent: every finding that the page showed, and one new of each kind.</summary>
internal sealed class FindingsForm(IFormCollection form)
{
    private readonly SentForm _sent = new(form);

    public FindingAction? Action => FindingAction.Read(_sent[FindingAction.Name]);

    /// <summary>The findings that the page showed. Others have come since, or gone.</summary>
    public IReadOnlyList<Guid> Shown =>
        [.. _sent.Names.Select(FindingField.Named).OfType<FindingField>().Select(f => f.Finding).Distinct()];

    /// <summary>A finding has all its fields, or the form has come in pieces.</summary>
    public bool IsWhole
    {
        get
        {
            var fields = Shown.SelectMany(id => FindingField.Kinds.Select(kind => new FindingField(kind, id).Name)).ToList();
            return Action is not null
                && _sent.IsWhole(
                    needed:
                    [
                        .. fields,
                        .. fields.Select(FieldEdit.StampNameOf),
                        .. Enum.GetValues<FindingKind>().SelectMany(kind => FindingField.Kinds.Select(part => NewName(kind, part))),
                    ],
                    optional: [FindingAction.Name]
                );
        }
    }

    public SentField? Sent(FindingField field) => _sent.Find(field.Name);

    public string New(FindingKind kind, FindingFieldKind field) => FieldText.Of(_sent[NewName(kind, field)]);

    /// <summary>new.weakness.text</summary>
    public static string NewName(FindingKind kind, FindingFieldKind field) =>
        $"new.{kind.ToString().ToLowerInvariant()}.{field.ToString().ToLowerInvariant()}";
}
