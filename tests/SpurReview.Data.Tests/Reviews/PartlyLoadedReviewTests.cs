using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Reviews;

[Collection(nameof(EveryState))]
public class PartlyLoadedReviewTests(EveryState every)
{
    [Theory]
    [InlineData(ReviewState.Drafting, ReviewState.FactCheck)]
    [InlineData(ReviewState.Graded, ReviewState.Final)]
    [InlineData(ReviewState.ActionPlan, ReviewState.Final)]
    public async Task A_step_asked_of_half_a_review_is_a_fault_and_not_a_yes(ReviewState from, ReviewState to)
    {
        await using var db = await every.Database.AsAsync(Identity.Operator);
        var review = (await db.FindWithAreaAsync(every[from], "B", CancellationToken.None))!;

        review
            .Invoking(r => r.ObstaclesTo(to, new StepDecision(A.Today), ReviewRole.Coordinator, A.Today))
            .Should()
            .Throw<InvalidOperationException>();
    }
}
