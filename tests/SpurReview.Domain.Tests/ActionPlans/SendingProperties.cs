using FsCheck.Fluent;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.ActionPlans;

/// <summary>Whatever is written, handed over and taken away in whatever order: what is sent is whole, and what is whole is sent.</summary>
public class SendingProperties
{
    [Fact]
    public void A_plan_is_sent_if_and_only_if_every_demanded_row_has_a_whole_action_and_nothing_else_is_half_written() =>
        Everywhere(work => IsSent(work) == IsWhole(work));

    [Fact]
    public void Then_every_demanded_row_is_answered()
    {
        var sent = 0;
        Everywhere(work =>
        {
            if (!IsSent(work))
                return work.Review.Plan is null;
            sent++;
            return work.Rows.Where(r => r.IsDemanded).All(r => work.Review.Plan!.Items.Any(i => i.Answers.Contains(r.Code)));
        });
        sent.Should().BePositive();
    }

    private static bool IsWhole(PlanWork work)
    {
        var actions = work.Actions.ToList();
        return work.Rows.Where(r => r.IsDemanded).All(row => actions.Any(a => a.Answers.Contains(row.Code)))
            && actions.All(a => SaysEverything(a.Words) && (a.HandedOverOn is null || a.AnsweredOn is not null));
    }

    private static bool SaysEverything(PlannedWords words) =>
        words is { Action.Length: > 0, DueOn: not null, Responsible.Count: > 0, FollowUpOn.Count: > 0 }
        && (words.FollowedUpBySame || words.FollowUpResponsible.Count > 0);

    private static bool IsSent(PlanWork work)
    {
        try
        {
            work.Send(UnitSender.Head, Road.Now, APlan.Day);
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }

    private static void Everywhere(Func<PlanWork, bool> holds) =>
        Holds.ForEvery(Gen.Choose(0, int.MaxValue), seed => holds(Written(new Random(seed))), times: 300);

    private static PlanWork Written(Random random)
    {
        var work = APlan.Work();
        for (var i = random.Next(4, 20); i > 0; i--)
        {
            try
            {
                Do(work, random);
            }
            catch (RuleBrokenException) { } // Refused, as it may be; what must hold is asked afterwards.
        }
        return work;
    }

    private static void Do(PlanWork work, Random random)
    {
        var row = work.Rows[random.Next(work.Rows.Count)].Code;
        var also = work.Rows.Where(_ => random.Next(6) == 0).Select(r => r.Code).ToArray();
        switch (random.Next(10), work.ActionFor(row))
        {
            case (0, { } action):
                work.Remove(action);
                break;
            case (1, { } action):
                work.HandOver(action, A.Today);
                break;
            case (2, { } action):
                work.TakeBack(action);
                break;
            case (3, { } action):
                work.AnswerHandedOver(action, A.Today);
                break;
            default:
                work.Write(row, random.Next(5) == 0 ? Half(random) : APlan.Whole, also);
                break;
        }
    }

    /// <summary>One part of five is missing.</summary>
    private static PlannedWords Half(Random random)
    {
        var missing = random.Next(5);
        ResponsiblePerson[] people = [new("Studierektor")];
        return new(
            missing == 0 ? null : "Vi inför en rutin.",
            missing == 1 ? null : A.Today.AddMonths(3),
            missing == 2 ? [] : people,
            missing == 3 ? [] : [A.Today.AddMonths(6)],
            followedUpBySame: false,
            missing == 4 ? [] : people
        );
    }
}
