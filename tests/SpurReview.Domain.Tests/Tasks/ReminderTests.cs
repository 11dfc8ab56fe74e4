using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;

namespace SpurReview.Domain.Tests.Tasks;

/// <summary>When whoever has a task is reminded of it.</summary>
public class ReminderTests
{
    private static readonly WorkCalendar _calendar = WorkCalendar.Swedish;
    private static readonly DateOnly _begun = new(2026, 1, 5);

    /// <summary>A year of one review in which everybody waits until after the last day, as one line for each day on which somebody is reminded.</summary>
    [Fact]
    public void A_year_of_one_reviews_reminders()
    {
        var (sent, asked) = (
            Road.At(ReviewState.Drafting).AllMet().Signed().Step(ReviewState.FactCheck, on: new(2026, 4, 24)),
            Road.GradedWithD("B").Step(ReviewState.ActionPlan, on: new(2026, 6, 1))
        );
        string[] year =
        [
            .. Days(ReviewOutline.Of(Road.At(ReviewState.Gathering)) with { Steps = [] }, new(2026, 1, 1), new(2026, 3, 12)),
            .. Days(ReviewOutline.Of(Road.At(ReviewState.Drafting).AllMet()), new(2026, 3, 14), new(2026, 4, 24)),
            .. Days(ReviewOutline.Of(sent), new(2026, 4, 24), new(2026, 5, 11)),
            .. Days(Remarked(ReviewOutline.Of(sent)), new(2026, 5, 11), new(2026, 5, 29)),
            .. Days(ReviewOutline.Of(asked), new(2026, 6, 1), new(2026, 10, 2)),
            .. Days(Planned(ReviewOutline.Of(asked)), new(2026, 10, 2), new(2026, 11, 3)),
        ];

        year.Should()
            .Equal(
                "02-06 Unit FillInFacts Single, last 02-20",
                "02-18 Unit FillInFacts Single, last 02-20",
                "02-23 Unit FillInFacts Single, last 02-20",
                "03-02 Unit FillInFacts Single, last 02-20",
                "03-09 Unit FillInFacts Single, last 02-20",
                "03-11 Inspectors PrepareGrading Digest, last 03-13",
                "03-31 Inspectors SignDraft Digest, last 04-07",
                "04-08 Inspectors SignDraft Digest, last 04-07",
                "04-15 Inspectors SignDraft Digest, last 04-07",
                "04-22 Inspectors SignDraft Digest, last 04-07",
                "05-04 Unit CheckFacts Single, last 05-11",
                "05-08 Unit CheckFacts Single, last 05-11",
                "05-15 Inspectors AnswerRemarks Digest, last 05-19",
                "05-20 Inspectors AnswerRemarks Digest, last 05-19",
                "05-27 Inspectors AnswerRemarks Digest, last 05-19",
                "08-11 Unit WritePlan Single, last 09-01",
                "08-25 Unit WritePlan Single, last 09-01",
                "08-31 Unit WritePlan Single, last 09-01",
                "09-02 Office AnswerMissingPlan Digest, last 09-01",
                "09-02 Unit WritePlan Single, last 09-01",
                "09-09 Office AnswerMissingPlan Digest, last 09-01",
                "09-09 Unit WritePlan Single, last 09-01",
                "09-16 Office AnswerMissingPlan Digest, last 09-01",
                "09-16 Unit WritePlan Single, last 09-01",
                "09-23 Office AnswerMissingPlan Digest, last 09-01",
                "09-23 Unit WritePlan Single, last 09-01",
                "09-30 Office AnswerMissingPlan Digest, last 09-01",
                "09-30 Unit WritePlan Single, last 09-01",
                "10-16 Inspectors JudgePlan Digest, last 10-23",
                "10-22 Inspectors JudgePlan Digest, last 10-23",
                "10-26 Inspectors JudgePlan Digest, last 10-23",
                "11-02 Inspectors JudgePlan Digest, last 10-23"
            );
    }

    [Fact]
    public void Nobody_is_reminded_when_nobody_works()
    {
        var days = Enumerable.Range(0, 365).Select(n => new DateOnly(2026, 1, 1).AddDays(n));

        days.Where(day => Reminders.IsQuiet(day, _calendar))
            .Should()
            .Contain([new(2026, 1, 6), new(2026, 1, 10), new(2026, 1, 11), new(2026, 6, 19), new(2026, 7, 15), new(2026, 12, 24)])
            .And.HaveCount(days.Count(day => !_calendar.IsWorkingDay(day)));
    }

    [Fact]
    public void Whoever_has_just_been_told_of_a_task_is_not_reminded_of_it_as_well()
    {
        var task = new ReviewTask(TaskKind.WritePlan, TaskParty.Unit, LastDay: new(2026, 3, 20));

        Reminders.MomentOf(task, since: null, new(2026, 3, 2), _calendar).Should().Be(new DateOnly(2026, 2, 27));
        Reminders.MomentOf(task, since: new(2026, 3, 2), new(2026, 3, 2), _calendar).Should().BeNull();
        Reminders.MomentOf(task, since: new(2026, 3, 2), new(2026, 3, 13), _calendar).Should().Be(new DateOnly(2026, 3, 13));
    }

    [Fact]
    public void What_has_no_last_day_and_what_no_rule_tells_of_is_not_reminded_of()
    {
        ReviewTask[] tasks = [new(TaskKind.WritePlan, TaskParty.Unit), new(TaskKind.Publish, TaskParty.Office, LastDay: _begun)];

        tasks.Select(t => Reminders.MomentOf(t, since: null, _begun.AddDays(30), _calendar)).Should().OnlyContain(m => m == null);
    }

    [Fact]
    public void Each_rule_has_its_days_in_order_and_each_kind_one_rule()
    {
        Reminders.Rules.Should().OnlyHaveUniqueItems(r => r.Kind).And.OnlyContain(r => r.Days.SequenceEqual(r.Days.Order()));
    }

    private static ReviewOutline Remarked(ReviewOutline review) => review with { RemarksSentOn = new(2026, 5, 11), UnansweredRemarks = 2 };

    private static ReviewOutline Planned(ReviewOutline review) =>
        review with
        {
            Plan = new PlanOutline
            {
                SubmittedOn = new(2026, 10, 2),
                SentOn = new(2026, 10, 2),
                Undecided = 1,
            },
        };

    private static IEnumerable<string> Days(ReviewOutline review, DateOnly from, DateOnly to)
    {
        for (var today = from; today <= to; today = today.AddDays(1))
            foreach (var task in ReviewTasks.Of(review, today).DistinctBy(t => (t.Kind, t.Party)))
                if (Reminders.MomentOf(task, review.Since, today, _calendar) == today)
                    yield return $"{today:MM-dd} {task.Party} {task.Kind} {Reminders.RuleOf(task.Kind)!.Form}, last {task.LastDay:MM-dd}";
    }
}
