using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.ActionPlans;

/// <summary>The unit's time is out: D stands where its plan does not reach.</summary>
public class MissingPlanTests
{
    private static DateOnly LastDay(Review review) => PlanClock.Of(review)!.LastDay(Terms.Default);

    private static void Record(Review review, DateOnly today) =>
        MissingPlan.Record(review, "Ingen handlingsplan har kommit in.", today, Terms.Default);

    [Fact]
    public void It_is_not_recorded_on_the_units_last_day_and_it_is_on_the_next()
    {
        var review = APlan.Asked();
        review.ShouldBeRefused(r => Record(r, LastDay(r)), Rule.PlanMayStillCome);

        Record(review, LastDay(review).AddDays(1));

        review.Areas.Should().OnlyContain(a => a.Regrade!.LetsDStand && a.Regrade.Reason == "Ingen handlingsplan har kommit in.");
    }

    [Fact]
    public void Nor_while_the_plan_is_with_the_inspectors() =>
        APlan.Sent().Review.ShouldBeRefused(r => Record(r, LastDay(r).AddDays(100)), Rule.PlanIsWithInspectors);

    [Fact]
    public void Areas_with_accepted_actions_are_left_to_the_inspectors()
    {
        var review = APlan.Returned().Review;

        Record(review, LastDay(review).AddDays(1));

        review.Area("A").Regrade.Should().BeNull();
        review.Area("B").Regrade!.LetsDStand.Should().BeTrue();
        review.ShouldBeRefused(r => Record(r, LastDay(r).AddDays(1)), Rule.PlanIsDecided);
    }

    [Fact]
    public void What_is_recorded_ends_the_writing()
    {
        var work = APlan.Work();
        Record(work.Review, LastDay(work.Review).AddDays(1));

        Action write = () => work.Write("A1");

        write.ShouldBeRefused(Rule.PlanIsDecided);
        work.Review.Area("A").CurrentGrade.Should().Be(Grade.D);
    }

    [Fact]
    public void An_extension_moves_the_day()
    {
        var work = APlan.Work();
        var before = LastDay(work.Review);
        work.AskForLongerTime(UnitSender.Head, 30, "Semestertider.", APlan.Day);

        work.Review.ShouldBeRefused(r => Record(r, before.AddDays(1)), Rule.PlanMayStillCome);
    }

    [Theory]
    [InlineData(ReviewState.Graded)]
    [InlineData(ReviewState.Final)]
    public void Only_of_a_review_under_a_plan(ReviewState state) =>
        Road.At(state).ShouldBeRefused(r => Record(r, new DateOnly(2030, 1, 1)), Rule.ReviewIsNotUnderPlan);
}
