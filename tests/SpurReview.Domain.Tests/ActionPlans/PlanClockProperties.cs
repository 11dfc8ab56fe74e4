using FsCheck.Fluent;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;

namespace SpurReview.Domain.Tests.ActionPlans;

/// <summary>The unit's time, counted a second time: one day after another, asking each with whom the plan was.</summary>
public class PlanClockProperties
{
    /// <summary>
    /// What happened to one plan: with whom it was on each day from the one on which it was asked for, on which of them it came back, when longer
    /// time was asked for and how long, and what became of the plan.
    /// </summary>
    private sealed record History(PlanWork Work, IReadOnlyList<bool> WasWithUnit, IReadOnlyList<int> CameBack, int? AskedAgain, int Extra)
    {
        public DateOnly LastDay => PlanClock.Of(Work.Review)!.LastDay(Terms.Default);

        /// <summary>The days until the plan was sent last; how long the inspectors will have it, nobody knows.</summary>
        public IReadOnlyList<bool> Counted => [.. WasWithUnit.Reverse().SkipWhile(isWithUnit => !isWithUnit).Reverse()];
        public DateOnly Until => A.Today.AddDays(Counted.Count);
        public int Used => Counted.Count(isWithUnit => isWithUnit);

        public int UsedSince(int day) => Counted.Skip(day).Count(isWithUnit => isWithUnit);
    }

    [Fact]
    public void What_is_left_is_what_was_given_less_the_days_on_which_the_plan_was_with_the_unit_or_the_least_that_it_has() =>
        Everywhere(h =>
        {
            var calendar = WorkCalendar.Swedish;
            var given = Terms.Default.PlanDue(A.Today).DayNumber - A.Today.DayNumber + h.Extra;
            List<DateOnly> ends = [calendar.OnOrAfter(h.Until.AddDays(given - h.Used))];
            if (h.CameBack is [.., var back])
                ends.Add(calendar.After(A.Today.AddDays(back), 5));
            if (h.AskedAgain is { } asked)
                ends.Add(calendar.OnOrAfter(h.Until.AddDays(h.Extra - h.UsedSince(asked))));
            return h.LastDay == ends.Max();
        });

    [Fact]
    public void Whoever_gets_the_plan_back_has_five_working_days_at_least() =>
        Everywhere(h => h.CameBack.Count == 0 || WorkCalendar.Swedish.Left(A.Today.AddDays(h.CameBack[^1]), h.LastDay) >= 5);

    [Fact]
    public void Whoever_has_asked_for_longer_time_has_as_many_days_from_then_at_least() =>
        Everywhere(h => h.AskedAgain is not { } asked || h.LastDay >= A.Today.AddDays(asked + h.Extra));

    [Fact]
    public void The_lists_say_the_same_day_as_the_page() =>
        Everywhere(h =>
            ReviewTasks
                .Of(ReviewOutline.Of(h.Work.Review), A.Today)
                .Where(t => t.Kind is TaskKind.WritePlan or TaskKind.CompletePlan)
                .All(t => t.LastDay == h.LastDay)
        );

    [Fact]
    public void Without_a_plan_asked_for_there_is_no_clock() => PlanClock.Of(Road.At(ReviewState.Graded)).Should().BeNull();

    private static void Everywhere(Func<History, bool> holds) =>
        Holds.ForEvery(Gen.Choose(0, int.MaxValue), seed => holds(Lived(new Random(seed))), times: 100);

    private static History Lived(Random random)
    {
        var work = APlan.Work();
        work.Write("A1");
        work.Write("B1");
        var wasWithUnit = new List<bool>();
        var cameBack = new List<int>();
        int? askedAgain = null;
        var extra = 0;
        for (var left = random.Next(10); left > 0; left--)
        {
            var today = A.Today.AddDays(wasWithUnit.Count);
            if (work.Review.Plan is { IsWithInspectors: true } plan)
            {
                work.JudgedByBoth("A1", ActionDecision.Returned);
                work.JudgedByBoth("B1", ActionDecision.Returned);
                plan.Return(work.Review, today);
                cameBack.Add(wasWithUnit.Count);
            }
            else if (extra == 0 && random.Next(3) == 0)
            {
                (extra, askedAgain) = (random.Next(1, 60), wasWithUnit.Count);
                work.AskForLongerTime(UnitSender.Head, extra, "Semestertider.", today);
            }
            else
            {
                work.Send(UnitSender.Head, Road.Now, today);
            }
            var isWithUnit = work.Review.Plan is not { IsWithInspectors: true };
            wasWithUnit.AddRange(Enumerable.Repeat(isWithUnit, random.Next(1, 40)));
        }
        return new History(work, wasWithUnit, cameBack, askedAgain, extra);
    }
}
