using System.Globalization;

namespace SpurReview.Domain.Calendar;

/// <summary>Sommaruppehåll: the days of every summer on which nobody's time runs. July is when most units and inspectors are on leave.</summary>
public sealed record SummerPause
{
    /// <summary>A longer one would be no pause, and no time would ever end.</summary>
    public const int MaxDays = 92;

    public static SummerPause July { get; } = new(new AnnualDay(7, 1), new AnnualDay(7, 31));

    public SummerPause(AnnualDay from, AnnualDay to)
    {
        if (RuleBrokenBy(from, to) is { } rule)
            throw new RuleBrokenException(rule);
        (From, To) = (from, to);
    }

    public AnnualDay From { get; }
    public AnnualDay To { get; }

    /// <summary>Null where the days make a pause.</summary>
    public static Rule? RuleBrokenBy(AnnualDay from, AnnualDay to) =>
        to.IsBefore(from) ? Rule.PauseMustNotEndBeforeItBegins
        : to.In(LeapYear).DayNumber - from.In(LeapYear).DayNumber >= MaxDays ? Rule.PauseIsTooLong
        : null;

    public bool Covers(DateOnly day) => !AnnualDay.Of(day).IsBefore(From) && !To.IsBefore(AnnualDay.Of(day));

    /// <summary>It has every day that a year can have.</summary>
    private const int LeapYear = 2024;
}

/// <summary>A day of any year.</summary>
public readonly record struct AnnualDay(int Month, int Day)
{
    /// <summary>"07-01".</summary>
    private const string Format = "MM-dd";

    public static AnnualDay Of(DateOnly day) => new(day.Month, day.Day);

    /// <summary>Null where the text is no day as "07-01".</summary>
    public static AnnualDay? Parse(string? text) =>
        DateOnly.TryParseExact($"2024-{text}", $"yyyy-{Format}", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Of(day)
            : null;

    public bool IsBefore(AnnualDay other) => (Month, Day).CompareTo((other.Month, other.Day)) < 0;

    public override string ToString() => $"{Month:00}-{Day:00}";

    /// <param name="year">A leap year, or one that has the day.</param>
    internal DateOnly In(int year) => new(year, Month, Day);
}
