using System.Globalization;
using System.Text;

namespace SpurReview.Web.Features.Calendars;

/// <summary>Days as iCalendar (RFC 5545): whole days, no alarms. Read anew it changes what was there, since each keeps its name.</summary>
internal static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";
    private const int LineOctets = 75;

    /// <summary>Our days are whole and in no time zone. It says where they are, and a calendar may not be without any part (RFC 5545, 3.4).</summary>
    private static readonly string[] _stockholm =
    [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Stockholm",
        "BEGIN:DAYLIGHT",
        "DTSTART:19960331T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:19961027T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <param name="site">The installation's address, without a slash at the end.</param>
    public static byte[] Of(IEnumerable<CalendarDay> days, string site)
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//SpurReview//Mitt arbete//SV",
            "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:SpurReview",
            "X-WR-TIMEZONE:Europe/Stockholm",
            .. _stockholm,
            .. days.SelectMany(day => Event(day, site)),
            "END:VCALENDAR",
        ];
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{Folded(line)}\r\n")));
    }

    private static IEnumerable<string> Event(CalendarDay day, string site) =>
        [
            "BEGIN:VEVENT",
            $"UID:{day.Uid}",
            // When it was last changed, in a calendar that asks nobody to come (RFC 5545, 3.8.7.2).
            $"DTSTAMP:{Moment(day.ChangedAt)}",
            $"LAST-MODIFIED:{Moment(day.ChangedAt)}",
            $"SEQUENCE:{day.Sequence.ToString(CultureInfo.InvariantCulture)}",
            $"STATUS:{(day.IsOff ? "CANCELLED" : "CONFIRMED")}",
            $"DTSTART;VALUE=DATE:{Date(day.From)}",
            // The day after: the last day itself is then in it.
            $"DTEND;VALUE=DATE:{Date(day.To.AddDays(1))}",
            $"SUMMARY:{Escaped(day.Summary)}",
            .. day.Address is { } address ? [$"URL:{site}{address}"] : Array.Empty<string>(),
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ];

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Without signs that no line may hold: those that steer a terminal.</summary>
    private static string Escaped(string text) =>
        string.Concat(
            text.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace(";", "\\;", StringComparison.Ordinal)
                .Replace(",", "\\,", StringComparison.Ordinal)
                .ReplaceLineEndings("\\n")
                .Where(sign => !char.IsControl(sign))
        );

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
