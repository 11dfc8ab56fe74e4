using Microsoft.Extensions.Primitives;

namespace SpurReview.Web.Forms;

/// <summary>A form of stamped fields as it was sent. One that came in pieces, or with more than the page had, is never applied.</summary>
public sealed class SentForm(IFormCollection form)
{
    public const string NotWhole = "Formuläret kom inte fram helt, så inget har ändrats. Kontrollera det du har skrivit och spara igen.";

    private const string Token = "__RequestVerificationToken";

    public string? this[string name] => form.TryGetValue(name, out var value) ? value.ToString() : null;

    public bool Has(string name) => form.ContainsKey(name);

    public IEnumerable<string> Names => form.Keys;

    /// <summary>Null where the form has neither the field nor its stamp.</summary>
    public SentField? Find(string name) =>
        form.ContainsKey(name) || form.ContainsKey(FieldEdit.StampNameOf(name))
            ? new SentField(FieldText.Of(First(form[name])), FieldStamp.Parse(First(form[FieldEdit.StampNameOf(name)])))
            : null;

    /// <summary>All that is needed is there, each name once, and nothing else but what may be.</summary>
    public bool IsWhole(IReadOnlyCollection<string> needed, IReadOnlyCollection<string> optional)
    {
        var known = needed.Concat(optional).Append(Token).ToHashSet(StringComparer.Ordinal);
        return needed.All(form.ContainsKey) && form.All(field => field.Value.Count == 1 && known.Contains(field.Key));
    }

    private static string? First(StringValues values) => values.Count > 0 ? values[0] : null;
}
