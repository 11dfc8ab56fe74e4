using System.Globalization;

namespace SpurReview.Reports.Composing;

/// <summary>Dates, numbers and lists as Swedish prose and tables write them. Independent of the machine's culture data.</summary>
internal static class Swedish
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

    // Neuter, as in "ett område".
    private static readonly string[] _counts =
    [
        "noll",
        "ett",
        "två",
        "tre",
        "fyra",
        "fem",
        "sex",
        "sju",
        "åtta",
        "nio",
        "tio",
        "elva",
        "tolv",
    ];

    private static readonly NumberFormatInfo _numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = " " };

    /// <summary>In running text: 8 december 2025.</summary>
    public static string Date(DateOnly date) => $"{DayAndMonth(date)} {Year(date)}";

    /// <summary>In tables: 2025-12-08.</summary>
    public static string TableDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>8 december 2025, 8–9 december 2025, 30 november – 1 december 2025, 30 december 2025 – 2 januari 2026.</summary>
    public static string Period(DateOnly from, DateOnly to)
    {
        if (from == to)
            return Date(from);
        if ((from.Year, from.Month) == (to.Year, to.Month))
            return $"{from.Day.ToString(CultureInfo.InvariantCulture)}–{Date(to)}";
        return from.Year == to.Year ? $"{DayAndMonth(from)} – {Date(to)}" : $"{Date(from)} – {Date(to)}";
    }

    /// <summary>"1 mars, 1 juni och 1 september 2026 och 1 mars 2027": the year once for the dates it holds.</summary>
    public static string Dates(IEnumerable<DateOnly> dates) =>
        List(dates.Distinct().Order().GroupBy(d => d.Year).Select(year => $"{List(year.Select(DayAndMonth))} {Year(year.First())}"));

    /// <summary>"a", "a och b", "a, b och c".</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} och {all[^1]}";
    }

    /// <summary>"ett" to "tolv", then digits.</summary>
    public static string Count(int number) => number < _counts.Length ? _counts[number] : Number(number);

    /// <summary>4 300 and 1,4.</summary>
    public static string Number(decimal number) => number.ToString("#,0.####", _numbers);

    private static string DayAndMonth(DateOnly date) => $"{date.Day.ToString(CultureInfo.InvariantCulture)} {_months[date.Month - 1]}";

    private static string Year(DateOnly date) => date.Year.ToString(CultureInfo.InvariantCulture);
}
