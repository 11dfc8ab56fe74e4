using SpurReview.Data.Queries;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.MyWork;

/// <summary>What one review brings to a person's lists.</summary>
internal sealed class TasksOfReview(ReviewAtWork review, Worker worker)
{
    private readonly IReadOnlyList<ReviewTask> _tasks = ReviewTasks.Of(
        worker.Role is ReviewRole.Unit ? review.Outline.AsTheUnitIsTold() : review.Outline,
        worker.Today,
        worker.Terms
    );

    private ReviewOutline Outline => review.Outline;

    public IEnumerable<TaskRow> Mine =>
        _tasks
            .Where(IsMine)
            // A SPUR-samordnare compares with the inspectors, once.
            .DistinctBy(t => (t.Kind, t.Area))
            .Select(t => new TaskRow(review.Id, review.Unit, review.Specialty.InSentence(), t, worker.Today, worker.Terms.Calendar));

    /// <summary>What the person has to do herself is not said again of a colleague.</summary>
    public IEnumerable<WaitingRow> Waiting =>
        from task in _tasks
        where !IsMine(task) && !_tasks.Any(t => IsMine(t) && t.Kind == task.Kind)
        group task by (task.Kind, task.Party) into same
        select new WaitingRow(review.Id, review.Unit, [.. same.Select(Who)], same.First(), worker.Today);

    public IEnumerable<ComingRow> Coming => [.. Visit, .. LastDays, .. Publishing];

    public IEnumerable<DoneRow> Done => Deeds.Where(d => d.On >= worker.Today.AddDays(-MyWorkPage.DaysBack));

    private IEnumerable<ComingRow> Visit =>
        Outline is { State: not ReviewState.Cancelled, VisitFrom: { } from, VisitTo: { } to } && to >= worker.Today
            ? [ComingRow.Visit(review.Id, review.Unit, review.VisitForm, from, to)]
            : [];

    private IEnumerable<ComingRow> Publishing =>
        Outline.PublishesOn is { } day
            ? [new ComingRow(review.Id, $"{TaskKind.Publish}", review.Unit, "Rapporten publiceras", day, day, IsVisit: false)]
            : [];

    private IEnumerable<ComingRow> LastDays =>
        from task in _tasks.Where(IsMine).DistinctBy(t => (t.Kind, t.Area))
        let day = task.LastDay
        where day >= worker.Today
        select new ComingRow(
            review.Id,
            $"{task.Kind}{task.Area}",
            review.Unit,
            $"Sista dag: {task.Name()}",
            day.Value,
            day.Value,
            IsVisit: false
        );

    private IEnumerable<DoneRow> Deeds =>
        [
            .. DoneInReview.By(review, worker),
            .. Outline.Steps.Where(s => s.TakenBy == worker.Name && KindOf(s) is not null).Select(s => Deed(KindOf(s)!.Value, s.On)),
            .. Outline.Inspectors.Where(i => worker.Role is ReviewRole.Inspector && i.AccountId == worker.Account).SelectMany(DeedsOf),
        ];

    private IEnumerable<DoneRow> DeedsOf(Inspector inspector)
    {
        if (inspector.DeclaredNoConflictOn is { } declared)
            yield return Deed(TaskKind.DeclareNoConflict, declared);
        if (inspector.SignedAt is { } signed)
            yield return Deed(TaskKind.SignDraft, DateOnly.FromDateTime(SwedishDay.Local(signed).DateTime));
    }

    private DoneRow Deed(TaskKind kind, DateOnly on) => new(review.Id, review.Unit, kind.Words().Name, on);

    private bool IsMine(ReviewTask task) =>
        (worker.OnlySees ? task.Party is TaskParty.Provider : task.IsFor(worker.Role, worker.Account) && !IsSentByOthers(task))
        || (task.Kind is TaskKind.Publish && worker.MayPublish);

    /// <summary>Who has asked the head to send the plan has done her part.</summary>
    private bool IsSentByOthers(ReviewTask task) => task.AskedBy is not null && !(worker.MaySendPlans && review.MaySend);

    private static string Who(ReviewTask task) =>
        task.Inspector?.Name
        ?? task.Party switch
        {
            _ when task.AskedBy is not null => "Verksamhetschefen",
            TaskParty.Office => "Kansliet",
            TaskParty.Provider => "Vårdgivaren",
            _ => "Verksamheten",
        };

    private static TaskKind? KindOf(ReviewStep step) =>
        step.To switch
        {
            ReviewState.Planned => TaskKind.MarkPlanned,
            ReviewState.Gathering => TaskKind.RequestMaterial,
            ReviewState.SiteVisit => TaskKind.BeginVisit,
            ReviewState.Drafting => TaskKind.EndVisit,
            ReviewState.FactCheck => TaskKind.SendForFactCheck,
            ReviewState.Calibration => TaskKind.SendToCalibration,
            ReviewState.Graded => TaskKind.DeclareGraded,
            ReviewState.ActionPlan => TaskKind.RequestPlan,
            ReviewState.Final => TaskKind.DeclareFinal,
            ReviewState.Published => TaskKind.Publish,
            ReviewState.Ordered or ReviewState.Cancelled => null,
        };
}
