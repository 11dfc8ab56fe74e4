using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.ActionPlans;

/// <summary>A plan's follow-ups from their first day to long after the last.</summary>
public class FollowUpTrackTests
{
    private static readonly DateOnly _day = new(2027, 3, 15);
    private static readonly Guid _review = Guid.NewGuid();

    [Theory]
    [InlineData("2027-02-28", FollowUpStatus.Coming)]
    [InlineData("2027-03-01", FollowUpStatus.Due)]
    [InlineData("2027-03-15", FollowUpStatus.Due)]
    [InlineData("2027-03-16", FollowUpStatus.Late)]
    [InlineData("2027-04-14", FollowUpStatus.Late)]
    [InlineData("2027-04-15", FollowUpStatus.Missing)]
    [InlineData("9999-12-31", FollowUpStatus.Missing)]
    public void Until_somebody_reports_it_is_coming_then_due_then_late_then_missing(string today, FollowUpStatus status) =>
        Track().Occasions.Single().StatusOn(Day(today)).Should().Be(status);

    [Fact]
    public void It_never_goes_back_to_what_it_was_and_once_reported_it_is_done_on_every_day()
    {
        var days = Enumerable.Range(-100, 200).Select(_day.AddDays).ToList();

        days.Select(day => Track().Occasions.Single().StatusOn(day)).Where(s => s is not FollowUpStatus.Done).Should().HaveCount(200);
        days.Select(day => Order(Track().Occasions.Single().StatusOn(day))).Should().BeInAscendingOrder();
        days.Should().OnlyContain(day => Track(Reported(_day)).Occasions.Single().StatusOn(day) == FollowUpStatus.Done);
    }

    [Fact]
    public void It_waits_for_somebody_exactly_on_the_days_on_which_it_may_be_reported() =>
        Enumerable
            .Range(-100, 200)
            .Select(_day.AddDays)
            .Should()
            .OnlyContain(day => Track().Occasions.Single().WaitsOn(day) == (Track().ObstacleTo(1, _day, day) == null));

    [Theory]
    [InlineData("2027-03-15", false)]
    [InlineData("2027-03-16", true)]
    public void A_report_after_the_day_came_late(string on, bool isLate) =>
        Track(Reported(Day(on))).Occasions.Single().CameLate.Should().Be(isLate);

    [Fact]
    public void A_correction_is_a_new_report_and_holds_while_the_first_says_whether_it_was_late()
    {
        var first = Reported(_day);
        var second = Track(first).Report(1, _day, FollowUpOutcome.No, "Rutinen används inte.", _day.AddDays(3));

        var occasion = Track(second, first).Occasions.Single();

        occasion.Reports.Select(r => r.Number).Should().Equal(1, 2);
        occasion.Report.Should().BeSameAs(second);
        occasion.CameLate.Should().BeFalse();
    }

    [Fact]
    public void What_is_reported_says_which_day_of_which_action_and_when()
    {
        var report = Reported(_day.AddDays(-14));

        (report.ReviewId, report.Position, report.FollowUpOn, report.Number).Should().Be((_review, 1, _day, 1));
        (report.Outcome, report.Done, report.ReportedOn).Should().Be((FollowUpOutcome.Partly, "Rutinen är skriven.", _day.AddDays(-14)));
    }

    [Theory]
    [InlineData(1, "2027-03-15", "2027-02-28", Rule.FollowUpIsNotOpenYet)]
    [InlineData(1, "2027-03-16", "2027-03-16", Rule.FollowUpIsNotPlanned)]
    [InlineData(2, "2027-03-15", "2027-03-15", Rule.FollowUpIsNotPlanned)]
    public void Nothing_else_is_reported(int position, string day, string today, Rule rule) =>
        Refusing(() => Track().Report(position, Day(day), FollowUpOutcome.Yes, "Klart.", Day(today))).Should().Be(rule);

    [Fact]
    public void A_report_says_something() =>
        Refusing(() => Track().Report(1, _day, FollowUpOutcome.Yes, " \n", _day)).Should().Be(Rule.TextMustNotBeEmpty);

    [Theory]
    [InlineData(ReviewState.ActionPlan)]
    [InlineData(ReviewState.Graded)]
    [InlineData(ReviewState.Cancelled)]
    public void Nothing_is_followed_up_before_the_review_is_final(ReviewState state)
    {
        var track = new FollowUpTrack(_review, state, Plan(Action(1, _day)), []);

        track.Occasions.Should().BeEmpty();
        track.ObstacleTo(1, _day, _day).Should().Be(Rule.ReviewIsNotFollowedUp);
    }

    [Fact]
    public void An_action_that_was_returned_is_not_followed_up_and_one_from_an_old_report_is()
    {
        var plan = Plan(Action(1, _day), Action(2, ActionDecision.Returned, _day), Action(3, null, _day));

        new FollowUpTrack(_review, ReviewState.Published, plan, []).Occasions.Select(o => o.Position).Should().Equal(1, 3);
    }

    [Fact]
    public void The_days_stand_in_order_and_each_once()
    {
        var plan = Plan(Action(1, _day.AddDays(90), _day, _day), Action(2, _day.AddDays(1)));

        new FollowUpTrack(_review, ReviewState.Final, plan, [])
            .Occasions.Select(o => (o.Day, o.Position))
            .Should()
            .Equal((_day, 1), (_day.AddDays(1), 2), (_day.AddDays(90), 1));
    }

    [Fact]
    public void A_review_without_a_plan_has_nothing_to_follow_up() =>
        new FollowUpTrack(_review, ReviewState.Published, null, []).Occasions.Should().BeEmpty();

    private static int Order(FollowUpStatus status) =>
        Array.IndexOf([FollowUpStatus.Coming, FollowUpStatus.Due, FollowUpStatus.Late, FollowUpStatus.Missing], status);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static Rule Refusing(Action report) => report.Should().Throw<RuleBrokenException>().Which.Obstacles.Single().Rule;

    private static FollowUpReport Reported(DateOnly on) => Track().Report(1, _day, FollowUpOutcome.Partly, "Rutinen är skriven.", on);

    private static FollowUpTrack Track(params FollowUpReport[] reports) =>
        new(_review, ReviewState.Published, Plan(Action(1, _day)), reports);

    private static ActionPlan Plan(params ActionItem[] actions) => new(_review, A.Today, actions, []);

    private static ActionItem Action(int position, params DateOnly[] days) => Action(position, ActionDecision.Accepted, days);

    private static ActionItem Action(int position, ActionDecision? decision, params DateOnly[] days) =>
        new(position, ["A1"], "Vi inför en rutin.", _day) { FollowUpOn = days, Decision = decision };
}
