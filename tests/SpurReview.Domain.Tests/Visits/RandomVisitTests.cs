using FsCheck.Fluent;

namespace SpurReview.Domain.Tests.Visits;

public class RandomVisitTests
{
    [Fact]
    public void Whatever_the_network_does_no_acknowledged_value_is_lost() =>
        Holds.ForEvery(
            Gen.Choose(0, int.MaxValue),
            seed => new RandomVisit(seed) is { NothingIsLost: true, NobodyOverwroteWhatTheyHadNotSeen: true },
            times: 10_000
        );

    [Fact]
    public void What_comes_twice_changes_nothing() =>
        Holds.ForEvery(
            Gen.Choose(0, int.MaxValue),
            seed =>
            {
                var visit = new RandomVisit(seed);
                return visit.WithoutDuplicates().Picture() == visit.Server.Picture();
            }
        );

    [Fact]
    public void In_every_history_that_the_devices_are_tried_by_the_server_answers_and_ends_as_they_count_on()
    {
        var (count, differences) = (0, new List<string>());
        foreach (var visit in InventedVisit.All())
        {
            count++;
            differences.AddRange(visit.Differences());
        }

        differences.Should().BeEmpty();
        count.Should().Be(10_000);
    }

    [Fact]
    public void The_days_do_have_clashes() => Enumerable.Range(0, 50).Sum(seed => new RandomVisit(seed).Alternatives).Should().BePositive();
}
