using SpurReview.Domain.Tasks;

namespace SpurReview.Web.Features.MyWork;

/// <summary>Where a task is done.</summary>
internal static class TaskLinks
{
    public static string AddressIn(this ReviewTask task, Guid review) =>
        task.Kind switch
        {
            TaskKind.DeclareNoConflict or TaskKind.AppointInspectors or TaskKind.SignDraft or TaskKind.SignDraftAgain => Links.Inspectors(
                review
            ),
            TaskKind.PlanVisit => Links.Visit(review),
            TaskKind.EndVisit => Links.Readiness(review),
            TaskKind.ReadMaterial => $"{Links.Area(review, "A")}#underlag",
            TaskKind.PrepareGrading => Links.Area(review, "A"),
            TaskKind.ReadDraft => Links.Preview(review),
            TaskKind.AgreeOnCriteria => Links.Comparison(review, task.Area!),
            TaskKind.FinishArea => Links.Area(review, task.Area!),
            TaskKind.WritePlan or TaskKind.CompletePlan when task.AskedBy is not null => Links.CheckPlan(review),
            TaskKind.WritePlan or TaskKind.CompletePlan or TaskKind.AnswerHandedOver or TaskKind.JudgePlan or TaskKind.DecideRegrade =>
                Links.ActionPlan(review),
            TaskKind.AnswerMissingPlan => Links.MissingPlan(review),
            TaskKind.ReportFollowUp => Links.FollowUps(review),
            TaskKind.CheckFacts => Links.FactCheck(review),
            TaskKind.AnswerRemarks => Links.Answers(review),
            TaskKind.CompareDrafts => Links.Calibration(review),
            TaskKind.PutInRound => Links.Rounds(),
            TaskKind.DeclareFinal => Links.DeclareFinal(review),
            TaskKind.Publish => Links.Publish(review),
            _ => Links.Review(review),
        };
}
