using System.Globalization;
using FsCheck.Fluent;
using SpurReview.Domain.Calendar;

namespace SpurReview.Domain.Tests.Calendar;

public class WorkCalendarTests
{
    private static readonly WorkCalendar _calendar = WorkCalendar.Swedish;

    [Theory]
    [InlineData("2026-03-13", true, "a Friday")]
    [InlineData("2026-03-14", false, "a Saturday")]
    [InlineData("2026-04-02", true, "Maundy Thursday")]
    [InlineData("2026-04-03", false, "Good Friday")]
    [InlineData("2026-06-30", true, "the day before the pause")]
    [InlineData("2026-07-01", false, "the pause begins")]
    [InlineData("2026-07-31", false, "the pause ends")]
    [InlineData("2026-08-03", true, "the Monday after the pause")]
    [InlineData("2026-12-24", false, "Christmas Eve")]
    public void Somebody_works_on(string day, bool works, string because) => _calendar.IsWorkingDay(Day(day)).Should().Be(works, because);

    [Theory]
    [InlineData("2026-03-02", 10, "2026-03-16")]
    [InlineData("2026-03-30", 10, "2026-04-15")]
    [InlineData("2026-06-15", 15, "2026-08-07")]
    [InlineData("2026-12-21", 2, "2026-12-23")]
    [InlineData("2026-12-21", 3, "2026-12-28")]
    [InlineData("2026-03-14", 1, "2026-03-16")]
    public void Time_given_in_working_days_ends(string from, int days, string lastDay) =>
        _calendar.After(Day(from), days).Should().Be(Day(lastDay));

    [Fact]
    public void What_is_left_on_the_day_it_was_given_is_all_of_it() =>
        Holds.ForEvery(
            from day in Gen.Choose(0, 40_000)
            from days in Gen.Choose(1, 80)
            select (From: new DateOnly(1990, 1, 1).AddDays(day), Days: days),
            time => _calendar.Left(time.From, _calendar.After(time.From, time.Days)) == time.Days
        );

    [Fact]
    public void Time_ends_on_a_working_day_and_a_day_passed_takes_at_most_one_of_them() =>
        Holds.ForEvery(
            Gen.Choose(0, 40_000).Select(day => new DateOnly(1990, 1, 1).AddDays(day)),
            day =>
                _calendar.IsWorkingDay(_calendar.After(day, 10)) && 10 - _calendar.Left(day.AddDays(1), _calendar.After(day, 10)) is 0 or 1
        );

    [Theory]
    [InlineData("2026-03-13", "2026-03-13")]
    [InlineData("2026-03-13", "2026-03-12")]
    [InlineData("2026-03-13", "2026-03-15")]
    public void Nothing_is_left_when_no_working_day_remains(string today, string lastDay) =>
        _calendar.Left(Day(today), Day(lastDay)).Should().Be(0);

    [Fact]
    public void The_ends_of_all_time_are_no_fault()
    {
        _calendar.After(DateOnly.MaxValue, 10).Should().Be(DateOnly.MaxValue);
        Terms.Default.DraftDue(DateOnly.MaxValue).Should().Be(DateOnly.MaxValue);
        Terms.Default.PlanDue(DateOnly.MaxValue).Should().Be(DateOnly.MaxValue);
        Terms.Default.MaterialDue(DateOnly.MinValue).Should().Be(DateOnly.MinValue);
    }

    [Fact]
    public void Terms_lead_to_the_last_days_of_the_product()
    {
        var terms = Terms.Default;

        terms.MaterialDue(Day("2026-05-14")).Should().Be(Day("2026-04-23"), "three weeks before");
        terms.MaterialDue(Day("2026-04-27")).Should().Be(Day("2026-04-02"), "three weeks before is Easter Monday");
        terms.DraftDue(Day("2026-05-15")).Should().Be(Day("2026-06-05"), "three weeks after");
        terms.DraftDue(Day("2026-06-11")).Should().Be(Day("2026-08-03"), "three weeks after is in the pause");
        terms.FactsDue(Day("2026-03-02")).Should().Be(Day("2026-03-16"), "ten working days");
        terms.PlanDue(Day("2026-03-12")).Should().Be(Day("2026-06-12"), "three months");
        terms.PlanDue(Day("2026-09-26")).Should().Be(Day("2026-12-28"), "three months later is a holiday");
        terms.PlanDue(Day("2026-04-10")).Should().Be(Day("2026-08-03"), "the summer pause is nobody's time");
        terms.PlanDue(Day("2026-04-10"), longer: 21).Should().Be(Day("2026-08-24"), "and takes none of what was added");
        terms.JudgementDue(Day("2026-03-02")).Should().Be(Day("2026-03-23"), "fifteen working days");
    }

    [Fact]
    public void Without_a_pause_time_runs_all_summer() =>
        (_calendar with { Pause = null }).After(Day("2026-06-30"), 10).Should().Be(Day("2026-07-14"));

    [Theory]
    [InlineData("07-31", "07-01", Rule.PauseMustNotEndBeforeItBegins)]
    [InlineData("06-01", "09-01", Rule.PauseIsTooLong)]
    public void No_pause_is(string from, string to, Rule rule) =>
        ((Action)(() => _ = new SummerPause(AnnualDay.Parse(from)!.Value, AnnualDay.Parse(to)!.Value))).ShouldBeRefused(rule);

    [Fact]
    public void A_pause_of_ninety_two_days_is_not_too_long() =>
        new SummerPause(AnnualDay.Parse("06-01")!.Value, AnnualDay.Parse("08-31")!.Value).Covers(Day("2026-08-31")).Should().BeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7-1")]
    [InlineData("02-30")]
    [InlineData("07-01 ")]
    [InlineData("13-01")]
    public void No_day_of_a_year_is(string? text) => AnnualDay.Parse(text).Should().BeNull();

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
