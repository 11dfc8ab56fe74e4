using SpurReview.Data.Queries;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;

namespace SpurReview.Web.Features.MyWork;

/// <summary>What somebody has done with a fact check and a plan, as her tasks were called.</summary>
internal static class DoneInReview
{
    public static IEnumerable<DoneRow> By(ReviewAtWork review, Worker worker) =>
        (
            worker.Role switch
            {
                ReviewRole.Unit => worker.OnlySees ? OfProvider(review) : OfUnit(review, worker),
                ReviewRole.Inspector => OfInspector(review, worker),
                ReviewRole.Coordinator => OfOffice(review),
                ReviewRole.SpecialtyCoordinator => [],
            }
        ).Select(done => new DoneRow(review.Id, review.Unit, done.Task.Name(), done.On));

    private static IEnumerable<(ReviewTask Task, DateOnly On)> OfUnit(ReviewAtWork review, Worker worker)
    {
        var (deeds, plan) = (review.Deeds, review.Outline.Plan);
        if (deeds.RemarksSentBy == worker.Name && review.Outline.RemarksSentOn is { } remarked)
            yield return (new(TaskKind.CheckFacts, TaskParty.Unit), remarked);
        if (deeds.PlanSubmittedBy == worker.Name && plan.SubmittedOn is { } submitted)
            yield return (new(TaskKind.WritePlan, TaskParty.Unit), submitted);
        if (deeds.PlanSentBy == worker.Name && plan.SentOn is { } sent && sent != plan.SubmittedOn)
            yield return (new(TaskKind.WritePlan, TaskParty.Unit), sent);
    }

    private static IEnumerable<(ReviewTask Task, DateOnly On)> OfProvider(ReviewAtWork review)
    {
        if (review.Deeds.HandOverAnsweredOn is { } answered)
            yield return (new(TaskKind.AnswerHandedOver, TaskParty.Provider) { Count = review.Deeds.HandOversAnswered }, answered);
    }

    /// <summary>What both have to say is done by both when both have said it.</summary>
    private static IEnumerable<(ReviewTask Task, DateOnly On)> OfInspector(ReviewAtWork review, Worker worker)
    {
        var deeds = review.Deeds;
        var name = review.Outline.Inspectors.FirstOrDefault(i => i.AccountId == worker.Account)?.Name;
        if (deeds.AnsweredOn is { } answered)
            yield return (new(TaskKind.AnswerRemarks, TaskParty.Inspectors) { Count = deeds.Answered }, answered);
        if (deeds.PlanJudgedOn is { } judged)
            yield return (new(TaskKind.JudgePlan, TaskParty.Inspectors), judged);
        foreach (var on in deeds.Regrades.Where(r => r.By.Contains(name)).Select(r => r.On).Distinct())
            yield return (new(TaskKind.DecideRegrade, TaskParty.Inspectors), on);
    }

    /// <summary>An imported report does not always say who decided.</summary>
    private static IEnumerable<(ReviewTask Task, DateOnly On)> OfOffice(ReviewAtWork review) =>
        review.Outline.Origin is ReviewOrigin.Imported
            ? []
            : review
                .Deeds.Regrades.Where(r => r.By.Count == 0)
                .Select(r => r.On)
                .Distinct()
                .Select(on => (new ReviewTask(TaskKind.AnswerMissingPlan, TaskParty.Office), on));
}
