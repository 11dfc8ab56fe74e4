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

    [Fact]
    public void Nobody_writes_over_what_they_have_not_seen()
    {
        var item = new ProgrammeItem(Guid.NewGuid(), Guid.NewGuid());
        item.Write(_residents, basedOn: 0);

        var late = () => item.Write(_residents with { Who = "Två i taget" }, basedOn: 0);

        late.Should().Throw<FieldClashException>();
    }
}
