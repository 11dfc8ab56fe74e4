using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class SiteVisitTests
{
    [Fact]
    public void A_visit_must_not_end_before_it_begins()
    {
        var visit = () => _ = new SiteVisit(A.Today, A.Today.AddDays(-1), VisitForm.Onsite);

        ((Action)(() => visit())).ShouldBeRefused(Rule.VisitMustNotEndBeforeItBegins);
    }

    [Fact]
    public void A_visit_may_last_one_day() => new SiteVisit(A.Today, A.Today, VisitForm.Remote).To.Should().Be(A.Today);

    [Fact]
    public void A_planned_visit_is_on_the_review()
    {
        var review = A.Review();

        review.PlanVisit(new SiteVisit(A.Today, A.Today.AddDays(2), VisitForm.Remote), basedOn: 0);

        review.Visit.Should().Be(new SiteVisit(A.Today, A.Today.AddDays(2), VisitForm.Remote));
    }

    [Fact]
    public void A_visit_moved_by_someone_else_meanwhile_is_not_overwritten()
    {
        var review = A.Review().WithPlans();

        review
            .Invoking(r => r.PlanVisit(new SiteVisit(A.Today, A.Today, VisitForm.Onsite), basedOn: 0))
            .Should()
            .Throw<FieldClashException>();
    }

    [Fact]
    public void The_same_visit_again_is_no_change()
    {
        var review = A.Review().WithPlans();

        review.PlanVisit(A.Visit(), basedOn: 0);

        review.VisitVersion.Should().Be(1);
    }
}
