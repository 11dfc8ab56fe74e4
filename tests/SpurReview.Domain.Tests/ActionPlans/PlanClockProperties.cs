using FsCheck.Fluent;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.ActionPlans;

/// <summary>The unit's time, counted a second time: one day after another, asking each with whom the plan was.</summary>
public class PlanClockProperties
{
    /// <summary>What happened to one plan: with whom it was on each day from the one on which it was asked for, and what it became.</summary>
    private sealed record History(PlanWork Work, IReadOnlyList<bool> WasWithUnit, int Extra)
    {
        public PlanClock Clock => PlanClock.Of(Work.Review)!;
        public DateOnly Today => A.Today.AddDays(WasWithUnit.Count);
    }

    [Fact]
    public void What_is_used_is_the_sum_of_the_days_on_which_the_plan_was_with_the_unit() =>
        Everywhere(h => h.Clock.Used(h.Today) == h.WasWithUnit.Count(isWithUnit => isWithUnit));

    [Fact]
    public void The_last_day_moves_by_the_days_it_stood_still_and_the_extension_to_a_day_on_which_somebody_works() =>
        Everywhere(h =>
        {
            var moved = Terms.Default.PlanDue(A.Today).AddDays(StoodStill(h) + h.Extra);
            var lastDay = h.Clock.LastDay(Terms.Default);
            return lastDay >= moved
                && WorkCalendar.Swedish.IsWorkingDay(lastDay)
                && WorkCalendar.Swedish.Left(moved.AddDays(-1), lastDay) == 1;
        });

    [Fact]
    public void It_runs_exactly_while_the_plan_is_not_with_the_inspectors() =>
        Everywhere(h => h.Clock.IsRunning == (h.Work.Review.Plan is null || !h.Work.Review.Plan.IsWithInspectors));

    [Fact]
    public void Without_a_plan_asked_for_there_is_no_clock() => PlanClock.Of(Road.At(ReviewState.Graded)).Should().BeNull();

    /// <summary>Days with the inspectors in turns that are over; how long the one that is open will last, nobody knows.</summary>
    private static int StoodStill(History history)
    {
        var days = history.WasWithUnit.AsEnumerable();
        if (!history.Clock.IsRunning)
            days = days.Reverse().SkipWhile(isWithUnit => !isWithUnit);
        return days.Count(isWithUnit => !isWithUnit);
    }

    private static void Everywhere(Func<History, bool> holds) =>
        Holds.ForEvery(Gen.Choose(0, int.MaxValue), seed => holds(Lived(new Random(seed))), times: 100);

    private static History Lived(Random random)
    {
        var work = APlan.Work();
        work.Write("A1");
        work.Write("B1");
        var wasWithUnit = new List<bool>();
        var extra = 0;
        for (var left = random.Next(10); left > 0; left--)
        {
            var today = A.Today.AddDays(wasWithUnit.Count);
            if (work.Review.Plan is { IsWithInspectors: true } plan)
            {
                work.JudgedByBoth("A1", ActionDecision.Returned);
                work.JudgedByBoth("B1", ActionDecision.Returned);
                plan.Return(work.Review, today);
            }
            else if (extra == 0 && random.Next(3) == 0)
            {
                extra = random.Next(1, 60);
                work.AskForLongerTime(UnitSender.Head, extra, "Semestertider.", today);
            }
            else
            {
                work.Send(UnitSender.Head, Road.Now, today);
            }
            var isWithUnit = work.Review.Plan is not { IsWithInspectors: true };
            wasWithUnit.AddRange(Enumerable.Repeat(isWithUnit, random.Next(1, 40)));
        }
        return new History(work, wasWithUnit, extra);
    }
}
