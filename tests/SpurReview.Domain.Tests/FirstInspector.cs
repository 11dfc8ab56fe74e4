using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests;

/// <summary>What inspectors do, where it does not matter which of them does it.</summary>
internal static class FirstInspector
{
    public static void Answer(this FactCheck check, Remark remark, RemarkOutcome outcome, string answer) =>
        check.Answer(remark, outcome, answer, check.Review.Inspectors[0].Id);

    public static void Return(this ActionPlan plan, Review review, DateOnly today) => plan.Return(review, review.Inspectors[0].Id, today);
}
