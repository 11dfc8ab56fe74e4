using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;

namespace SpurReview.Domain.Tests.Publishing;

public class PlannedPublishingTests
{
    private static readonly DateOnly _today = A.Today.AddDays(60);
    private static readonly DateOnly _day = _today.AddDays(14);

    [Fact]
    public void What_is_planned_stays_final_until_its_day_and_asks_nobody_for_anything()
    {
        var review = Planned();

        review.State.Should().Be(ReviewState.Final);
        Tasks(review).Should().NotContain(TaskKind.Publish);
        Step(review, _day.AddDays(-1)).Should().Equal(new Obstacle(Rule.PublishingIsPlanned));
        Step(review, _day).Should().BeEmpty();
    }

    [Fact]
    public void Published_nothing_is_planned_any_more()
    {
        var review = Planned();

        review.Take(ReviewState.Published, new StepDecision(_day), ReviewRole.Coordinator, _day);

        review.PlannedPublishing.Should().BeNull();
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public void The_day_is_to_come_and_within_a_year(int days, bool may) =>
        Road.At(ReviewState.Final)
            .ObstaclesToPlanning(_today.AddDays(days), ReviewRole.Coordinator, _today)
            .Should()
            .Equal(may ? [] : [new Obstacle(Rule.PublishingDayIsTooFarAway)]);

    [Fact]
    public void What_may_not_be_published_is_not_planned_either()
    {
        var review = Road.At(ReviewState.Graded);

        review.Invoking(r => r.PlanToPublish(_day, "sett", [], ReviewRole.Coordinator, _today)).Should().Throw<RuleBrokenException>();
        Road.At(ReviewState.Final)
            .ObstaclesToPlanning(_day, ReviewRole.Inspector, _today)
            .Should()
            .Equal(new Obstacle(Rule.StepIsNotYours));
    }

    [Fact]
    public void It_is_planned_once_until_it_is_taken_back()
    {
        var review = Planned();
        review.ObstaclesToPlanning(_day.AddDays(1), ReviewRole.Coordinator, _today).Should().Equal(new Obstacle(Rule.PublishingIsPlanned));

        review.ForgetPlannedPublishing();

        review.ObstaclesToPlanning(_day.AddDays(1), ReviewRole.Coordinator, _today).Should().BeEmpty();
        Tasks(review).Should().Contain(TaskKind.Publish);
    }

    [Fact]
    public void One_that_failed_holds_nobody_back_and_is_the_offices_task_again()
    {
        var review = Planned();

        review.PlannedPublishing!.Fail(_day);

        review.PlannedPublishing.IsDue(_day).Should().BeFalse();
        Tasks(review).Should().Contain(TaskKind.Publish);
        Step(review, _today).Should().BeEmpty();
    }

    [Fact]
    public void It_is_due_from_its_day_on()
    {
        var planned = Planned().PlannedPublishing!;

        planned.IsDue(_day.AddDays(-1)).Should().BeFalse();
        planned.IsDue(_day).Should().BeTrue();
        planned.IsDue(_day.AddDays(3)).Should().BeTrue("nobody was there on the day");
    }

    [Fact]
    public void What_was_decided_of_the_texts_comes_back_as_it_was()
    {
        var (changed, kept, both) = (Place("A1"), Place("B2"), Place("C3"));
        var words = new PublicWords(
            new Dictionary<PlaceInReport, string> { [changed] = "Nya ord.", [both] = "Andra ord." },
            new Dictionary<PlaceInReport, string> { [kept] = "Skäl.", [both] = "Skäl till." }
        );
        var review = Road.At(ReviewState.Final);

        review.PlanToPublish(_day, "sett", PlannedWord.Of(words), ReviewRole.Coordinator, _today);

        var again = review.PlannedPublishing!.ToWords();
        again.Changed.Should().BeEquivalentTo(words.Changed);
        again.Kept.Should().BeEquivalentTo(words.Kept);
    }

    private static PlaceInReport Place(string code) => new(TextPlace.Comment, code);

    private static Review Planned()
    {
        var review = Road.At(ReviewState.Final);
        review.PlanToPublish(_day, "sett", [], ReviewRole.Coordinator, _today);
        return review;
    }

    private static IReadOnlyList<Obstacle> Step(Review review, DateOnly on) =>
        review.ObstaclesTo(ReviewState.Published, new StepDecision(on), ReviewRole.Coordinator, on);

    private static IEnumerable<TaskKind> Tasks(Review review) => ReviewTasks.Of(ReviewOutline.Of(review), _today).Select(t => t.Kind);
}
