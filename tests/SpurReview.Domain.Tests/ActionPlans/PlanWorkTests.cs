using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.ActionPlans;

/// <summary>What the unit writes, and every no it can get.</summary>
public class PlanWorkTests
{
    private readonly PlanWork _work = APlan.Work();

    private static void ShouldBeRefused(Action deed, Rule rule, string? where = null) => deed.ShouldBeRefused(rule, where);

    public static TheoryData<ReviewState, Rule?> EveryState() =>
        new()
        {
            { ReviewState.Ordered, Rule.ReviewIsNotUnderPlan },
            { ReviewState.Planned, Rule.ReviewIsNotUnderPlan },
            { ReviewState.Gathering, Rule.ReviewIsNotUnderPlan },
            { ReviewState.SiteVisit, Rule.ReviewIsNotUnderPlan },
            { ReviewState.Drafting, Rule.ReviewIsNotUnderPlan },
            { ReviewState.FactCheck, null },
            { ReviewState.Calibration, null },
            { ReviewState.Graded, null },
            { ReviewState.ActionPlan, null },
            { ReviewState.Final, Rule.ReviewIsNotUnderPlan },
            { ReviewState.Published, Rule.ReviewIsNotUnderPlan },
            { ReviewState.Cancelled, Rule.ReviewIsNotUnderPlan },
        };

    [Theory]
    [MemberData(nameof(EveryState))]
    public void A_plan_is_written_from_the_fact_check_until_the_review_is_final(ReviewState state, Rule? rule) =>
        APlan.Work(Road.At(state)).RuleAgainstWriting().Should().Be(rule);

    [Theory]
    [InlineData(ReviewState.FactCheck)]
    [InlineData(ReviewState.Calibration)]
    [InlineData(ReviewState.Graded)]
    public void It_is_not_sent_before_it_is_asked_for(ReviewState state)
    {
        var work = APlan.Work(Road.At(state));
        work.Write("A1");
        work.Write("B1");

        ShouldBeRefused(() => work.Send(UnitSender.Head, Road.Now, APlan.Day), Rule.ReviewIsNotUnderPlan);
        ShouldBeRefused(() => work.AskForLongerTime(UnitSender.Head, 30, "Semestertider.", APlan.Day), Rule.ReviewIsNotUnderPlan);
    }

    [Fact]
    public void Without_a_demanded_row_nothing_is_written()
    {
        var work = new PlanWork(APlan.Asked(), [APlan.Row("A3", isDemanded: false)], []);

        ShouldBeRefused(() => work.Write("A3"), Rule.PlanIsNotNeeded);
    }

    [Fact]
    public void What_is_sent_twice_under_one_name_is_there_once()
    {
        var id = Guid.CreateVersion7();

        _work.Write(id, "A1", [], APlan.Nothing);
        _work.Write(id, "A1", [], APlan.Whole);

        _work.Actions.Should().ContainSingle().Which.Words.Action.Should().Be("Vi inför en rutin.");
    }

    [Fact]
    public void A_name_that_another_action_has_makes_no_second_one_and_changes_nothing()
    {
        var first = _work.Write("A1", APlan.Nothing);

        ShouldBeRefused(() => _work.Write(first.Id, "B1", [], APlan.Whole), Rule.RowHasAnActionOfItsOwn);

        _work.Actions.Should().ContainSingle();
        (first.Action, first.Answers[0]).Should().Be((null, "A1"));
    }

    [Fact]
    public void One_action_answers_several_rows_and_is_found_from_each()
    {
        var action = _work.Write("A1", APlan.Whole, "B1", "Z9");

        _work.ActionFor("B1").Should().BeSameAs(action);
        action.Answers.Should().Equal("A1", "B1");
    }

    [Fact]
    public void A_row_that_has_an_action_gets_no_second()
    {
        _work.Write("B1");

        ShouldBeRefused(() => _work.Write("A1", APlan.Whole, "B1"), Rule.RowHasAnActionOfItsOwn);
        _work.ActionFor("A1").Should().BeNull();
    }

    [Fact]
    public void No_day_lies_before_the_visit()
    {
        var before = A.Today.AddDays(-1);
        var words = APlan.Whole;

        ShouldBeRefused(
            () => _work.Write("A1", new(words.Action, before, words.Responsible, words.FollowUpOn, true, [])),
            Rule.PlannedDayMustNotPrecedeVisit
        );
        ShouldBeRefused(() => _work.Write("A1", words with { FollowUpOn = [before] }), Rule.PlannedDayMustNotPrecedeVisit);
        _work.Write("A1", words with { FollowUpOn = [A.Today] }).FollowUpOn.Should().Equal(A.Today);
    }

    [Fact]
    public void Follow_ups_stand_once_and_in_order() =>
        new PlannedWords(null, null, [], [A.Today.AddDays(2), A.Today, A.Today.AddDays(2)], false, [])
            .FollowUpOn.Should()
            .Equal(A.Today, A.Today.AddDays(2));

    [Theory]
    [InlineData(10, 20, true)]
    [InlineData(11, 1, false)]
    [InlineData(1, 21, false)]
    public void Ten_people_and_twenty_days_are_the_most(int people, int days, bool isAllowed)
    {
        var write = () =>
            _ = new PlannedWords(
                "Text.",
                null,
                [.. Enumerable.Range(1, people).Select(i => new ResponsiblePerson($"Roll {i}"))],
                [.. Enumerable.Range(1, days).Select(A.Today.AddDays)],
                true,
                []
            );

        if (isAllowed)
            write.Should().NotThrow();
        else
            ShouldBeRefused(() => write(), Rule.ActionHasTooManyRows);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        _work.Write("A1", APlan.Nothing).Missing.Should().Equal(Enum.GetValues<ActionPart>());
        _work.Write("A1", APlan.Whole).Missing.Should().BeEmpty();
    }

    [Fact]
    public void What_is_begun_is_taken_away_again_until_it_has_been_sent()
    {
        var action = _work.Write("A1");
        _work.Remove(action);
        _work.Actions.Should().BeEmpty();

        var returned = APlan.Returned();
        ShouldBeRefused(() => returned.Remove(returned.ActionFor("B1")!), Rule.ActionHasBeenSent);
        ShouldBeRefused(() => returned.Remove(returned.ActionFor("A1")!), Rule.ActionIsAccepted);
    }

    [Fact]
    public void A_row_is_handed_over_once_and_answered_once()
    {
        var action = _work.Write("A1", APlan.Nothing);
        ShouldBeRefused(() => _work.TakeBack(action), Rule.ActionIsNotWithProvider);
        ShouldBeRefused(() => _work.AnswerHandedOver(action, APlan.Day), Rule.ActionIsNotWithProvider);

        _work.HandOver(action, APlan.Day);
        ShouldBeRefused(() => _work.HandOver(action, APlan.Day), Rule.ActionIsWithProvider);
        ShouldBeRefused(() => _work.AnswerHandedOver(action, APlan.Day), Rule.ActionIsIncomplete, "A1");

        _work.Write("A1");
        _work.AnswerHandedOver(action, APlan.Day);
        action.IsWithProvider.Should().BeFalse();
        ShouldBeRefused(() => _work.AnswerHandedOver(action, APlan.Day), Rule.ActionIsNotWithProvider);
    }

    [Fact]
    public void It_is_taken_back_while_the_provider_has_it()
    {
        var action = _work.Write("A1");
        _work.HandOver(action, APlan.Day);

        _work.TakeBack(action);

        action.HandedOverOn.Should().BeNull();
    }

    [Fact]
    public void Everything_in_the_way_of_sending_is_named()
    {
        _work.Write("A3", APlan.Nothing);
        _work.HandOver(_work.Write("A4"), APlan.Day);

        _work
            .ObstaclesToSending()
            .Should()
            .BeEquivalentTo([
                new Obstacle(Rule.RowMustBeAnswered, "A1"),
                new Obstacle(Rule.RowMustBeAnswered, "B1"),
                new Obstacle(Rule.ActionIsIncomplete, "A3"),
                new Obstacle(Rule.ActionIsWithProvider, "A4"),
            ]);
    }

    [Fact]
    public void Nothing_is_done_while_the_plan_is_with_the_inspectors()
    {
        var work = APlan.Sent();
        var action = work.ActionFor("A1")!;
        Action[] deeds =
        [
            () => work.Write("A1"),
            () => work.Write("A3"),
            () => work.Remove(action),
            () => work.HandOver(action, APlan.Day),
            () => work.TakeBack(action),
            () => work.AnswerHandedOver(action, APlan.Day),
            () => work.AskForLongerTime(UnitSender.Head, 30, "Semestertider.", APlan.Day),
            () => work.Send(UnitSender.Head, Road.Now, APlan.Day),
        ];

        foreach (var deed in deeds)
            ShouldBeRefused(deed, Rule.PlanIsWithInspectors);
    }

    [Fact]
    public void Only_what_came_back_is_written_anew_and_what_was_accepted_is_sent_as_it_was()
    {
        var work = APlan.Returned();
        var accepted = work.Item("A1");
        ShouldBeRefused(() => work.Write("A1"), Rule.ActionIsAccepted);

        work.Write("B1", APlan.Whole with { FollowUpOn = [A.Today.AddMonths(9)] });
        work.Send(UnitSender.Head, Road.Now, APlan.Day.AddDays(9));

        work.Item("A1").Should().BeSameAs(accepted);
        work.Item("B1").FollowUpOn.Should().Equal(A.Today.AddMonths(9));
        work.Item("B1").Decision.Should().BeNull();
        work.Review.Plan!.Turns.Should().HaveCount(2);
    }

    [Fact]
    public void Longer_time_is_given_once_and_not_where_none_is()
    {
        ShouldBeRefused(() => _work.AskForLongerTime(UnitSender.Head, 0, "Semestertider.", APlan.Day), Rule.PlansAreNotExtended);

        _work.AskForLongerTime(UnitSender.Head, 30, "Semestertider.", APlan.Day);

        ShouldBeRefused(() => _work.AskForLongerTime(UnitSender.Head, 30, "Semestertider.", APlan.Day), Rule.PlanIsNotExtendedAgain);
    }

    [Fact]
    public void The_states_of_a_row()
    {
        State(_work, "A1").Should().Be(PlanRowState.NotBegun);
        var action = _work.Write("A1", APlan.Nothing);
        State(_work, "A1").Should().Be(PlanRowState.Begun);
        _work.HandOver(action, APlan.Day);
        State(_work, "A1").Should().Be(PlanRowState.WithProvider);
        _work.Write("A1");
        _work.AnswerHandedOver(action, APlan.Day);
        State(_work, "A1").Should().Be(PlanRowState.Ready);
        State(APlan.Sent(), "A1").Should().Be(PlanRowState.Sent);
    }

    [Fact]
    public void The_states_of_a_row_that_came_back()
    {
        var work = APlan.Returned();

        State(work, "A1").Should().Be(PlanRowState.Accepted);
        State(work, "B1").Should().Be(PlanRowState.Returned);
        work.Write("B1", APlan.Whole with { FollowUpOn = [A.Today.AddMonths(9)] });
        State(work, "B1").Should().Be(PlanRowState.Ready);
    }

    private static PlanRowState State(PlanWork work, string code) => work.StateOf(work.Row(code)!);
}
