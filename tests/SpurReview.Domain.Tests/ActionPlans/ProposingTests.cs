using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.ActionPlans;

/// <summary>Both inspectors propose the same grade for an area after the plan, or it is not decided.</summary>
public class ProposingTests
{
    private static PlanWork Accepted()
    {
        var work = APlan.Sent();
        work.JudgedByBoth("A1", ActionDecision.Accepted);
        work.JudgedByBoth("B1", ActionDecision.Accepted);
        return work;
    }

    private static void Propose(Review review, string letter, Grade grade, int by) =>
        review.Area(letter).ProposeAfterPlan(A.Regrade(grade), review.Inspectors[by].Id);

    [Fact]
    public void One_of_two_decides_nothing()
    {
        var review = Accepted().Review;

        Propose(review, "A", Grade.C, by: 0);
        Propose(review, "A", Grade.C, by: 0);

        review.Area("A").Regrade.Should().BeNull();
        review.Plan!.ProposalFor(review.Area("A"))!.Grade.Should().Be(Grade.C);
    }

    [Fact]
    public void Both_decide_and_are_named()
    {
        var review = Accepted().Review;

        Propose(review, "A", Grade.C, by: 0);
        Propose(review, "A", Grade.C, by: 1);

        review.Area("A").CurrentGrade.Should().Be(Grade.C);
        review.Area("A").Regrade!.DecidedBy.Select(p => p.Name).Should().Equal("Asta Lindgren", "Björn Ek");
        review.Plan!.ProposalFor(review.Area("A")).Should().BeNull("nothing is open");
        review.Plan.Proposals.Single().AgreedBy.Should().Equal(review.Inspectors.Select(i => i.Id));
    }

    [Fact]
    public void Who_says_what_is_decided_once_more_changes_nothing()
    {
        var review = Accepted().Review;
        Propose(review, "A", Grade.C, by: 0);
        Propose(review, "A", Grade.C, by: 1);
        var decided = review.Area("A").Regrade;

        review.Area("A").ProposeAfterPlan(A.Regrade(Grade.C) with { DecidedOn = decided!.DecidedOn.AddDays(3) }, review.Inspectors[0].Id);

        review.Area("A").Regrade.Should().BeSameAs(decided);
    }

    [Fact]
    public void What_is_decided_is_decided_anew_by_both()
    {
        var review = Accepted().Review;
        Propose(review, "A", Grade.C, by: 0);
        Propose(review, "A", Grade.C, by: 1);

        Propose(review, "A", Grade.B, by: 1);
        review.Area("A").CurrentGrade.Should().Be(Grade.C, "one of two decides nothing");
        review.Plan!.ProposalFor(review.Area("A"))!.Grade.Should().Be(Grade.B);

        Propose(review, "A", Grade.B, by: 0);
        review.Area("A").CurrentGrade.Should().Be(Grade.B);
    }

    [Fact]
    public void Who_proposes_otherwise_is_to_be_agreed_with()
    {
        var review = Accepted().Review;

        Propose(review, "A", Grade.C, by: 0);
        Propose(review, "A", Grade.B, by: 1);
        review.Area("A").Regrade.Should().BeNull();

        Propose(review, "A", Grade.B, by: 0);
        review.Area("A").CurrentGrade.Should().Be(Grade.B);
    }

    [Fact]
    public void A_better_grade_needs_every_action_of_the_area_accepted()
    {
        var review = APlan.Sent().Review;

        review.ShouldBeRefused(r => Propose(r, "A", Grade.C, by: 0), Rule.RegradeNeedsAcceptedActions, "A");
    }

    [Fact]
    public void An_area_that_is_accepted_is_decided_also_while_the_rest_of_the_plan_is_with_the_unit()
    {
        var review = APlan.Returned().Review;

        Propose(review, "A", Grade.C, by: 0);
        Propose(review, "A", Grade.C, by: 1);

        review.Area("A").CurrentGrade.Should().Be(Grade.C);
    }

    [Fact]
    public void D_is_let_stand_only_while_the_plan_is_with_the_inspectors()
    {
        APlan.Returned().Review.ShouldBeRefused(r => Propose(r, "B", Grade.D, by: 0), Rule.PlanIsNotWithInspectors);
        APlan.Asked().ShouldBeRefused(r => Propose(r, "B", Grade.D, by: 0), Rule.PlanIsNotWithInspectors);

        var work = APlan.Sent();
        work.JudgedByBoth("B1", ActionDecision.Returned);
        var review = work.Review;
        Propose(review, "B", Grade.D, by: 0);
        Propose(review, "B", Grade.D, by: 1);
        review.Area("B").Regrade!.LetsDStand.Should().BeTrue();
    }

    [Fact]
    public void D_is_let_stand_only_when_every_action_is_judged_and_some_is_not_accepted()
    {
        var work = APlan.Sent();
        work.Review.ShouldBeRefused(r => Propose(r, "B", Grade.D, by: 0), Rule.EveryActionMustBeJudged, "B");

        work.JudgedByBoth("B1", ActionDecision.Accepted);
        work.Review.ShouldBeRefused(r => Propose(r, "B", Grade.D, by: 0), Rule.DStandsOnlyWhereNotAccepted, "B");
    }

    [Fact]
    public void A_D_that_one_of_them_proposed_falls_when_the_plan_goes_back_and_a_better_grade_does_not()
    {
        var work = APlan.Sent();
        work.JudgedByBoth("A1", ActionDecision.Accepted);
        work.JudgedByBoth("B1", ActionDecision.Returned);
        Propose(work.Review, "A", Grade.C, by: 0);
        Propose(work.Review, "B", Grade.D, by: 0);

        work.Review.Plan!.Return(work.Review, APlan.Day.AddDays(5));

        work.Review.Plan!.Proposals.Select(p => p.Letter).Should().Equal("A");
    }

    [Fact]
    public void Nothing_is_proposed_of_a_review_that_is_not_under_a_plan() =>
        Road.At(ReviewState.Graded).ShouldBeRefused(r => Propose(r, "B", Grade.A, by: 0), Rule.ReviewIsNotUnderPlan);

    [Fact]
    public void Nor_without_a_reason()
    {
        var review = Accepted().Review;

        review.ShouldBeRefused(
            r => r.Area("A").ProposeAfterPlan(A.Regrade(Grade.C) with { Reason = " " }, r.Inspectors[0].Id),
            Rule.RegradeNeedsReason,
            "A"
        );
    }
}
