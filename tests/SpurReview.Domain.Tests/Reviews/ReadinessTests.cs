using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class ReadinessTests
{
    [Fact]
    public void What_must_be_in_order_is_what_a_signature_asks_for() =>
        Readiness
            .MustBeInOrder(Road.At(ReviewState.SiteVisit).Assess("A1", Verdict.Met).Assess("A2", Verdict.Met).Decide("A", Grade.A))
            .Should()
            .Equal(
                new Obstacle(Rule.EveryAreaMustBeGraded, "B"),
                new Obstacle(Rule.EveryRegulationMustBeAssessed, "B1"),
                new Obstacle(Rule.EveryRegulationMustBeAssessed, "B2")
            );

    [Fact]
    public void A_complete_review_has_nothing_to_look_over() => Readiness.ToLookOver(Complete()).Should().BeEmpty();

    [Fact]
    public void Not_met_without_a_comment_is_looked_over_until_it_has_one()
    {
        var review = Complete().Assess("A5", Verdict.NotMet);
        Readiness.ToLookOver(review).Should().Equal(new LookOverPoint(LookOver.NotMetWithoutComment, "A5"));

        review.Comment("A5", "Saknas.");
        Readiness.ToLookOver(review).Should().BeEmpty();
    }

    [Fact]
    public void A_D_without_a_weakness_of_its_area_is_looked_over_until_it_has_one()
    {
        var review = Complete().WithD("B").Comment("B1", "Saknas.");
        review.AddFinding(FindingKind.Weakness, "Om något annat.", "A");
        Readiness.ToLookOver(review).Should().Equal(new LookOverPoint(LookOver.DWithoutWeakness, "B"));

        review.AddFinding(FindingKind.Weakness, "Rutin saknas.", "B");
        Readiness.ToLookOver(review).Should().BeEmpty();
    }

    [Fact]
    public void What_is_not_assessed_beside_the_regulations_is_counted() =>
        Readiness
            .ToLookOver(Complete().Assess("A4", Verdict.NotAssessed).Assess("A6", Verdict.NotAssessed))
            .Should()
            .Equal(new LookOverPoint(LookOver.CriteriaNotAssessed, "A", Count: 2));

    [Fact]
    public void An_area_without_a_description_is_looked_over()
    {
        var review = Complete();
        review.Area("B").Describe(" ", review.Area("B").Description.Version);

        Readiness.ToLookOver(review).Should().Equal(new LookOverPoint(LookOver.DescriptionIsMissing, "B"));
    }

    [Fact]
    public void Words_that_point_out_a_person_are_looked_over_wherever_they_are_printed()
    {
        var review = Complete(residents: 4).Comment("A1", "En av ST-läkarna.").Comment("A2", "811228-9874");
        review.AddFinding(FindingKind.Strength, "Hon är duktig.");

        Readiness
            .ToLookOver(review)
            .Should()
            .Equal(
                new LookOverPoint(LookOver.RecognisablePerson, "A1", "En av ST-läkarna"),
                new LookOverPoint(LookOver.IdentityNumber, "A2", "811228-9874"),
                new LookOverPoint(LookOver.RecognisablePerson, Where: null, "Hon")
            );
    }

    [Fact]
    public void The_same_sentence_as_strength_and_weakness_is_looked_over()
    {
        var review = Complete();
        review.AddFinding(FindingKind.Strength, "Handledningen är schemalagd.");
        review.AddFinding(FindingKind.Weakness, "Handledningen är schemalagd.");

        Readiness
            .ToLookOver(review)
            .Should()
            .Equal(new LookOverPoint(LookOver.StrengthIsAlsoWeakness, Where: null, "Handledningen är schemalagd"));
    }

    [Fact]
    public void A_unit_that_has_not_told_how_many_it_trains_counts_as_small() =>
        Readiness.IsSmallUnit(Complete(residents: null)).Should().BeTrue();

    private static Review Complete(int? residents = 12)
    {
        var review = A.Review();
        if (residents is not null)
            review.RecordFact(UnitFact.Residents, new FactValue(residents, Text: null));
        review.WithPlans().Step(ReviewState.Planned).Step(ReviewState.Gathering).AllMet();
        foreach (var area in review.Areas)
            area.Describe("Läget är gott.", 0);
        return review;
    }
}
