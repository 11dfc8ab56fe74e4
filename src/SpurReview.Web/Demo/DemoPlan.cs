using SpurReview.Data;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo;

/// <summary>A plan that its unit has written and sent, and that the inspectors have before them.</summary>
internal sealed class DemoPlan(SpurDbContext db, Review review, DemoStory story, DemoDays days)
{
    public void Send()
    {
        var draft = db.DraftVersions.Local.Where(d => d.ReviewId == review.Id).MaxBy(d => d.Version)!;
        var work = new PlanWork(review, PlanRows.Of(draft.Content), []);
        foreach (var action in story.Actions)
            db.Add(work.Write(Guid.CreateVersion7(), action.Answers[0], action.Answers.Skip(1), Words(action)));
        work.Send(UnitSender.Head, days.PlanAt, days.Plan);
    }

    private PlannedWords Words(DemoAction action) =>
        new(
            action.Text,
            days.Ahead(action.DueAfter),
            [new ResponsiblePerson(action.Responsible)],
            [.. action.FollowUpAfter.Select(days.Ahead)],
            followedUpBySame: false,
            [new ResponsiblePerson(action.FollowUpResponsible)]
        );
}
