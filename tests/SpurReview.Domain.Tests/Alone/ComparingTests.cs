using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Alone;

public class ComparingTests
{
    [Fact]
    public void What_both_say_is_said_at_once_and_the_area_is_done()
    {
        var area = new Pair().Compared().Common;

        area.Assessments.Should().OnlyContain(a => a.Verdict.Value == Verdict.Met && !a.MustBeAgreed);
        (area.Decision!.Grade, area.IsDone, area.IsAlone, area.ToAgree).Should().Be((Grade.A, true, false, 0));
    }

    [Fact]
    public void What_differs_is_not_assessed_until_they_agree()
    {
        var pair = new Pair();
        pair.FirstSees.Assess("A1", Verdict.NotMet, 0);
        pair.SecondSees.Comment("A3", "Sker sällan.", 0);

        var area = pair.Compared().Common;

        area.Assessments.Where(a => a.MustBeAgreed).Select(a => a.Code).Should().Equal("A1", "A3");
        area.Assessments.Where(a => a.MustBeAgreed)
            .Should()
            .OnlyContain(a => a.Verdict.Value == Verdict.NotAssessed && a.Comment.Value == null);
        (area.Decision, area.GradeMustBeAgreed, area.ToAgree, area.IsDone).Should().Be((null, true, 3, false));
        ReviewGuards.AreaLacks(area).Should().Contain(new Obstacle(Rule.AreaMustBeAgreed, "A"));
    }

    [Fact]
    public void Taking_what_one_said_agrees_on_it_and_so_does_a_new_verdict()
    {
        var pair = new Pair();
        pair.FirstSees.Assess("A1", Verdict.NotMet, 0);
        pair.SecondSees.Comment("A3", "Sker sällan.", 0);
        var area = pair.Compared().Common;

        area.Agree("A3", pair.Second.Of("A3"));
        pair.Review.Assess("A1", Verdict.NotMet).Decide("A", Grade.D);

        (area.Find("A3")!.Verdict.Value, area.Find("A3")!.Comment.Value).Should().Be((Verdict.Met, "Sker sällan."));
        area.ToAgree.Should().Be(0);
        area.MarkDone();
        area.IsDone.Should().BeTrue();
    }

    [Fact]
    public void A_grade_from_before_does_not_stand_where_they_differ_and_can_be_decided_again()
    {
        var review = Pair.Reviewed().AllMet();
        review.GradeAlone(true, hasBegun: false);
        var area = review.Area("A");
        var (first, second) = (new OwnGrading(area, Pair.Asta, "Asta Lindgren"), new OwnGrading(area, Pair.Bjorn, "Björn Ek"));
        area.As(first).Assess("A1", Verdict.NotMet, 0);
        Pair.Finish(area.As(first));
        Pair.Finish(area.As(second));

        area.Compare(first, second);

        (area.Decision, area.GradeMustBeAgreed).Should().Be((null, true));
        review.Assess("A1", Verdict.Met).Decide("A", Grade.A);
        (area.Decision!.Grade, area.ToAgree).Should().Be((Grade.A, 0));
    }

    [Fact]
    public void A_comment_alone_does_not_agree_on_a_verdict()
    {
        var pair = new Pair();
        pair.FirstSees.Assess("A1", Verdict.NotMet, 0);
        var area = pair.Compared().Common;

        pair.Review.Comment("A1", "Vi funderar.");

        area.Find("A1")!.MustBeAgreed.Should().BeTrue();
    }

    [Fact]
    public void It_takes_two_who_are_done()
    {
        var pair = new Pair();
        Pair.Finish(pair.FirstSees);
        var early = () => pair.Common.Compare(pair.First, pair.Second);
        var withOneself = () => pair.Common.Compare(pair.First, pair.First);

        early.ShouldBeRefused(Rule.AreaMustBeAgreed, "A");
        withOneself.ShouldBeRefused(Rule.AreaMustBeAgreed, "A");
    }

    [Fact]
    public void Who_goes_on_before_the_other_is_done_is_not_done_any_more()
    {
        var pair = new Pair();
        Pair.Finish(pair.FirstSees);

        pair.FirstSees.Comment("A2", "Bra.", 0);

        pair.First.IsDone.Should().BeFalse();
    }

    [Fact]
    public void The_description_is_common_and_leaves_one_done()
    {
        var pair = new Pair();
        Pair.Finish(pair.FirstSees);

        pair.FirstSees.Describe("Fyra mottagningar.", 0);

        (pair.Common.Description.Value, pair.First.IsDone).Should().Be(("Fyra mottagningar.", true));
    }

    [Fact]
    public void An_own_grading_is_asked_for_the_same_as_a_common_one()
    {
        var seen = new Pair().FirstSees;
        seen.Assess("A1", Verdict.NotMet, 0);

        seen.ObstaclesToDeciding(Grade.A, reason: null).Should().Equal(new Obstacle(Rule.DifferingGradeNeedsReason, "A"));
        var done = seen.MarkDone;
        done.Should().Throw<RuleBrokenException>().Which.Obstacles.Should().Contain(new Obstacle(Rule.EveryAreaMustBeGraded, "A"));
    }
}
