using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class DoneAreaTests
{
    [Fact]
    public void An_area_is_not_done_before_it_is_graded_and_explained()
    {
        var area = Road.At(ReviewState.SiteVisit).Assess("A1", Verdict.NotRelevant).Assess("A2", Verdict.Met).Area("A");

        var mark = area.MarkDone;

        mark.Should()
            .Throw<RuleBrokenException>()
            .Which.Obstacles.Should()
            .Equal(new Obstacle(Rule.EveryAreaMustBeGraded, "A"), new Obstacle(Rule.NotRelevantNeedsExplanation, "A1"));
    }

    [Fact]
    public void Any_change_of_what_is_printed_takes_it_back()
    {
        Action<Review>[] changes =
        [
            r => r.Assess("A3", Verdict.NotMet),
            r => r.Comment("A1", "Bra rutin."),
            r => r.Area("A").Describe("Ny text.", 0),
            r => r.Decide("A", Grade.B, "Ett skäl."),
        ];

        foreach (var change in changes)
        {
            var review = Done();
            change(review);
            review.Area("A").IsDone.Should().BeFalse();
        }
    }

    [Fact]
    public void Another_area_leaves_it_done()
    {
        var review = Done();

        review.Comment("B1", "Något annat.");

        review.Area("A").IsDone.Should().BeTrue();
    }

    [Fact]
    public void Who_signs_says_that_every_area_is_done()
    {
        var review = Road.At(ReviewState.Drafting).AllMet();

        review.Signed();

        review.Areas.Should().OnlyContain(a => a.IsDone);
    }

    [Fact]
    public void A_closed_review_refuses_the_mark() =>
        Road.At(ReviewState.Graded).ShouldBeRefused(r => r.Area("A").MarkDone(), Rule.ReviewIsNotOpenForAssessment);

    [Fact]
    public void An_imported_final_report_is_done_and_an_imported_draft_is_not()
    {
        A.Import(ReviewState.Final).Complete(publishedOn: null).Areas.Should().OnlyContain(a => a.IsDone);
        A.Import(ReviewState.Drafting).Complete(publishedOn: null).Areas.Should().OnlyContain(a => !a.IsDone);
    }

    private static Review Done()
    {
        var review = Road.At(ReviewState.SiteVisit).AllMet();
        review.Area("A").MarkDone();
        review.Area("B").MarkDone();
        return review;
    }
}
