using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SpurReview.Data.Interchange;

/// <summary>
/// JSON written in one way only: two spaces, line feeds, a line feed last, and nothing escaped that need not be.
/// </summary>
internal sealed class CanonicalJson : IDisposable
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _json;

    public CanonicalJson() =>
        _json = new Utf8JsonWriter(
            _bytes,
            new JsonWriterOptions
            {
                Indented = true,
                IndentSize = 2,
                NewLine = "\n",
            }
        );

    public byte[] Bytes()
    {
        _json.Flush();
        return [.. _bytes.WrittenSpan, (byte)'\n'];
    }

    public void Object(Action members)
    {
        _json.WriteStartObject();
        members();
        _json.WriteEndObject();
    }

    public void Object(string name, Action members)
    {
        _json.WritePropertyName(name);
        Object(members);
    }

    public void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        _json.WriteEndArray();
    }

    public void Text(string text) => _json.WriteRawValue(Quoted(text), skipInputValidation: true);

    public void Text(string name, string text)
    {
        _json.WritePropertyName(name);
        Text(text);
    }

    public void TextIfAny(string name, string? text)
    {
        if (text is not null)
            Text(name, text);
    }

    public void Word<T>(string name, T value)
        where T : struct, Enum => _json.WriteString(name, value.Word());

    public void WordIfAny<T>(string name, T? value)
        where T : struct, Enum
    {
        if (value is { } known)
            Word(name, known);
    }

    public void Date(DateOnly date) => _json.WriteStringValue(Written(date));

    public void Date(string name, DateOnly date) => _json.WriteString(name, Written(date));

    /// <summary>Without trailing zeros, without an exponent, and never minus zero.</summary>
    public void Number(string name, decimal number)
    {
        _json.WritePropertyName(name);
        _json.WriteRawValue((number == 0 ? 0 : number).ToString("0.############################", CultureInfo.InvariantCulture));
    }

    public void Dispose() => _json.Dispose();

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The framework's most relaxed encoder still escapes emoji and line separators.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append(@"\n"),
                '\r' => quoted.Append(@"\r"),
                '\t' => quoted.Append(@"\t"),
                '\b' => quoted.Append(@"\b"),
                '\f' => quoted.Append(@"\f"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        return quoted.Append('"').ToString();
    }
}
