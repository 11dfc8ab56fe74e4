using System.Globalization;
using SpurReview.Domain.Calendar;

namespace SpurReview.Domain.Tests.Calendar;

public class HolidayTests
{
    /// <summary>The almanac of one year, copied by hand.</summary>
    [Theory]
    [InlineData("2026-01-01", "nyårsdagen")]
    [InlineData("2026-01-06", "trettondedag jul")]
    [InlineData("2026-04-03", "långfredagen")]
    [InlineData("2026-04-05", "påskdagen")]
    [InlineData("2026-04-06", "annandag påsk")]
    [InlineData("2026-05-01", "första maj")]
    [InlineData("2026-05-14", "Kristi himmelsfärdsdag")]
    [InlineData("2026-05-24", "pingstdagen")]
    [InlineData("2026-06-06", "Sveriges nationaldag")]
    [InlineData("2026-06-19", "midsommarafton")]
    [InlineData("2026-06-20", "midsommardagen")]
    [InlineData("2026-10-31", "alla helgons dag")]
    [InlineData("2026-12-24", "julafton")]
    [InlineData("2026-12-25", "juldagen")]
    [InlineData("2026-12-26", "annandag jul")]
    [InlineData("2026-12-31", "nyårsafton")]
    public void A_holiday_has_its_name(string day, string name) => SwedishHolidays.NameOf(Day(day)).Should().Be(name);

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    [InlineData(2100)]
    public void A_year_has_sixteen_of_them(int year) =>
        Enumerable
            .Range(0, 366)
            .Select(new DateOnly(year, 1, 1).AddDays)
            .Where(d => d.Year == year)
            .Select(SwedishHolidays.NameOf)
            .OfType<string>()
            .Should()
            .HaveCount(16)
            .And.OnlyHaveUniqueItems();

    /// <summary>Påskdagen of 2000–2050, as printed almanacs have it.</summary>
    private const string Easters = """
        04-23 04-15 03-31 04-20 04-11 03-27 04-16 04-08 03-23 04-12 04-04 04-24 04-08 03-31 04-20 04-05 03-27
        04-16 04-01 04-21 04-12 04-04 04-17 04-09 03-31 04-20 04-05 03-28 04-16 04-01 04-21 04-13 03-28 04-17
        04-09 03-25 04-13 04-05 04-25 04-10 04-01 04-21 04-06 03-29 04-17 04-09 03-25 04-14 04-05 04-18 04-10
        """;

    [Fact]
    public void From_2000_to_2050_the_law_of_the_time_says_which_days_are_holidays()
    {
        foreach (var (easter, year) in Easters.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select((e, n) => (e, 2000 + n)))
            AllOf(year)
                .Should()
                .BeEquivalentTo(ByDate(year).Union(ByWeekday(year)).Union(ByEaster(Day($"{year}-{easter}"))), $"it is {year}");
    }

    private static IEnumerable<DateOnly> ByDate(int year) =>
        new[] { "01-01", "01-06", "05-01", "12-24", "12-25", "12-26", "12-31", year < 2005 ? null : "06-06" }
            .OfType<string>()
            .Select(day => Day($"{year}-{day}"));

    /// <summary>Midsummer's Eve is a Friday, the day after it and All Saints' Day are Saturdays: each the only one in its seven days.</summary>
    private static IEnumerable<DateOnly> ByWeekday(int year) =>
        new[] { (From: "06-19", DayOfWeek.Friday), (From: "06-20", DayOfWeek.Saturday), (From: "10-31", DayOfWeek.Saturday) }.Select(week =>
            Enumerable.Range(0, 7).Select(Day($"{year}-{week.From}").AddDays).Single(day => day.DayOfWeek == week.Item2)
        );

    private static IEnumerable<DateOnly> ByEaster(DateOnly easter) =>
        new[] { -2, 0, 1, 39, 49, easter.Year < 2005 ? 50 : 49 }.Distinct().Select(easter.AddDays);

    private static IEnumerable<DateOnly> AllOf(int year) =>
        Enumerable
            .Range(0, 366)
            .Select(new DateOnly(year, 1, 1).AddDays)
            .Where(d => d.Year == year && SwedishHolidays.NameOf(d) is not null);

    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2008-03-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2038-04-25")]
    [InlineData("2285-03-22")]
    public void Easter_falls_where_the_tables_say(string day) => SwedishHolidays.EasterSunday(Day(day).Year).Should().Be(Day(day));

    [Fact]
    public void Easter_is_a_Sunday_from_22_March_to_25_April_in_every_year_there_is()
    {
        foreach (var easter in Enumerable.Range(1, 9_999).Select(SwedishHolidays.EasterSunday))
        {
            easter.DayOfWeek.Should().Be(DayOfWeek.Sunday);
            easter.Should().BeOnOrAfter(new DateOnly(easter.Year, 3, 22)).And.BeOnOrBefore(new DateOnly(easter.Year, 4, 25));
        }
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
