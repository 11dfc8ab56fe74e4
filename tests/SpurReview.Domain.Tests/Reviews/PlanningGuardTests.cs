using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class PlanningGuardTests
{
    [Fact]
    public void A_review_is_not_planned_without_dates()
    {
        var review = A.Review();
        review.DeclareNoConflict(review.Appoint("Asta Lindgren", null, null).Id, A.Today);
        review.DeclareNoConflict(review.Appoint("Björn Ek", null, null).Id, A.Today);

        review.Asked(ReviewState.Planned).Should().Equal(new Obstacle(Rule.VisitDatesMustBeSet));
    }

    [Fact]
    public void A_review_is_not_planned_with_one_inspector()
    {
        var review = A.Review().WithPlans();
        review.Dismiss(review.Inspectors[0].Id);

        review.Asked(ReviewState.Planned).Should().Equal(new Obstacle(Rule.TwoInspectorsMustBeAppointed));
    }

    [Fact]
    public void An_inspector_who_has_not_declared_is_named()
    {
        var review = A.Review().WithPlans();
        review.Appoint("Cecilia Holm", city: null, accountId: null);

        review.Asked(ReviewState.Planned).Should().Equal(new Obstacle(Rule.InspectorsMustDeclareNoConflict, "Cecilia Holm"));
    }

    [Fact]
    public void A_visit_does_not_begin_before_its_first_day()
    {
        var review = A.Review()
            .WithPlans()
            .Step(ReviewState.Planned, on: A.Today.AddDays(-9))
            .Step(ReviewState.Gathering, on: A.Today.AddDays(-8));

        review.Asked(ReviewState.SiteVisit, on: A.Today.AddDays(-1)).Should().Equal(new Obstacle(Rule.VisitMustHaveBegun));
    }

    [Fact]
    public void A_visit_begins_on_its_first_day() =>
        Road.At(ReviewState.Gathering).Asked(ReviewState.SiteVisit, A.Today).Should().BeEmpty();

    [Fact]
    public void A_visit_does_not_begin_with_an_inspector_who_came_later_and_has_not_declared()
    {
        var review = Road.At(ReviewState.Gathering);
        review.Appoint("Cecilia Holm", city: null, accountId: null);

        review.Asked(ReviewState.SiteVisit).Should().Equal(new Obstacle(Rule.InspectorsMustDeclareNoConflict, "Cecilia Holm"));
    }

    [Fact]
    public void A_visit_does_not_begin_with_one_inspector()
    {
        var review = Road.At(ReviewState.Gathering);
        review.Dismiss(review.Inspectors[0].Id);

        review.Asked(ReviewState.SiteVisit).Should().Equal(new Obstacle(Rule.TwoInspectorsMustBeAppointed));
    }

    [Fact]
    public void Ending_the_visit_stops_at_nothing() => Road.At(ReviewState.SiteVisit).Asked(ReviewState.Drafting).Should().BeEmpty();

    [Fact]
    public void Asking_for_material_stops_at_nothing() => Road.At(ReviewState.Planned).Asked(ReviewState.Gathering).Should().BeEmpty();
}
