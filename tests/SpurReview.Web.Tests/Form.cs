using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SpurReview.Web.Tests;

/// <summary>The fields of a form as a browser would send them, without the antiforgery token.</summary>
public sealed record Form(IReadOnlyList<(string Name, string? Value)> Fields)
{
    public string? this[string name] => Fields.FirstOrDefault(f => f.Name == name).Value;

    /// <summary>The form with fields filled in instead of what stood there; null leaves the field out.</summary>
    public IEnumerable<(string Name, string? Value)> With(params (string Name, string? Value)[] filledIn) =>
        [.. Fields.Where(f => !filledIn.Any(n => n.Name == f.Name)), .. filledIn];

    internal static Form Of(IHtmlFormElement form) =>
        new([.. form.Elements.SelectMany(Sent).Where(f => f.Name is not "" and not "__RequestVerificationToken")]);

    /// <summary>As a browser encodes it; what no encoding can carry goes as it would from a hostile client.</summary>
    internal static HttpContent Encoded(IEnumerable<(string Name, string? Value)> fields)
    {
        var body = string.Join('&', fields.Where(f => f.Value is not null).Select(f => $"{Escaped(f.Name)}={Escaped(f.Value!)}"));
        return new ByteArrayContent(Encoding.ASCII.GetBytes(body)) { Headers = { ContentType = new("application/x-www-form-urlencoded") } };
    }

    private static IEnumerable<(string Name, string? Value)> Sent(IElement element) =>
        element switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox" } box => box is { IsChecked: true, IsDisabled: false }
                ? [(box.Name ?? "", box.Value)]
                : [],
            IHtmlInputElement { Type: "submit" or "button" or "image" } => [],
            IHtmlInputElement { IsDisabled: false } input => [(input.Name ?? "", input.Value)],
            IHtmlTextAreaElement { IsDisabled: false } text => [(text.Name ?? "", text.Value.ReplaceLineEndings("\r\n"))],
            IHtmlSelectElement { IsDisabled: false } select => [(select.Name ?? "", select.Value)],
            _ => [],
        };

    /// <summary>Uri.EscapeDataString refuses lone surrogates; here they go out as the three bytes that no UTF-8 may have.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(Uri.EscapeDataString(text.AsSpan(i++, 2)));
            else if (char.IsSurrogate(text[i]))
                escaped.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"%{0xE0 | (text[i] >> 12):X2}%{0x80 | ((text[i] >> 6) & 0x3F):X2}%{0x80 | (text[i] & 0x3F):X2}"
                );
            else
                escaped.Append(Uri.EscapeDataString(text.AsSpan(i, 1)));
        }
        return escaped.ToString();
    }
}
