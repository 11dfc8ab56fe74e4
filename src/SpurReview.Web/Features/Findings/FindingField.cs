using SpurReview.Domain.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Findings;

/// <summary>The three fields of a finding, each with a version of its own.</summary>
public enum FindingFieldKind
{
    Text,
    Area,
    Addressee,
}

/// <summary>One field of one finding.</summary>
public sealed record FindingField(FindingFieldKind Kind, Guid Finding)
{
    public static IReadOnlyList<FindingFieldKind> Kinds { get; } = Enum.GetValues<FindingFieldKind>();

    /// <summary>As forms name it: text.{id}.</summary>
    public string Name => $"{Kind.ToString().ToLowerInvariant()}.{Finding}";

    /// <summary>Null where the name is not a finding's field.</summary>
    public static FindingField? Named(string name) =>
        name.Split('.') is [var key, var id] && Guid.TryParseExact(id, "D", out var finding)
            ? Kinds
                .Select(kind => new FindingField(kind, finding))
                .SingleOrDefault(field => field.Name == name && field.Name.StartsWith(key, StringComparison.Ordinal))
            : null;

    public FieldEdit In(Finding finding) =>
        Kind switch
        {
            FindingFieldKind.Text => new FieldEdit(Name, FieldText.Of(finding.Text.Value), finding.Text.Version),
            FindingFieldKind.Area => new FieldEdit(Name, finding.Area.Value ?? "", finding.Area.Version),
            FindingFieldKind.Addressee => new FieldEdit(Name, finding.Addressee.Value.ToString(), finding.Addressee.Version),
        };

    public void Apply(Finding finding, string value, int basedOn)
    {
        switch (Kind)
        {
            case FindingFieldKind.Text:
                finding.Rewrite(value, basedOn);
                break;
            case FindingFieldKind.Area:
                finding.Concern(value.Length == 0 ? null : value, basedOn);
                break;
            case FindingFieldKind.Addressee:
                finding.Address(FindingTexts.AddresseeOf(value)!.Value, basedOn);
                break;
        }
    }

    /// <summary>Why the value cannot be the field's; the same for a finding that is and one that is to be.</summary>
    public static string? FaultOf(FindingFieldKind kind, string value, Review review) =>
        kind switch
        {
            FindingFieldKind.Text when value.Length == 0 => "Skriv punktens text, eller ta bort punkten.",
            FindingFieldKind.Text => FieldText.FaultOf("Texten", value, Domain.Reviews.Finding.TextMaxLength),
            FindingFieldKind.Area => value.Length == 0 || FindingTexts.LettersOf(review).Contains(value)
                ? null
                : "Välj ett av områdena, eller inget.",
            FindingFieldKind.Addressee => FindingTexts.AddresseeOf(value) is null ? "Välj vem punkten gäller." : null,
        };
}
