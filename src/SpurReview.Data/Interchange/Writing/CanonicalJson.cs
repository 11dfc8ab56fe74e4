using System.Globalization;
using System.Text;

namespace SpurReview.Data.Interchange.Writing;

/// <summary>
/// JSON written in one way only: two spaces, line feeds, a line feed last, and nothing escaped that need not be.
/// The framework's writer escapes emoji and line separators even at its most relaxed.
/// </summary>
internal sealed class CanonicalJson
{
    private readonly StringBuilder _json = new();
    private int _depth;
    private bool _isFirst = true;

    public byte[] Bytes() => Encoding.UTF8.GetBytes($"{_json}\n");

    public void Object(Action members) => Nested('{', '}', members);

    public void Object(string name, Action members)
    {
        Name(name);
        Object(members);
    }

    /// <summary>An object of codes, in the dictionary's order.</summary>
    public void Object<TKey, T>(string name, IReadOnlyDictionary<TKey, T> entries, Action<TKey, T> write) =>
        Object(
            name,
            () =>
            {
                foreach (var (key, value) in entries)
                    write(key, value);
            }
        );

    public void ObjectIfAny<TKey, T>(string name, IReadOnlyDictionary<TKey, T> entries, Action<TKey, T> write)
    {
        if (entries.Count > 0)
            Object(name, entries, write);
    }

    public void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        Name(name);
        Nested('[', ']', () => Items(items, write));
    }

    public void ListIfAny<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count > 0)
            List(name, items, write);
    }

    public void Text(string text)
    {
        _json.Append('"');
        foreach (var character in text)
            Append(character);
        _json.Append('"');
    }

    public void Text(string name, string text)
    {
        Name(name);
        Text(text);
    }

    public void TextIfAny(string name, string? text)
    {
        if (text is not null)
            Text(name, text);
    }

    public void Word<T>(string name, T value)
        where T : struct, Enum => Text(name, value.Word());

    public void WordIfAny<T>(string name, T? value)
        where T : struct, Enum => TextIfAny(name, value?.Word());

    public void Date(DateOnly date) => Text(Written(date));

    public void Date(string name, DateOnly date) => Text(name, Written(date));

    public void DateIfAny(string name, DateOnly? date) => TextIfAny(name, date is { } known ? Written(known) : null);

    /// <summary>Without trailing zeros, without an exponent, and never minus zero.</summary>
    public void Number(string name, decimal number)
    {
        Name(name);
        _json.Append((number == 0 ? 0 : number).ToString("0.############################", CultureInfo.InvariantCulture));
    }

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Items<T>(IEnumerable<T> items, Action<T> write)
    {
        foreach (var item in items)
        {
            Next();
            write(item);
        }
    }

    private void Name(string name)
    {
        Next();
        Text(name);
        _json.Append(": ");
    }

    private void Nested(char open, char close, Action content)
    {
        _json.Append(open);
        (_depth, _isFirst) = (_depth + 1, true);
        content();
        _depth--;
        if (!_isFirst)
            NewLine();
        _isFirst = false;
        _json.Append(close);
    }

    private void Next()
    {
        if (!_isFirst)
            _json.Append(',');
        _isFirst = false;
        NewLine();
    }

    private void NewLine() => _json.Append('\n').Append(' ', 2 * _depth);

    private void Append(char character) =>
        _ = character switch
        {
            '"' => _json.Append("\\\""),
            '\\' => _json.Append(@"\\"),
            '\n' => _json.Append(@"\n"),
            '\r' => _json.Append(@"\r"),
            '\t' => _json.Append(@"\t"),
            '\b' => _json.Append(@"\b"),
            '\f' => _json.Append(@"\f"),
            < ' ' => _json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
            _ => _json.Append(character),
        };
}
