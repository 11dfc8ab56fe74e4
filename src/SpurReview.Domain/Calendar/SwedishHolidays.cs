namespace SpurReview.Domain.Calendar;

/// <summary>
/// Days on which nobody in Sweden is expected to work, weekends apart: red days by law (1989:253) om allmänna helgdagar, and the eves that
/// semesterlagen (1977:480) puts on a par with Sundays.
/// </summary>
public static class SwedishHolidays
{
    /// <summary>From then on Sveriges nationaldag is a holiday and annandag pingst is not (SFS 2004:1320).</summary>
    private const int NationalDayIsHolidayFrom = 2005;

    /// <summary>"annandag påsk"; null on other days.</summary>
    public static string? NameOf(DateOnly day) => Fixed(day) ?? ByWeekday(day) ?? ByEaster(day);

    /// <summary>Påskdagen, by the rule of the Gregorian calendar (Meeus, Jones and Butcher).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (golden, century, ofCentury) = (year % 19, year / 100, year % 100);
        var correction = century - century / 4 - (8 * century + 13) / 25;
        var epact = (19 * golden + correction + 15) % 30;
        epact -= epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
        var weekday = (year + year / 4 + epact + 2 - century + century / 4) % 7;
        return new DateOnly(year, 3, 28).AddDays(epact - weekday);
    }

    private static string? Fixed(DateOnly day) =>
        (day.Month, day.Day) switch
        {
            (1, 1) => "nyårsdagen",
            (1, 6) => "trettondedag jul",
            (5, 1) => "första maj",
            (6, 6) when day.Year >= NationalDayIsHolidayFrom => "Sveriges nationaldag",
            (12, 24) => "julafton",
            (12, 25) => "juldagen",
            (12, 26) => "annandag jul",
            (12, 31) => "nyårsafton",
            _ => null,
        };

    private static string? ByWeekday(DateOnly day) =>
        day switch
        {
            { DayOfWeek: DayOfWeek.Friday, Month: 6, Day: >= 19 and <= 25 } => "midsommarafton",
            { DayOfWeek: DayOfWeek.Saturday, Month: 6, Day: >= 20 and <= 26 } => "midsommardagen",
            { DayOfWeek: DayOfWeek.Saturday, Month: 10, Day: 31 } or { DayOfWeek: DayOfWeek.Saturday, Month: 11, Day: <= 6 } =>
                "alla helgons dag",
            _ => null,
        };

    private static string? ByEaster(DateOnly day) =>
        (day.DayNumber - EasterSunday(day.Year).DayNumber) switch
        {
            -2 => "långfredagen",
            0 => "påskdagen",
            1 => "annandag påsk",
            39 => "Kristi himmelsfärdsdag",
            49 => "pingstdagen",
            50 when day.Year < NationalDayIsHolidayFrom => "annandag pingst",
            _ => null,
        };
}
