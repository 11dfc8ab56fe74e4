using SpurReview.Domain.Reviews;
using SpurReview.Domain.Visits;

namespace SpurReview.Domain.Tests.Visits;

public class ProgrammeTests
{
    private static readonly ProgrammeContent _residents = new(
        new DateOnly(2026, 5, 14),
        new TimeOnly(9, 30),
        new TimeOnly(10, 15),
        ProgrammeKind.Residents,
        "Alla ST-läkare",
        "Biblioteket"
    );

    [Fact]
    public void A_point_is_what_was_written_and_counts_its_changes()
    {
        var item = new ProgrammeItem(Guid.NewGuid(), Guid.NewGuid());

        item.Write(_residents, basedOn: 0);
        item.Write(_residents, basedOn: 0);
        item.Write(_residents with { Place = "Aulan" }, basedOn: 1);

        (item.Content, item.Version).Should().Be((_residents with { Place = "Aulan" }, 2));
    }

    [Theory]
    [InlineData(9, 30)]
    [InlineData(9, 0)]
    public void A_point_ends_after_it_begins(int hour, int minute)
    {
        var item = new ProgrammeItem(Guid.NewGuid(), Guid.NewGuid());

        ((Action)(() => item.Write(_residents with { Ends = new TimeOnly(hour, minute) }, basedOn: 0))).ShouldBeRefused(
            Rule.ProgrammeItemMustEndAfterItBegins
        );
    }

    [Theory]
    [InlineData(14, 20, 20, "on the first day still")]
    [InlineData(15, 20, 21, "on the second day still")]
    [InlineData(13, 20, 13, "it was left on a day that was not the visit's")]
    [InlineData(15, 14, 15, "the visit begins as before")]
    public void A_point_follows_the_visit_when_it_is_moved(int day, int visit, int expected, string why)
    {
        var item = new ProgrammeItem(Guid.NewGuid(), Guid.NewGuid());
        item.Write(_residents with { Day = new DateOnly(2026, 5, day) }, basedOn: 0);

        item.Follow(Visit(14, 15), Visit(visit, visit + 1));

        item.Day.Should().Be(new DateOnly(2026, 5, expected), why);
        item.Version.Should().Be(day == expected ? 1 : 2, "whoever has an older page open is told");
    }

    private static SiteVisit Visit(int from, int to) => new(new DateOnly(2026, 5, from), new DateOnly(2026, 5, to), VisitForm.Onsite);

    [Fact]
    public void Nobody_writes_over_what_they_have_not_seen()
    {
        var item = new ProgrammeItem(Guid.NewGuid(), Guid.NewGuid());
        item.Write(_residents, basedOn: 0);

        var late = () => item.Write(_residents with { Who = "Två i taget" }, basedOn: 0);

        late.Should().Throw<FieldClashException>();
    }
}
