using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class TransitionTests
{
    /// <summary>The product's table, written down a second time.</summary>
    private static readonly Dictionary<ReviewState, ReviewState[]> _life = new()
    {
        [ReviewState.Ordered] = [ReviewState.Planned, ReviewState.Cancelled],
        [ReviewState.Planned] = [ReviewState.Gathering, ReviewState.Cancelled],
        [ReviewState.Gathering] = [ReviewState.SiteVisit, ReviewState.Cancelled],
        [ReviewState.SiteVisit] = [ReviewState.Drafting],
        [ReviewState.Drafting] = [ReviewState.FactCheck],
        [ReviewState.FactCheck] = [ReviewState.Calibration, ReviewState.Graded],
        [ReviewState.Calibration] = [ReviewState.Graded],
        [ReviewState.Graded] = [ReviewState.Final, ReviewState.ActionPlan],
        [ReviewState.ActionPlan] = [ReviewState.Final],
        [ReviewState.Final] = [ReviewState.Published],
        [ReviewState.Published] = [],
        [ReviewState.Cancelled] = [],
    };

    public static TheoryData<ReviewState, ReviewState> EveryPair() => Steps.Conceivable.AsTheory();

    public static TheoryData<ReviewState, ReviewState> EveryPairOutsideTheTable() =>
        Steps.Conceivable.Where(step => !_life[step.From].Contains(step.To)).AsTheory();

    public static TheoryData<ReviewState> EveryState() => [.. Enum.GetValues<ReviewState>()];

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void The_table_holds_exactly_the_steps_of_the_product(ReviewState from, ReviewState to) =>
        (ReviewLife.Find(from, to) is not null).Should().Be(_life[from].Contains(to));

    [Fact]
    public void No_step_stands_twice() => ReviewLife.Transitions.Select(t => (t.From, t.To)).Should().OnlyHaveUniqueItems();

    [Theory]
    [MemberData(nameof(EveryPairOutsideTheTable))]
    public void A_step_outside_the_table_is_refused(ReviewState from, ReviewState to) =>
        Road.At(from).ShouldBeRefused(review => review.Step(to, note: "Skäl."), Rule.StepDoesNotExist);

    [Theory]
    [MemberData(nameof(EveryPairOutsideTheTable))]
    public void A_refused_step_changes_nothing(ReviewState from, ReviewState to)
    {
        var review = Road.At(from);
        var steps = review.Steps.Count;

        review.Invoking(r => r.Step(to, note: "Skäl.")).Should().Throw<RuleBrokenException>();

        (review.State, review.Steps.Count).Should().Be((from, steps));
    }

    [Fact]
    public void Nothing_leads_from_a_published_or_a_cancelled_review() =>
        ReviewLife.Transitions.Should().NotContain(t => t.From == ReviewState.Published || t.From == ReviewState.Cancelled);

    [Fact]
    public void A_review_can_be_cancelled_until_the_visit_and_no_longer() =>
        ReviewLife
            .Transitions.Where(t => t.To is ReviewState.Cancelled)
            .Select(t => t.From)
            .Should()
            .Equal(ReviewState.Ordered, ReviewState.Planned, ReviewState.Gathering);

    [Theory]
    [MemberData(nameof(EveryState))]
    public void A_review_can_be_brought_into_every_state(ReviewState state) => Road.At(state).State.Should().Be(state);

    [Fact]
    public void A_step_is_recorded_with_its_day_and_its_note()
    {
        var review = A.Review().WithPlans().Step(ReviewState.Planned, "Bekräftat per telefon.", A.Today.AddDays(-30));

        review
            .Steps.Should()
            .ContainSingle()
            .Which.Should()
            .BeEquivalentTo(
                new
                {
                    Number = 1,
                    From = ReviewState.Ordered,
                    To = ReviewState.Planned,
                    On = A.Today.AddDays(-30),
                    Note = "Bekräftat per telefon.",
                }
            );
    }

    [Fact]
    public void Steps_are_numbered_from_1() => Road.At(ReviewState.SiteVisit).Steps.Select(s => s.Number).Should().Equal(1, 2, 3);

    [Fact]
    public void Publishing_says_on_which_day()
    {
        var review = Road.At(ReviewState.Final).Step(ReviewState.Published, on: A.Today.AddDays(40));

        review.PublishedOn.Should().Be(A.Today.AddDays(40));
    }

    [Fact]
    public void Until_then_there_is_no_such_day() => Road.At(ReviewState.Final).PublishedOn.Should().BeNull();
}
