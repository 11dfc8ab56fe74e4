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
}
