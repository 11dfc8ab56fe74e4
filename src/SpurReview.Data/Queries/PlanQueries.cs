using SpurReview.Domain.ActionPlans;

namespace SpurReview.Data.Queries;

/// <summary>What only those who judge a plan need of it.</summary>
public static class PlanQueries
{
    /// <summary>What each inspector has said of the actions and the areas. The database gives it to the review's inspectors alone.</summary>
    public static async Task LoadJudgementsAsync(this SpurDbContext db, ActionPlan plan, CancellationToken cancellationToken)
    {
        await db.Entry(plan).Collection(p => p.Judgements).LoadAsync(cancellationToken);
        await db.Entry(plan).Collection(p => p.Proposals).LoadAsync(cancellationToken);
    }
}
