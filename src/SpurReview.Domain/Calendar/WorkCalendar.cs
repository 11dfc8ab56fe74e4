namespace SpurReview.Domain.Calendar;

/// <summary>Arbetsdagar: Monday to Friday that are no holidays and not in the summer pause, when nobody's time runs.</summary>
public sealed record WorkCalendar
{
    public static WorkCalendar Swedish { get; } = new();

    /// <summary>Null where time runs all summer.</summary>
    public SummerPause? Pause { get; init; } = SummerPause.July;

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && SwedishHolidays.NameOf(day) is null
        && Pause?.Covers(day) is not true;

    /// <summary>The last day of a time that was given on a day, which is not itself counted.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0 && day < DateOnly.MaxValue; )
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                left--;
        }
        return day;
    }

    /// <summary>The day from which there are so many working days to the last one, which is itself counted: <see cref="Left"/> of it is that number.</summary>
    public DateOnly Before(DateOnly lastDay, int workingDays)
    {
        var day = lastDay;
        for (var left = workingDays; left > 0 && day > DateOnly.MinValue; day = day.AddDays(-1))
            left -= IsWorkingDay(day) ? 1 : 0;
        return OnOrBefore(day);
    }

    /// <summary>How many working days are left today, the last day counted and today not. None where the time is out.</summary>
    public int Left(DateOnly today, DateOnly lastDay)
    {
        var left = 0;
        for (var day = lastDay; day > today; day = day.AddDays(-1))
            left += IsWorkingDay(day) ? 1 : 0;
        return left;
    }

    /// <summary>The day itself, or the next on which somebody works: nobody's time ends on a holiday.</summary>
    public DateOnly OnOrAfter(DateOnly day) => Nearest(day, step: 1);

    public DateOnly OnOrBefore(DateOnly day) => Nearest(day, step: -1);

    private DateOnly Nearest(DateOnly day, int step)
    {
        while (!IsWorkingDay(day) && day > DateOnly.MinValue && day < DateOnly.MaxValue)
            day = day.AddDays(step);
        return day;
    }
}
