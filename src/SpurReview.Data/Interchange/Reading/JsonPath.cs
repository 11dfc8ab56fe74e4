using System.Globalization;
using System.Text;

namespace SpurReview.Data.Interchange.Reading;

/// <summary>Where something stands in a package. Written out only when a fault is reported.</summary>
internal sealed class JsonPath
{
    public static readonly JsonPath Root = new(null, "$");

    // No property of the format has a name near this; without a limit a long name could be repeated in ten thousand faults.
    private const int NameMaxLength = 100;

    private readonly JsonPath? _parent;
    private readonly object _step;

    private JsonPath(JsonPath? parent, object step) => (_parent, _step) = (parent, step);

    public JsonPath this[string property] => new(this, property);
    public JsonPath this[int index] => new(this, index);

    /// <summary>The place itself, what it stands in, and so on to the root.</summary>
    public IEnumerable<JsonPath> WithAncestors()
    {
        for (var path = this; path is not null; path = path._parent)
            yield return path;
    }

    /// <summary><c>areas[3].grade</c>; the root alone is <c>$</c>.</summary>
    public override string ToString() =>
        _parent is null ? "$" : string.Concat(WithAncestors().SkipLast(1).Reverse().Select(path => path.Step())).TrimStart('.');

    private string Step() =>
        _step switch
        {
            int index => $"[{index}]",
            string name when IsPlain(name) => $".{name}",
            var name => $"[\"{Escaped((string)name)}\"]",
        };

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= NameMaxLength && name.All(c => char.IsLetterOrDigit(c) || c == '_');

    private static string Escaped(string name)
    {
        var escaped = new StringBuilder();
        foreach (var c in name.Take(NameMaxLength))
            _ = c switch
            {
                '"' or '\\' => escaped.Append('\\').Append(c),
                ' ' => escaped.Append(c),
                _ when char.IsControl(c) || char.IsSeparator(c) || char.IsSurrogate(c) => escaped.Append(
                    CultureInfo.InvariantCulture,
                    $"\\u{(int)c:x4}"
                ),
                _ => escaped.Append(c),
            };
        return name.Length > NameMaxLength ? escaped.Append('…').ToString() : escaped.ToString();
    }
}
