using FsCheck.Fluent;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using SpurReview.Domain.Tests.Reviews;

namespace SpurReview.Domain.Tests.Tasks;

/// <summary>What holds of tasks wherever a review has come, by whatever way.</summary>
public class TaskProperties
{
    private static readonly Dictionary<TaskKind, ReviewState> _steps = new()
    {
        [TaskKind.MarkPlanned] = ReviewState.Planned,
        [TaskKind.RequestMaterial] = ReviewState.Gathering,
        [TaskKind.BeginVisit] = ReviewState.SiteVisit,
        [TaskKind.EndVisit] = ReviewState.Drafting,
        [TaskKind.SendForFactCheck] = ReviewState.FactCheck,
        [TaskKind.SendToCalibration] = ReviewState.Calibration,
        [TaskKind.DeclareGraded] = ReviewState.Graded,
        [TaskKind.RequestPlan] = ReviewState.ActionPlan,
        [TaskKind.DeclareFinal] = ReviewState.Final,
        [TaskKind.Publish] = ReviewState.Published,
    };

    /// <summary>Days are the walk's own; and that a plan handed in anew no longer answers an area, or is not accepted, is told by the step alone.</summary>
    private static readonly Rule[] _toldByTheStep =
    [
        Rule.StepDateIsBeforeThePreviousStep,
        Rule.StepDateIsInTheFuture,
        Rule.UnitsTimeStartsToday,
        Rule.RegradeNeedsAnsweringPlan,
        Rule.RegradeNeedsAcceptedActions,
        Rule.RegradeMustNotPrecedePlan,
    ];

    [Fact]
    public void A_review_waits_for_somebody_until_it_is_over() =>
        Everywhere((review, today) => Tasks(review, today).Any() != review.State is ReviewState.Published or ReviewState.Cancelled);

    [Fact]
    public void A_step_that_is_somebodys_task_can_be_taken_by_her() =>
        Everywhere((review, today) => Tasks(review, today).Where(t => _steps.ContainsKey(t.Kind)).All(t => CanBeTaken(review, t, today)));

    [Fact]
    public void A_signature_that_is_asked_for_can_be_given() =>
        Everywhere(
            (review, today) =>
                Tasks(review, today)
                    .Where(t => t.Kind is TaskKind.SignDraft or TaskKind.SignDraftAgain)
                    .All(t => t.Inspector is { SignedAt: null } && review.MayBeSigned && !ReviewGuards.ContentIsComplete(review).Any())
        );

    [Fact]
    public void Nobody_has_the_same_task_twice() =>
        Everywhere(
            (review, today) =>
                Tasks(review, today).Select(t => (t.Kind, t.Party, t.Inspector)).Distinct().Count() == Tasks(review, today).Count
        );

    [Fact]
    public void What_a_review_waits_for_does_not_depend_on_whether_its_areas_are_loaded() =>
        Everywhere(
            (review, today) =>
            {
                var unread = ReviewTasks.Of(ReviewOutline.Of(review) with { Areas = [] }, today);
                return review.State is ReviewState.ActionPlan
                    || (First(unread)?.Party, First(unread)?.LastDay)
                        == (ReviewStanding.Of(review, today)?.Party, ReviewStanding.Of(review, today)?.LastDay);
            }
        );

    private static void Everywhere(Func<Review, DateOnly, bool> holds) =>
        Holds.ForEvery(Gen.Choose(0, int.MaxValue), seed => new Walk(seed, holds).Obeys(), times: 100);

    private static IReadOnlyList<ReviewTask> Tasks(Review review, DateOnly today) => ReviewTasks.Of(ReviewOutline.Of(review), today);

    private static ReviewTask? First(IReadOnlyList<ReviewTask> tasks) => tasks.Count > 0 ? tasks[0] : null;

    private static bool CanBeTaken(Review review, ReviewTask task, DateOnly today) =>
        review
            .ObstaclesTo(_steps[task.Kind], new StepDecision(today, "Skäl."), RoleOf(task), today)
            .All(o => _toldByTheStep.Contains(o.Rule));

    private static ReviewRole RoleOf(ReviewTask task) => task.Party is TaskParty.Office ? ReviewRole.Coordinator : ReviewRole.Inspector;
}
