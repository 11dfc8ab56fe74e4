using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;

namespace SpurReview.Domain.Tests.Tasks;

/// <summary>When a follow-up is somebody's to report.</summary>
public class FollowUpTaskTests
{
    [Theory]
    [InlineData(ReviewState.Final, 14, true)]
    [InlineData(ReviewState.Published, 15, false)]
    [InlineData(ReviewState.Published, 14, true)]
    [InlineData(ReviewState.Published, 0, true)]
    [InlineData(ReviewState.Published, -400, true)]
    [InlineData(ReviewState.ActionPlan, 0, false)]
    [InlineData(ReviewState.Cancelled, 0, false)]
    public void It_is_the_units_from_two_weeks_before_its_day_for_as_long_as_it_waits(ReviewState state, int daysLeft, bool isAsked)
    {
        var day = A.Today.AddDays(daysLeft);

        Asked(ReviewOutline.Of(Road.At(state)) with { FollowUpOn = day })
            .Should()
            .Equal(isAsked ? [new ReviewTask(TaskKind.ReportFollowUp, TaskParty.Unit, day)] : []);
    }

    [Theory]
    [InlineData(ReviewState.Final)]
    [InlineData(ReviewState.Published)]
    public void When_nothing_waits_it_is_nobodys(ReviewState state) => Asked(ReviewOutline.Of(Road.At(state))).Should().BeEmpty();

    private static IEnumerable<ReviewTask> Asked(ReviewOutline review) =>
        ReviewTasks.Of(review, A.Today).Where(t => t.Kind is TaskKind.ReportFollowUp);
}
