using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SpurReview.Data.Interchange.Reading;

/// <summary>
/// Texts of a parsed document, broken ones too. The framework's own getters throw on broken Unicode,
/// and a file could hold half a million such texts.
/// </summary>
internal static class JsonText
{
    /// <summary>The text with its escapes resolved. Broken UTF-8 comes out as replacement characters.</summary>
    public static string Text(this JsonElement value) => Resolved(JsonMarshal.GetRawUtf8Value(value)[1..^1]);

    public static string Name(this JsonProperty property) => Resolved(JsonMarshal.GetRawUtf8PropertyName(property));

    /// <summary>False where the text has a NUL, half a surrogate pair or bytes that are not UTF-8.</summary>
    public static bool HasSoundText(this JsonElement value) => IsSound(JsonMarshal.GetRawUtf8Value(value)[1..^1]);

    public static bool HasSoundName(this JsonProperty property) => IsSound(JsonMarshal.GetRawUtf8PropertyName(property));

    private static bool IsSound(ReadOnlySpan<byte> raw) => Utf8.IsValid(raw) && !Domain.Text.HasForbiddenCharacters(Resolved(raw));

    private static string Resolved(ReadOnlySpan<byte> raw)
    {
        var written = Encoding.UTF8.GetString(raw);
        if (!written.Contains('\\'))
            return written;

        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
            text.Append(written[i] == '\\' ? Escape(written, ref i) : written[i]);
        return text.ToString();
    }

    /// <summary>The parser has already seen to it that escapes are well formed.</summary>
    private static char Escape(string written, ref int at)
    {
        var kind = written[++at];
        if (kind == 'u')
            return (char)int.Parse(written.AsSpan((at += 4) - 3, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

        return kind switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            _ => kind,
        };
    }
}
