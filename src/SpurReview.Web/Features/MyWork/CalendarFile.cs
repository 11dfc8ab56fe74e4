using System.Globalization;
using System.Text;

namespace SpurReview.Web.Features.MyWork;

/// <summary>Days as iCalendar (RFC 5545): whole days, no alarms. Read anew it changes what was there, since each keeps its name.</summary>
internal static class CalendarFile
{
    private const int LineOctets = 75;

    public static string Of(IEnumerable<ComingRow> days, string site, DateTimeOffset now)
    {
        List<string> lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//SpurReview//Mitt arbete//SV", "CALSCALE:GREGORIAN"];
        foreach (var day in days)
            lines.AddRange(Event(day, site, now));
        lines.Add("END:VCALENDAR");
        return string.Concat(lines.Select(line => $"{Folded(line)}\r\n"));
    }

    private static IEnumerable<string> Event(ComingRow day, string site, DateTimeOffset now) =>
        [
            "BEGIN:VEVENT",
            $"UID:{day.Review}-{day.Key}@spurreview",
            $"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
            $"DTSTART;VALUE=DATE:{Date(day.From)}",
            // The day after: the last day itself is then in it.
            $"DTEND;VALUE=DATE:{Date(day.To.AddDays(1))}",
            $"SUMMARY:{Escaped($"{day.What}, {day.Unit}")}",
            $"URL:{site}{Links.Review(day.Review)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ];

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n");

    /// <summary>No line is longer than 75 octets; what does not fit goes on after a space, never in the middle of a letter.</summary>
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LineOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
