using System.Globalization;
using System.Text.RegularExpressions;

namespace SpurReview.Domain.Writing;

/// <summary>Days that a Swedish text names: "2 maj", "2 maj 2026", "2026-05-02".</summary>
public static partial class DaysInText
{
    private static readonly string[] _months =
    [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];

    /// <summary>
    /// The first day in the text that comes after the given one and is not ahead, as the text writes it; null where there is none. A day
    /// without its year is of the year that <paramref name="today"/> is in, or of the one before where it would be ahead.
    /// </summary>
    public static string? After(DateOnly day, string? text, DateOnly today) =>
        Pattern()
            .Matches(text ?? "")
            .Where(match => DayOf(match, today) is { } named && named > day && named <= today)
            .Select(m => m.Value)
            .FirstOrDefault();

    private static DateOnly? DayOf(Match match, DateOnly today)
    {
        if (match.Groups["iso"].Success)
            return DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)
                ? iso
                : null;

        var (day, month) = (Number(match.Groups["day"]), Array.IndexOf(_months, match.Groups["month"].Value.ToLowerInvariant()) + 1);
        if (match.Groups["year"].Success)
            return DayOf(Number(match.Groups["year"]), month, day);
        return DayOf(today.Year, month, day) is { } thisYear && thisYear > today
            ? DayOf(today.Year - 1, month, day)
            : DayOf(today.Year, month, day);
    }

    private static DateOnly? DayOf(int year, int month, int day) =>
        year >= 1 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![0-9-])(?<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9-])|(?<![0-9])(?<day>[0-9]{1,2})(?::[ae])?[\s\u00a0]+(?<month>januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?:[\s\u00a0]+(?<year>[0-9]{4}))?(?!\p{L}|[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
