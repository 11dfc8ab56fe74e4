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
