using System.Text.RegularExpressions;

namespace SpurReview.Web.Tests.Calendars;

/// <summary>Which properties each part has, how often, and how their values are written: RFC 5545, 3.6 to 3.8, as far as we use it.</summary>
internal static partial class StrictRules
{
    private const string Utc = "yyyyMMdd'T'HHmmss'Z'";
    private const string Local = "yyyyMMdd'T'HHmmss";

    /// <summary>Of each part: what stands there once, and what may stand there once.</summary>
    private static readonly Dictionary<string, (string[] Once, string[] AtMostOnce)> _parts = new()
    {
        ["VCALENDAR"] = (["VERSION", "PRODID"], ["CALSCALE", "METHOD", "X-WR-CALNAME", "X-WR-TIMEZONE"]),
        ["VTIMEZONE"] = (["TZID"], []),
        ["STANDARD"] = (["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"], ["RRULE", "TZNAME"]),
        ["DAYLIGHT"] = (["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"], ["RRULE", "TZNAME"]),
        ["VEVENT"] = (["UID", "DTSTAMP", "DTSTART"], ["DTEND", "LAST-MODIFIED", "SEQUENCE", "STATUS", "SUMMARY", "URL", "TRANSP"]),
    };

    private static readonly Dictionary<string, Action<string>> _values = new()
    {
        ["VERSION"] = value => Require(value == "2.0", value),
        ["CALSCALE"] = value => Require(value == "GREGORIAN", value),
        ["PRODID"] = value => StrictCalendar.Text(value),
        ["X-WR-CALNAME"] = value => StrictCalendar.Text(value),
        ["X-WR-TIMEZONE"] = value => StrictCalendar.Text(value),
        ["TZID"] = value => StrictCalendar.Text(value),
        ["TZNAME"] = value => StrictCalendar.Text(value),
        ["TZOFFSETFROM"] = value => Require(Offset().IsMatch(value), value),
        ["TZOFFSETTO"] = value => Require(Offset().IsMatch(value), value),
        ["RRULE"] = value => Require(YearlyOnASunday().IsMatch(value), value),
        ["UID"] = value => Require(StrictCalendar.Text(value).Length > 0, value),
        ["DTSTAMP"] = value => StrictCalendar.Moment(value, Utc),
        ["LAST-MODIFIED"] = value => StrictCalendar.Moment(value, Utc),
        ["SEQUENCE"] = value => Require(WholeNumber().IsMatch(value), value),
        ["STATUS"] = value => Require(value is "TENTATIVE" or "CONFIRMED" or "CANCELLED", value),
        ["TRANSP"] = value => Require(value is "OPAQUE" or "TRANSPARENT", value),
        ["SUMMARY"] = value => StrictCalendar.Text(value),
        ["URL"] = value => Require(Uri.TryCreate(value, UriKind.Absolute, out _), value),
    };

    public static void Check(StrictPart calendar)
    {
        Require(calendar.Parts.Count > 0, "A calendar has at least one part.");
        Walk(calendar);
        var names = calendar.Events.Select(e => e["UID"]).ToList();
        Require(names.Distinct().Count() == names.Count, "Two events have one name.");
    }

    private static void Walk(StrictPart part)
    {
        Require(_parts.TryGetValue(part.Name, out var rule), $"What is {part.Name}?");
        foreach (var name in rule.Once)
            Require(part.Has(name), $"{part.Name} has no {name}.");
        foreach (var line in part.Properties)
        {
            Require(rule.Once.Concat(rule.AtMostOnce).Contains(line.Name), $"{line.Name} has nothing to do in {part.Name}.");
            Require(part.Properties.Count(p => p.Name == line.Name) == 1, $"{line.Name} stands twice.");
            CheckValue(part, line);
        }
        if (part.Name is "VTIMEZONE")
            Require(part.Parts.Any(p => p.Name is "STANDARD" or "DAYLIGHT"), "A time zone has a time.");
        if (part.Name is "VEVENT" && part.Has("DTEND"))
            Require(StrictCalendar.Day(part["DTEND"]) > StrictCalendar.Day(part["DTSTART"]), "An event ends after it begins.");
        foreach (var inner in part.Parts)
            Walk(inner);
    }

    private static void CheckValue(StrictPart part, ContentLine line)
    {
        if (line.Name is "DTSTART" or "DTEND" && part.Name is "VEVENT")
        {
            Require(line.Parameters.Count == 1 && line.Parameters.GetValueOrDefault("VALUE") == "DATE", $"{line.Name} is a day.");
            StrictCalendar.Day(line.Value);
            return;
        }
        Require(line.Parameters.Count == 0, $"{line.Name} has parameters.");
        if (line.Name is "DTSTART")
            StrictCalendar.Moment(line.Value, Local);
        else
            _values[line.Name](line.Value);
    }

    private static void Require(bool holds, string otherwise) => StrictCalendar.Require(holds, otherwise);

    [GeneratedRegex("^[+-][0-2][0-9][0-5][0-9]$", RegexOptions.None, 1000)]
    private static partial Regex Offset();

    [GeneratedRegex("^FREQ=YEARLY;BYMONTH=(3|10);BYDAY=-1SU$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearlyOnASunday();

    [GeneratedRegex("^[0-9]+$", RegexOptions.None, 1000)]
    private static partial Regex WholeNumber();
}
