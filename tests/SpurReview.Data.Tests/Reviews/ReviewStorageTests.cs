using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Reviews;

public class ReviewStorageTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task A_review_comes_back_as_it_was_saved()
    {
        var open = await database.ReviewAtAsync(ReviewState.Drafting);
        var saved = await database.ChangeAsync(
            open.Id,
            review =>
            {
                review.AllMet().WithD("H");
                review.AddFinding(FindingKind.Strength, "Tydlig introduktion", "D", Addressee.Region);
                review.Areas[0].Comment("A1", "Bra riktlinjer.", basedOn: 0);
                review.Areas[0].Describe("Verksamheten är bred.\n\nDen växer.", basedOn: 0);
            }
        );

        await using var db = await database.AsAsync(Identity.Operator);
        var read = await db.Reviews.Whole().SingleAsync(r => r.Id == saved.Id);

        read.Should().BeEquivalentTo(saved, options => options.Excluding(r => r.Path.EndsWith("TakenBy")).IgnoringCyclicReferences());
    }

    [Fact]
    public async Task A_fact_recorded_anew_replaces_what_was_there()
    {
        var review = await database.ReviewAtAsync(ReviewState.Gathering);

        await database.ChangeAsync(review.Id, r => r.RecordFact(UnitFact.Beds, new FactValue(12, Text: null)));
        await database.ChangeAsync(review.Id, r => r.RecordFact(UnitFact.Beds, new FactValue(14, Text: null)));

        await using var db = await database.AsAsync(Identity.Operator);
        var read = await db.Reviews.Whole().SingleAsync(r => r.Id == review.Id);
        read.Facts.Select(f => (f.Fact, f.Number)).Should().Equal((UnitFact.Beds, 14));
    }

    [Fact]
    public async Task A_plan_and_a_new_grade_come_back_as_they_were_saved()
    {
        var open = await database.ReviewAtAsync(ReviewState.ActionPlan, review => review.WithD("H"));
        var saved = await database.ChangeAsync(
            open.Id,
            review =>
            {
                var action = new ActionItem(1, ["H1"], "Vi inför en rutin.", A.Today.AddMonths(3))
                {
                    Responsible = [new ResponsiblePerson("Verksamhetschef", "Karin Ask")],
                    FollowUpOn = [A.Today.AddMonths(4), A.Today.AddMonths(7)],
                    FollowUpResponsible = [new ResponsiblePerson("Studierektor")],
                    Decision = ActionDecision.Accepted,
                };
                review.ReceivePlan(new ActionPlan(review.Id, A.Today.AddDays(20), [action], [new PlanNarrative("H", "Fritext.")]));
                review
                    .Areas.Single(a => a.Letter == "H")
                    .DecideAfterPlan(
                        new Regrade(Grade.C, "Planen är godtagen.", A.Today.AddDays(25))
                        {
                            DecidedBy = [new ResponsiblePerson("Inspektör", "Asta Lindgren")],
                        }
                    );
            }
        );

        await using var db = await database.AsAsync(Identity.Operator);
        var read = await db.Reviews.Whole().SingleAsync(r => r.Id == saved.Id);

        read.Plan.Should().BeEquivalentTo(saved.Plan);
        read.Areas.Single(a => a.Letter == "H").Regrade.Should().BeEquivalentTo(saved.Areas.Single(a => a.Letter == "H").Regrade);
    }
}
