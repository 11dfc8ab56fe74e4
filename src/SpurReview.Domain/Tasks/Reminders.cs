using SpurReview.Domain.Calendar;

namespace SpurReview.Domain.Tasks;

/// <summary>Whether a reminder (påminnelse) is a mail by itself, or a line of the day's mail about everything that waits.</summary>
public enum ReminderForm
{
    Single,
    Digest,
}

/// <summary>When whoever has a task is reminded of it.</summary>
/// <param name="Days">In working days from the last day, before it where negative; in order.</param>
/// <param name="Again">After the last of them, every so many working days until it is done; null where never more.</param>
public sealed record ReminderRule(TaskKind Kind, ReminderForm Form, IReadOnlyList<int> Days, int? Again = null);

/// <summary>
/// Påminnelser: one table of what is reminded of, when and how. To whom is who has the task. What has no last day is not reminded of; what is done
/// is no task any more. Nobody is reminded when nobody works.
/// </summary>
public static class Reminders
{
    private const int EveryWeek = 5;

    public static IReadOnlyList<ReminderRule> Rules { get; } =
    [
        // The unit's and its provider's, who come here seldom: each by itself.
        new(TaskKind.FillInFacts, ReminderForm.Single, [-10, -2, 1], EveryWeek),
        new(TaskKind.CheckFacts, ReminderForm.Single, [-5, -1]),
        new(TaskKind.WritePlan, ReminderForm.Single, [-15, -5, -1, 1], EveryWeek),
        new(TaskKind.CompletePlan, ReminderForm.Single, [-3, -1, 1], EveryWeek),
        new(TaskKind.AnswerHandedOver, ReminderForm.Single, [-5, 1], EveryWeek),
        new(TaskKind.ReportFollowUp, ReminderForm.Single, [-10, 0, 5], 2 * EveryWeek),
        // The inspectors', who may have several reviews.
        new(TaskKind.ReadMaterial, ReminderForm.Digest, [-5]),
        new(TaskKind.PrepareGrading, ReminderForm.Digest, [-2]),
        new(TaskKind.EndVisit, ReminderForm.Digest, [1], EveryWeek),
        new(TaskKind.FinishArea, ReminderForm.Digest, [-3, 1], EveryWeek),
        new(TaskKind.AgreeOnCriteria, ReminderForm.Digest, [-3, 1], EveryWeek),
        new(TaskKind.SignDraft, ReminderForm.Digest, [-3, 1], EveryWeek),
        new(TaskKind.SignDraftAgain, ReminderForm.Digest, [-1, 1], EveryWeek),
        new(TaskKind.AnswerRemarks, ReminderForm.Digest, [-2, 1], EveryWeek),
        new(TaskKind.JudgePlan, ReminderForm.Digest, [-5, -1, 1], EveryWeek),
        new(TaskKind.DecideRegrade, ReminderForm.Digest, [-5, -1, 1], EveryWeek),
        // The office's.
        new(TaskKind.SendForFactCheck, ReminderForm.Digest, [1], EveryWeek),
        new(TaskKind.AnswerMissingPlan, ReminderForm.Digest, [1], EveryWeek),
    ];

    /// <summary>Null where it is not reminded of.</summary>
    public static ReminderRule? RuleOf(TaskKind kind) => Rules.SingleOrDefault(r => r.Kind == kind);

    public static bool IsQuiet(DateOnly day, WorkCalendar calendar) => !calendar.IsWorkingDay(day);

    /// <summary>
    /// The last day until now on which the task was to be reminded of; null where there was none. Whoever was not reminded on that day, since
    /// nothing was sent then, is reminded later, and once.
    /// </summary>
    /// <param name="since">When the review came to where it is: who has just been told of a task is not reminded of it as well. Null where that is not known.</param>
    public static DateOnly? MomentOf(ReviewTask task, DateOnly? since, DateOnly today, WorkCalendar calendar) =>
        RuleOf(task.Kind) is { } rule && task.LastDay is { } last
            ? Moments(rule, last, calendar)
                .TakeWhile(day => day <= today)
                .Where(day => since is null || day > since)
                .Select(day => (DateOnly?)day)
                .LastOrDefault()
            : null;

    private static IEnumerable<DateOnly> Moments(ReminderRule rule, DateOnly last, WorkCalendar calendar)
    {
        var moment = last;
        foreach (var days in rule.Days)
            yield return moment = Moved(last, days, calendar);
        while (rule.Again is { } again && moment < DateOnly.MaxValue)
            yield return moment = calendar.After(moment, again);
    }

    private static DateOnly Moved(DateOnly day, int workingDays, WorkCalendar calendar) =>
        workingDays switch
        {
            > 0 => calendar.After(day, workingDays),
            0 => calendar.OnOrBefore(day),
            < 0 => calendar.Before(day, -workingDays),
        };
}
