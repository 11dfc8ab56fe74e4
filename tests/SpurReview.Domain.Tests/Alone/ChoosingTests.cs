using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Alone;

public class ChoosingTests
{
    [Fact]
    public void It_takes_two_inspectors_with_accounts()
    {
        var review = Road.At(ReviewState.Planned);

        review.ShouldBeRefused(r => r.GradeAlone(true, hasBegun: false), Rule.GradingAloneTakesTwoInspectors);
    }

    [Fact]
    public void A_third_who_has_no_account_would_never_be_done()
    {
        var review = Pair.Reviewed();
        review.Appoint("Cia Ny", city: null, accountId: null);

        review.ShouldBeRefused(r => r.GradeAlone(true, hasBegun: false), Rule.GradingAloneTakesTwoInspectors);
    }

    [Fact]
    public void A_report_that_was_brought_in_has_been_graded_already()
    {
        var review = A.Import().Complete(publishedOn: null);
        review.Dismiss(review.Inspectors[0].Id);
        review.Appoint("Asta Lindgren", city: null, Pair.Asta);
        review.Appoint("Björn Ek", city: null, Pair.Bjorn);

        review.ShouldBeRefused(r => r.GradeAlone(true, hasBegun: false), Rule.GradingHasBegun);
    }

    [Fact]
    public void It_can_be_changed_until_somebody_has_graded()
    {
        var review = Pair.Reviewed();
        review.GradeAlone(true, hasBegun: false);
        review.GradeAlone(false, hasBegun: false);
        review.GradeAlone(true, hasBegun: false);

        review.ShouldBeRefused(r => r.GradeAlone(false, hasBegun: true), Rule.GradingHasBegun);
        review.GradesAlone.Should().BeTrue();
    }

    [Fact]
    public void Without_it_nobody_grades_alone() => Pair.Reviewed().Area("A").IsAlone.Should().BeFalse();

    [Fact]
    public void Who_is_replaced_makes_room_for_one_and_no_more()
    {
        var review = new Pair().Review;
        review.ShouldBeRefused(r => r.Appoint("Cia Ny", city: null, Guid.CreateVersion7()), Rule.GradingAloneTakesTwoInspectors);

        review.Dismiss(review.Inspectors[0].Id);

        review.ShouldBeRefused(r => r.Appoint("Cia Ny", city: null, accountId: null), Rule.GradingAloneTakesTwoInspectors);
        review.Appoint("Cia Ny", city: null, Guid.CreateVersion7());
        review.Area("A").IsAlone.Should().BeTrue();
    }

    [Fact]
    public void Nobody_writes_past_the_own_gradings()
    {
        var common = new Pair().Common;

        foreach (
            Action write in new Action[]
            {
                () => common.Assess("A1", Verdict.Met, 0),
                () => common.Comment("A1", "Ja.", 0),
                common.MarkDone,
                () => common.Decide(Grade.A, null, 0),
            }
        )
            write.ShouldBeRefused(Rule.AreaMustBeAgreed, "A");
    }

    [Fact]
    public void Nobody_signs_before_every_area_is_agreed_on()
    {
        var pair = new Pair();
        pair.Review.Step(ReviewState.Drafting);
        var sign = () => pair.Review.Sign(pair.Review.Inspectors[0].Id, Road.Now);

        sign.Should()
            .Throw<RuleBrokenException>()
            .Which.Obstacles.Should()
            .Equal(new Obstacle(Rule.AreaMustBeAgreed, "A"), new Obstacle(Rule.AreaMustBeAgreed, "B"));
    }
}
