using SpurReview.Testing;
using SpurReview.Web.Features.VisitSync;

namespace SpurReview.Web.Tests.VisitSync;

public class HeartbeatTests
{
    private readonly ControlledClock _clock = new(new DateTimeOffset(2026, 3, 13, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void It_comes_in_time_however_often_something_happens_in_between()
    {
        var heartbeat = new Heartbeat(_clock);
        var beats = new List<double>();

        for (var second = 1; second <= 60; second++)
        {
            _clock.Move(TimeSpan.FromSeconds(1));
            if (heartbeat.IsDue())
                beats.Add(second);
        }

        beats.Should().Equal(15, 30, 45, 60);
    }

    [Fact]
    public void One_that_comes_late_does_not_put_the_next_one_off()
    {
        var heartbeat = new Heartbeat(_clock);
        _clock.Move(TimeSpan.FromSeconds(17));
        heartbeat.Left.Should().Be(TimeSpan.Zero);

        heartbeat.IsDue().Should().BeTrue();

        heartbeat.Left.Should().Be(TimeSpan.FromSeconds(13));
        heartbeat.IsDue().Should().BeFalse();
    }
}
