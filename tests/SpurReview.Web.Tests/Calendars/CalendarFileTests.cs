using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SpurReview.Web.Features.Calendars;

namespace SpurReview.Web.Tests.Calendars;

/// <summary>The file, before a parser that takes only what RFC 5545 says.</summary>
public class CalendarFileTests
{
    private static readonly DateTimeOffset _changed = new(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1));

    private static CalendarDay Day(string summary) =>
        new("a-besok@spurreview", new(2026, 4, 14), new(2026, 4, 15), summary, 3, _changed) { Address = "/granskningar/a" };

    private static byte[] File(params CalendarDay[] days) => CalendarFile.Of(days, "https://spur.exempel.se");

    [Fact]
    public void A_visit_is_its_days_its_change_and_its_address()
    {
        var visit = StrictCalendar.Read(File(Day("Platsbesök, Kvarngatans vårdcentral"))).Events.Single();

        visit.Summary.Should().Be("Platsbesök, Kvarngatans vårdcentral");
        (visit["DTSTART"], visit["DTEND"]).Should().Be(("20260414", "20260416"), "the end is the day after the last");
        (visit["SEQUENCE"], visit["DTSTAMP"], visit["LAST-MODIFIED"]).Should().Be(("3", "20260302T083000Z", "20260302T083000Z"));
        (visit["STATUS"], visit["URL"]).Should().Be(("CONFIRMED", "https://spur.exempel.se/granskningar/a"));
    }

    [Fact]
    public void What_is_off_leads_nowhere() =>
        StrictCalendar
            .Read(File(Day("Gäller inte längre") with { Address = null }))
            .Events.Single()
            .Should()
            .Match<StrictPart>(e => e["STATUS"] == "CANCELLED" && !e.Has("URL"));

    [Fact]
    public void A_calendar_without_days_is_one_too() => StrictCalendar.Read(File()).Events.Should().BeEmpty();

    [Fact]
    public void The_same_days_are_the_same_octets() => File(Day("Platsbesök")).Should().Equal(File(Day("Platsbesök")));

    [Fact]
    public void Whatever_is_written_is_folded_escaped_and_read_again() =>
        Prop.ForAll(
                Gen.ListOf(Gen.Elements("å", "ö", "😀", "é", ",", ";", "\\", "\n", "\\n", ":", "\"", " ", "Läkare", "=")).ToArbitrary(),
                words => StrictCalendar.Read(File(Day(string.Concat(words)))).Events.Single().Summary == string.Concat(words)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithEndSize(80));

    [Theory]
    [InlineData("\r\n", "\n", "a line ends by CRLF")]
    [InlineData("SUMMARY:Besök", "SUMMARY:Besök, igen", "a comma is escaped")]
    [InlineData("SEQUENCE:3", "SEQUENCE:tre", "a number is a number")]
    [InlineData("DTEND;VALUE=DATE:20260416", "DTEND;VALUE=DATE:20260414", "the end is after the start")]
    [InlineData("DTSTAMP:", "X-DTSTAMP:", "every event has its stamp")]
    [InlineData("END:VEVENT\r\n", "", "what begins ends")]
    [InlineData("SUMMARY:", "SUMMARY:Besök hos en verksamhet vars namn är så långt att det inte ryms på en rad: ", "long lines are folded")]
    public void The_parser_takes_nothing_else(string right, string wrong, string why)
    {
        var file = Encoding.UTF8.GetString(File(Day("Besök")));
        file.Should().Contain(right);

        var read = () => StrictCalendar.Read(Encoding.UTF8.GetBytes(file.Replace(right, wrong, StringComparison.Ordinal)));

        read.Should().Throw<FormatException>(why);
    }
}
