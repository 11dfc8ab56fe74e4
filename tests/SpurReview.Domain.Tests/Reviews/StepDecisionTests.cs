using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class StepDecisionTests
{
    public static TheoryData<ReviewState, ReviewState> EveryStep() => Steps.OfTheTable.AsTheory();

    /// <summary>A review in which the step's own guard says yes.</summary>
    private static Review Before(ReviewState from, ReviewState to) =>
        (from, to) switch
        {
            (ReviewState.Ordered, _) => A.Review().WithPlans(),
            (ReviewState.Drafting, _) => Road.At(from).AllMet().Signed(),
            (ReviewState.Graded, ReviewState.ActionPlan) => Road.GradedWithD("B"),
            (ReviewState.ActionPlan, _) => DecidedPlan(),
            _ => Road.At(from, to).Answered(),
        };

    private static Review DecidedPlan()
    {
        var review = Road.At(ReviewState.ActionPlan);
        review.Area("B").DecideAfterPlan(A.Regrade(Grade.D, A.Today));
        return review;
    }

    private static IReadOnlyList<Obstacle> Obstacles(
        ReviewState from,
        ReviewState to,
        ReviewRole by = ReviewRole.Coordinator,
        int daysAfterTheVisitBegins = 0,
        string? note = "Skäl.",
        int? today = null
    )
    {
        // Where nothing else is said the step is taken a month later, or on the day itself where it has to be.
        today ??= to is ReviewState.FactCheck or ReviewState.ActionPlan ? daysAfterTheVisitBegins : 30;
        var decision = new StepDecision(A.Today.AddDays(daysAfterTheVisitBegins), note);
        return Before(from, to).ObstaclesTo(to, decision, by, A.Today.AddDays(today.Value));
    }

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void A_coordinator_may_take_every_step(ReviewState from, ReviewState to) => Obstacles(from, to).Should().BeEmpty();

    [Theory]
    [InlineData(ReviewState.Gathering, ReviewState.SiteVisit)]
    [InlineData(ReviewState.SiteVisit, ReviewState.Drafting)]
    public void An_inspector_may_begin_and_end_the_visit(ReviewState from, ReviewState to) =>
        Obstacles(from, to, ReviewRole.Inspector).Should().BeEmpty();

    public static TheoryData<ReviewState, ReviewState> EveryStepButBeginningAndEndingTheVisit() =>
        Steps.OfTheTable.Where(s => s.To is not (ReviewState.SiteVisit or ReviewState.Drafting)).AsTheory();

    [Theory]
    [MemberData(nameof(EveryStepButBeginningAndEndingTheVisit))]
    public void An_inspector_may_take_no_other_step(ReviewState from, ReviewState to) =>
        Obstacles(from, to, ReviewRole.Inspector).Should().Equal(new Obstacle(Rule.StepIsNotYours));

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void The_unit_takes_none(ReviewState from, ReviewState to) =>
        Obstacles(from, to, ReviewRole.Unit).Should().Equal(new Obstacle(Rule.StepIsNotYours));

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void A_SPUR_samordnare_publishes_and_takes_no_other(ReviewState from, ReviewState to) =>
        Obstacles(from, to, ReviewRole.SpecialtyCoordinator)
            .Should()
            .Equal(to is ReviewState.Published ? [] : new[] { new Obstacle(Rule.StepIsNotYours) });

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void No_step_is_decided_in_the_future(ReviewState from, ReviewState to) =>
        Obstacles(from, to, daysAfterTheVisitBegins: 31, today: 30).Should().Equal(new Obstacle(Rule.StepDateIsInTheFuture));

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void A_step_may_be_decided_today(ReviewState from, ReviewState to) =>
        Obstacles(from, to, daysAfterTheVisitBegins: 30, today: 30).Should().BeEmpty();

    public static TheoryData<ReviewState, ReviewState> EveryStepAfterAnother() =>
        Steps.OfTheTable.Where(s => s.From is not ReviewState.Ordered).AsTheory();

    [Theory]
    [MemberData(nameof(EveryStepAfterAnother))]
    public void No_step_is_decided_before_the_step_it_follows(ReviewState from, ReviewState to) =>
        Obstacles(from, to, daysAfterTheVisitBegins: -1).Should().Contain(new Obstacle(Rule.StepDateIsBeforeThePreviousStep));

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void What_starts_the_units_time_is_not_dated_back(ReviewState from, ReviewState to) =>
        Obstacles(from, to, daysAfterTheVisitBegins: 29, today: 30)
            .Should()
            .Equal(to is ReviewState.FactCheck or ReviewState.ActionPlan ? [new Obstacle(Rule.UnitsTimeStartsToday)] : []);

    [Fact]
    public void The_first_step_follows_no_other() =>
        Obstacles(ReviewState.Ordered, ReviewState.Planned, daysAfterTheVisitBegins: -300).Should().BeEmpty();

    [Theory]
    [InlineData(ReviewState.Ordered, null)]
    [InlineData(ReviewState.Planned, "")]
    [InlineData(ReviewState.Gathering, " \n")]
    public void A_review_is_not_cancelled_without_a_reason(ReviewState from, string? note) =>
        Obstacles(from, ReviewState.Cancelled, note: note).Should().Equal(new Obstacle(Rule.StepNeedsReason));

    [Fact]
    public void Other_steps_need_no_reason() =>
        ReviewLife.Transitions.Where(t => t.NeedsReason).Should().OnlyContain(t => t.To == ReviewState.Cancelled);

    [Fact]
    public void Every_obstacle_is_named_and_not_only_the_first() =>
        A.Review()
            .ObstaclesTo(ReviewState.Planned, new StepDecision(A.Today.AddDays(1)), ReviewRole.Inspector, A.Today)
            .Should()
            .Equal(
                new Obstacle(Rule.StepIsNotYours),
                new Obstacle(Rule.StepDateIsInTheFuture),
                new Obstacle(Rule.VisitDatesMustBeSet),
                new Obstacle(Rule.TwoInspectorsMustBeAppointed)
            );

    [Fact]
    public void A_note_holds_2000_characters() =>
        A.Review().WithPlans().Step(ReviewState.Planned, new string('å', 2_000)).Steps[0].Note.Should().HaveLength(2_000);

    [Fact]
    public void A_longer_note_is_refused() =>
        A.Review().WithPlans().ShouldBeRefused(r => r.Step(ReviewState.Planned, new string('å', 2_001)), Rule.TextTooLong);

    [Fact]
    public void A_review_whose_note_was_refused_is_where_it_was()
    {
        var review = A.Review().WithPlans();

        review.Invoking(r => r.Step(ReviewState.Planned, "\0")).Should().Throw<RuleBrokenException>();

        review.State.Should().Be(ReviewState.Ordered);
    }

    [Fact]
    public void A_blank_note_is_no_note() => A.Review().WithPlans().Step(ReviewState.Planned, " ").Steps[0].Note.Should().BeNull();
}
