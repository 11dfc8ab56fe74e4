using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tasks;

/// <summary>What a review asks of everybody on a day, the first being what it waits for. A review that is cancelled asks for nothing.</summary>
public static class ReviewTasks
{
    public static IReadOnlyList<ReviewTask> Of(ReviewOutline review, DateOnly today, Terms? terms = null) =>
        [.. Of(review, new TaskDays(review, today, terms ?? Terms.Default))];

    private static IEnumerable<ReviewTask> Of(ReviewOutline review, TaskDays days) =>
        review.State switch
        {
            ReviewState.Ordered => Ordered(review),
            ReviewState.Planned => [Office(TaskKind.RequestMaterial), .. People(review)],
            ReviewState.Gathering => Gathering(review, days),
            ReviewState.SiteVisit => [.. SiteVisit(review, days), .. People(review)],
            ReviewState.Drafting => Drafting(review, days),
            ReviewState.FactCheck => WithNewOnes(review, FactCheck(review, days)),
            ReviewState.Calibration => WithNewOnes(review, Calibration(review)),
            ReviewState.Graded => WithNewOnes(review, [Office(review.Areas.Any(IsD) ? TaskKind.RequestPlan : TaskKind.DeclareFinal)]),
            ReviewState.ActionPlan => WithNewOnes(review, UnderPlan(review, days)),
            ReviewState.Final => [.. Publishing(review), .. FollowingUp(review, days)],
            ReviewState.Published => FollowingUp(review, days),
            ReviewState.Cancelled => [],
        };

    private static IEnumerable<ReviewTask> Ordered(ReviewOutline review)
    {
        var missing = People(review).ToList();
        if (review.VisitFrom is null)
            missing.Insert(0, Office(TaskKind.PlanVisit));
        return missing.Count > 0 ? missing : [Office(TaskKind.MarkPlanned)];
    }

    /// <summary>Until the draft is sent inspectors come and go. An old report may name one, and says nothing of conflicts of interest.</summary>
    private static IEnumerable<ReviewTask> People(ReviewOutline review)
    {
        var isOld = review.Origin is ReviewOrigin.Imported;
        if (review.Inspectors.Count < (isOld ? 1 : ReviewGuards.NeededInspectors))
            yield return Office(TaskKind.AppointInspectors);
        foreach (var inspector in review.Inspectors.Where(i => !isOld && i.DeclaredNoConflictOn is null))
            yield return new ReviewTask(TaskKind.DeclareNoConflict, TaskParty.Inspectors, LastDay: null, inspector);
    }

    /// <summary>Who came for somebody who left declares too; the review waits for it only before its last word.</summary>
    private static IEnumerable<ReviewTask> WithNewOnes(ReviewOutline review, IEnumerable<ReviewTask> tasks)
    {
        var declaring = Each(review, TaskKind.DeclareNoConflict).Where(t => t.Inspector!.MustDeclareFirst);
        List<ReviewTask> asked = [.. tasks];
        if (asked is not [{ Kind: TaskKind.DeclareFinal }, ..])
            return [.. asked, .. declaring];
        List<ReviewTask> first = [.. declaring];
        return first.Count > 0 ? first : asked;
    }

    private static IEnumerable<ReviewTask> Gathering(ReviewOutline review, TaskDays days)
    {
        var missing = People(review).ToList();
        if (days.Today >= review.VisitFrom)
            return missing.Count > 0 ? missing : Each(review, TaskKind.BeginVisit, review.VisitFrom);

        ReviewTask[] facts = review.HasFacts ? [] : [new(TaskKind.FillInFacts, TaskParty.Unit, days.MaterialDue)];
        return [.. facts, .. missing, .. Reading(review), .. Each(review, TaskKind.PrepareGrading, review.VisitFrom)];
    }

    /// <summary>Nobody says that she has read: who has begun to grade has.</summary>
    private static IEnumerable<ReviewTask> Reading(ReviewOutline review) =>
        review is { HasFacts: true, IsBegun: false } ? Each(review, TaskKind.ReadMaterial, review.VisitFrom) : [];

    private static IEnumerable<ReviewTask> SiteVisit(ReviewOutline review, TaskDays days) =>
        [.. Each(review, TaskKind.EndVisit, review.VisitTo), .. Unfinished(review, days.DraftDue)];

    private static IEnumerable<ReviewTask> Drafting(ReviewOutline review, TaskDays days)
    {
        List<ReviewTask> left = [.. Unsigned(review, TaskKind.SignDraft, days.DraftDue), .. People(review)];
        return left.Count > 0 ? left : Signed(review, days);
    }

    /// <summary>The office reads before it sends. The specialty coordinator may read until then, and nothing waits for that.</summary>
    private static IEnumerable<ReviewTask> Signed(ReviewOutline review, TaskDays days)
    {
        yield return Office(review.OfficeHasRead is false ? TaskKind.ReadDraft : TaskKind.SendForFactCheck, days.DraftDue);
        if (review.SpecialtyCoordinatorHasRead is false)
            yield return new ReviewTask(TaskKind.ReadDraft, TaskParty.SpecialtyCoordinator);
    }

    private static IEnumerable<ReviewTask> FactCheck(ReviewOutline review, TaskDays days)
    {
        var signing = Unsigned(review, TaskKind.SignDraftAgain, days.RemarksDue).ToList();
        if (review.RemarksSentOn is null && days.Today <= days.FactsDue)
            return [new(TaskKind.CheckFacts, TaskParty.Unit, days.FactsDue), .. signing];
        if (review.UnansweredRemarks > 0)
            return
            [
                .. Each(review, TaskKind.AnswerRemarks, days.RemarksDue).Select(t => t with { Count = review.UnansweredRemarks }),
                .. signing,
            ];
        return signing.Count > 0 ? signing : [Office(review.Calibrates ? TaskKind.SendToCalibration : TaskKind.DeclareGraded)];
    }

    /// <summary>Put in a round, compared until it is closed, and signed again where something changed.</summary>
    private static IEnumerable<ReviewTask> Calibration(ReviewOutline review)
    {
        var signing = Unsigned(review, TaskKind.SignDraftAgain).ToList();
        return review.RoundIsOpen switch
        {
            null => [Office(TaskKind.PutInRound), .. signing],
            true => [.. signing, .. Each(review, TaskKind.CompareDrafts)],
            false => signing.Count > 0 ? signing : [Office(TaskKind.DeclareGraded)],
        };
    }

    /// <summary>Late is better than never: the unit may send its plan until the office has recorded that there is none.</summary>
    private static IEnumerable<ReviewTask> UnderPlan(ReviewOutline review, TaskDays days)
    {
        if (!review.Areas.Any(a => IsD(a) && IsUndecided(a, review.Plan.SubmittedOn)))
            return [Office(TaskKind.DeclareFinal)];
        // What came back has been decided on since, but for what only the inspectors can decide.
        if (review.Plan.IsWithInspectors || review.Plan is { IsReturned: true, Returned: 0 })
            return Each(review, Judging(review.Plan), days.JudgementDue)
                .Where(t => review.Plan.SaidBy is not { } said || t.Inspector!.AccountId != said);

        ReviewTask[] unit =
        [
            Writing(review.Plan) with
            {
                LastDay = days.PlanDue,
                AskedBy = review.Plan.AskedBy,
            },
            .. WithProvider(review.Plan, days),
        ];
        return days.Today <= days.PlanDue ? unit : [Office(TaskKind.AnswerMissingPlan, days.PlanDue), .. unit];
    }

    /// <summary>From the day on which it may be reported. One day at a time, the first that waits.</summary>
    /// <summary>What is decided happens by itself on its day.</summary>
    private static IEnumerable<ReviewTask> Publishing(ReviewOutline review) => review.PublishesOn is null ? [Office(TaskKind.Publish)] : [];

    private static IEnumerable<ReviewTask> FollowingUp(ReviewOutline review, TaskDays days) =>
        review.FollowUpOn is { } on && on.AddDays(-FollowUpOccasion.OpenDaysBefore) <= days.Today
            ? [new(TaskKind.ReportFollowUp, TaskParty.Unit, on)]
            : [];

    /// <summary>What is returned has still to be sent back.</summary>
    private static TaskKind Judging(PlanOutline plan) => plan.Undecided + plan.Returned > 0 ? TaskKind.JudgePlan : TaskKind.DecideRegrade;

    private static ReviewTask Writing(PlanOutline plan) =>
        plan.Returned > 0 ? new(TaskKind.CompletePlan, TaskParty.Unit) { Count = plan.Returned } : new(TaskKind.WritePlan, TaskParty.Unit);

    private static IEnumerable<ReviewTask> WithProvider(PlanOutline plan, TaskDays days) =>
        plan.WithProvider > 0 ? [new(TaskKind.AnswerHandedOver, TaskParty.Provider, days.PlanDue) { Count = plan.WithProvider }] : [];

    /// <summary>Who has not signed has to; before that, what is written has to be whole.</summary>
    private static IEnumerable<ReviewTask> Unsigned(ReviewOutline review, TaskKind sign, DateOnly? lastDay = null)
    {
        if (review.Areas.Any(a => !a.IsReady))
            return Unfinished(review, lastDay);
        return Each(review, sign, lastDay)
            .Where(t => t.Inspector!.SignedAt is null)
            .Select(t =>
                t.Inspector!.SignsAgain ? t with { Kind = TaskKind.SignDraftAgain }
                : t.Inspector.CameIn is not null ? t with { Kind = TaskKind.SignDraft }
                : t
            );
    }

    /// <summary>The first area to agree on, and the first that is not ready, for each inspector: one thing of a kind at a time.</summary>
    private static IEnumerable<ReviewTask> Unfinished(ReviewOutline review, DateOnly? lastDay) =>
        [.. ToAgree(review, lastDay), .. Each(review, TaskKind.FinishArea, lastDay).SelectMany(task => NextFor(task, review))];

    private static IEnumerable<ReviewTask> ToAgree(ReviewOutline review, DateOnly? lastDay) =>
        review.Areas.FirstOrDefault(a => a.ToAgree > 0) is { } area
            ? Each(review, TaskKind.AgreeOnCriteria, lastDay).Select(t => t with { Area = area.Letter, Count = area.ToAgree })
            : [];

    /// <summary>Who is done with an area alone goes on, and her colleague has certainly that one left.</summary>
    private static IEnumerable<ReviewTask> NextFor(ReviewTask task, ReviewOutline review) =>
        review
            .Areas.Where(a => a is { IsReady: false, ToAgree: 0 } && (a.DoneAloneBy is null || a.DoneAloneBy != task.Inspector!.AccountId))
            .OrderBy(a => a.DoneAloneBy is null)
            .Take(1)
            .Select(a => task with { Area = a.Letter });

    private static IEnumerable<ReviewTask> Each(ReviewOutline review, TaskKind kind, DateOnly? lastDay = null) =>
        review.Inspectors.Select(i => new ReviewTask(kind, TaskParty.Inspectors, lastDay, i));

    private static ReviewTask Office(TaskKind kind, DateOnly? lastDay = null) => new(kind, TaskParty.Office, lastDay);

    private static bool IsD(AreaStanding area) => area.Grade is Grade.D;

    /// <summary>A plan handed in anew is decided on anew.</summary>
    private static bool IsUndecided(AreaStanding area, DateOnly? planSubmittedOn) =>
        area.RegradedOn is null || area.RegradedOn < planSubmittedOn;
}
