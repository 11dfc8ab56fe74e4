using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class GradeGuardTests
{
    [Fact]
    public void A_review_with_D_is_not_declared_final_at_once_and_each_D_is_named() =>
        Road.GradedWithD("A", "B")
            .Asked(ReviewState.Final)
            .Should()
            .Equal(new Obstacle(Rule.NoAreaMayHaveD, "A"), new Obstacle(Rule.NoAreaMayHaveD, "B"));

    [Fact]
    public void A_review_without_D_is() => Road.At(ReviewState.Graded).Asked(ReviewState.Final).Should().BeEmpty();

    [Fact]
    public void No_plan_is_asked_for_without_a_D() =>
        Road.At(ReviewState.Graded).Asked(ReviewState.ActionPlan).Should().Equal(new Obstacle(Rule.SomeAreaMustHaveD));

    [Fact]
    public void A_plan_is_asked_for_after_a_D() => Road.GradedWithD("A").Asked(ReviewState.ActionPlan).Should().BeEmpty();

    [Fact]
    public void Each_D_is_decided_before_the_review_is_final()
    {
        var review = Road.GradedWithD("A", "B").Step(ReviewState.ActionPlan);
        review.Area("A").DecideAfterPlan(A.Regrade(Grade.D));

        review.Asked(ReviewState.Final, A.Today.AddDays(30)).Should().Equal(new Obstacle(Rule.EveryDMustBeDecided, "B"));
    }

    [Fact]
    public void Once_every_D_is_decided_the_review_can_be_final()
    {
        var review = Road.At(ReviewState.ActionPlan);
        review.ReceivePlan(A.Plan(review, answers: "B1").Accepted());
        review.Area("B").DecideAfterPlan(A.Regrade(Grade.A));

        review.Asked(ReviewState.Final, A.Today.AddDays(30)).Should().BeEmpty();
    }

    [Fact]
    public void A_decision_falls_behind_when_a_new_plan_no_longer_answers_the_area()
    {
        var review = Road.GradedWithD("A", "B").Step(ReviewState.ActionPlan);
        review.ReceivePlan(A.Plan(review, answers: ["A1", "B1"]).Accepted());
        review.Area("A").DecideAfterPlan(A.Regrade(Grade.C));
        review.Area("B").DecideAfterPlan(A.Regrade(Grade.A));

        review.ReceivePlan(A.Plan(review, answers: "B1").Accepted());

        review.Asked(ReviewState.Final, A.Today.AddDays(30)).Should().Equal(new Obstacle(Rule.RegradeNeedsAnsweringPlan, "A"));
    }

    [Fact]
    public void A_review_is_not_final_before_the_day_on_which_its_last_D_was_decided()
    {
        var review = Road.At(ReviewState.ActionPlan);
        review.Area("B").DecideAfterPlan(A.Regrade(Grade.D, A.Today.AddDays(20)));

        review.Asked(ReviewState.Final, A.Today.AddDays(19)).Should().Equal(new Obstacle(Rule.StepDateIsBeforeThePreviousStep));
    }

    [Fact]
    public void A_final_review_is_published() => Road.At(ReviewState.Final).Asked(ReviewState.Published).Should().BeEmpty();

    [Fact]
    public void An_imported_review_is_not_published_before_its_visit() =>
        A.Import(ReviewState.Final)
            .Complete(publishedOn: null)
            .Asked(ReviewState.Published, A.Today.AddDays(-1))
            .Should()
            .Equal(new Obstacle(Rule.StepDateIsBeforeThePreviousStep));
}
