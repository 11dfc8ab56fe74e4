using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calendar;

namespace SpurReview.Domain.Tests.ActionPlans;

public class FollowUpsTests
{
    /// <summary>15 March 2027 is a Monday, 15 June and 15 September are no holidays; 15 December is a Wednesday.</summary>
    [Fact]
    public void Four_days_are_proposed_three_months_apart() =>
        FollowUps
            .Quarterly(new DateOnly(2026, 12, 15), WorkCalendar.Swedish)
            .Should()
            .Equal(new(2027, 3, 15), new(2027, 6, 15), new(2027, 9, 15), new(2027, 12, 15));

    /// <summary>28 February 2027 and 30 May are Sundays; 30 August is a Monday and 30 November a Tuesday.</summary>
    [Fact]
    public void The_end_of_a_short_month_and_a_Sunday_are_passed() =>
        FollowUps
            .Quarterly(new DateOnly(2026, 11, 30), WorkCalendar.Swedish)
            .Should()
            .Equal(new(2027, 3, 1), new(2027, 5, 31), new(2027, 8, 30), new(2027, 11, 30));

    /// <summary>10 May 2027 is a Monday; 10 August a Tuesday, 10 November a Wednesday.</summary>
    [Fact]
    public void Days_that_somebody_has_chosen_stay_and_the_rest_come_after_them() =>
        FollowUps
            .Filled([new(2027, 5, 10), new(2027, 2, 1)], new DateOnly(2026, 12, 15), WorkCalendar.Swedish)
            .Should()
            .Equal(new(2027, 2, 1), new(2027, 5, 10), new(2027, 8, 10), new(2027, 11, 10));

    [Fact]
    public void Where_there_are_four_none_is_added()
    {
        DateOnly[] there = [new(2027, 1, 1), new(2027, 1, 2), new(2027, 1, 3), new(2027, 1, 4), new(2027, 1, 5)];

        FollowUps.Filled(there, new DateOnly(2026, 12, 15), WorkCalendar.Swedish).Should().Equal(there);
    }
}
