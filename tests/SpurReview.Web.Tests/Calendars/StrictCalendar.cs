using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SpurReview.Web.Tests.Calendars;

/// <summary>
/// Reads iCalendar as RFC 5545 writes it and takes nothing else: line ends, folding, what a line may hold, the order of begin and end, which
/// properties a part must and may have and how often, and how each value is written. What we do not write, it does not know and refuses.
/// </summary>
internal static partial class StrictCalendar
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="FormatException">What is wrong, with the line.</exception>
    public static StrictPart Read(byte[] file)
    {
        var lines = new Queue<ContentLine>(Unfolded(file).Select(Parsed));
        var calendar = Part(lines);
        Require(calendar.Name == "VCALENDAR" && lines.Count == 0, "A file is one calendar and nothing after it.");
        StrictRules.Check(calendar);
        return calendar;
    }

    /// <summary>3.1: lines end by CRLF, none is longer than 75 octets, and one that begins with a space goes on from the one before.</summary>
    private static List<string> Unfolded(byte[] file)
    {
        var text = _utf8.GetString(file);
        Require(text.EndsWith("\r\n", StringComparison.Ordinal), "The last line has no end.");
        var lines = new List<string>();
        foreach (var line in text[..^2].Split("\r\n"))
        {
            Require(_utf8.GetByteCount(line) <= 75, $"Longer than 75 octets: {line}");
            Require(line.Length > 0 && !line.Any(c => char.IsControl(c) && c != '\t'), $"Empty, or with a control character: {line}");
            if (line[0] is not (' ' or '\t'))
                lines.Add(line);
            else
                lines[^1] += line[1..];
        }
        return lines;
    }

    private static ContentLine Parsed(string line)
    {
        var match = Line().Match(line);
        Require(match.Success, $"Not a content line: {line}");
        var parameters = match.Groups["parameter"].Captures.Select(c => c.Value.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
        return new ContentLine(match.Groups["name"].Value, parameters, match.Groups["value"].Value);
    }

    private static StrictPart Part(Queue<ContentLine> lines)
    {
        var begin = lines.Dequeue();
        Require(begin.Name == "BEGIN", $"A part begins with BEGIN, not {begin.Name}.");
        var (properties, parts) = (new List<ContentLine>(), new List<StrictPart>());
        while (lines.TryPeek(out var next) && next.Name != "END")
        {
            if (next.Name == "BEGIN")
            {
                parts.Add(Part(lines));
                continue;
            }
            Require(parts.Count == 0, $"{next.Name} stands after a part; properties come first.");
            properties.Add(lines.Dequeue());
        }
        Require(lines.TryDequeue(out var end) && end.Value == begin.Value, $"{begin.Value} is not ended.");
        return new StrictPart(begin.Value, properties, parts);
    }

    public static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new FormatException(otherwise);
    }

    public static DateOnly Day(string value) =>
        DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"Not a date: {value}");

    public static DateTime Moment(string value, string format) =>
        DateTime.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : throw new FormatException($"Not a time: {value}");

    /// <summary>3.3.11: only backslash, semicolon, comma and line end are written with a backslash, and they always are.</summary>
    public static string Text(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            Require(value[i] is not (';' or ','), $"Not escaped: {value}");
            if (value[i] != '\\')
            {
                text.Append(value[i]);
                continue;
            }
            Require(++i < value.Length && value[i] is '\\' or ';' or ',' or 'n' or 'N', $"Nothing to escape: {value}");
            text.Append(value[i] is 'n' or 'N' ? '\n' : value[i]);
        }
        return text.ToString();
    }

    [GeneratedRegex("^(?<name>[A-Z0-9-]+)(;(?<parameter>[A-Z0-9-]+=[^\";:,]+))*:(?<value>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}

internal sealed record ContentLine(string Name, IReadOnlyDictionary<string, string> Parameters, string Value);

internal sealed record StrictPart(string Name, IReadOnlyList<ContentLine> Properties, IReadOnlyList<StrictPart> Parts)
{
    public IEnumerable<StrictPart> Events => Parts.Where(p => p.Name == "VEVENT");

    public string this[string name] => Properties.Single(p => p.Name == name).Value;

    public bool Has(string name) => Properties.Any(p => p.Name == name);

    public string Summary => StrictCalendar.Text(this["SUMMARY"]);
}
