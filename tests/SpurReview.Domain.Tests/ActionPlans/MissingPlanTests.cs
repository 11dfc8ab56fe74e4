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

    [Fact]
    public void A_plan_that_comes_back_on_its_last_day_leaves_five_working_days()
    {
        var friday = new DateOnly(2026, 9, 18);
        var late = APlan.Work();
        late.Write("A1");
        late.Write("B1");
        late.Send(UnitSender.Head, Road.Now, friday);
        late.JudgedByBoth("A1", ActionDecision.Accepted);
        late.JudgedByBoth("B1", ActionDecision.Returned);
        late.Review.Plan!.Return(late.Review, friday.AddDays(3));

        LastDay(late.Review).Should().Be(new DateOnly(2026, 9, 28));
    }

    [Fact]
    public void Longer_time_that_is_asked_for_when_the_first_is_over_counts_from_then()
    {
        var work = APlan.Work();
        var late = LastDay(work.Review).AddDays(40);

        work.AskForLongerTime(UnitSender.Head, 30, "Semestertider.", late);

        LastDay(work.Review).Should().Be(WorkCalendar.Swedish.OnOrAfter(late.AddDays(30)));
    }

    [Theory]
    [InlineData(ReviewState.Graded)]
    [InlineData(ReviewState.Final)]
    public void Only_of_a_review_under_a_plan(ReviewState state) =>
        Road.At(state).ShouldBeRefused(r => Record(r, new DateOnly(2030, 1, 1)), Rule.ReviewIsNotUnderPlan);
}
