using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.ActionPlans;

/// <summary>A plan on its way: D in areas A and B, a row demanded in each and two offered.</summary>
internal static class APlan
{
    /// <summary>The day on which the unit sends unless a test says another.</summary>
    public static readonly DateOnly Day = A.Today.AddDays(10);

    public static PlannedWords Whole { get; } =
        new("Vi inför en rutin.", A.Today.AddMonths(3), [new ResponsiblePerson("Verksamhetschef")], [A.Today.AddMonths(6)], true, []);

    public static PlannedWords Nothing { get; } = new(null, null, [], [], false, []);

    public static IReadOnlyList<PlanRow> Rows { get; } = [Row("A1"), Row("B1"), Row("A3", isDemanded: false), Row("A4", isDemanded: false)];

    public static PlanRow Row(string code, bool isDemanded = true) => new(code, $"Kriterium {code}", Comment: null, isDemanded);

    public static Review Asked() => Road.GradedWithD("A", "B").Step(ReviewState.ActionPlan);

    public static PlanWork Work(Review? review = null) => new(review ?? Asked(), Rows, []);

    public static PlannedAction Write(this PlanWork work, string code, PlannedWords? words = null, params string[] also) =>
        work.Write(work.ActionFor(code)?.Id ?? Guid.CreateVersion7(), code, also, words ?? Whole);

    /// <summary>Both demanded rows are answered, and the plan is with the inspectors.</summary>
    public static PlanWork Sent(Review? review = null)
    {
        var work = Work(review);
        work.Write("A1");
        work.Write("B1");
        work.Send(UnitSender.Head, Road.Now, Day);
        return work;
    }

    /// <summary>What answers A1 was accepted and what answers B1 has come back.</summary>
    public static PlanWork Returned(DateOnly? on = null)
    {
        var work = Sent();
        work.JudgedByBoth("A1", ActionDecision.Accepted);
        work.JudgedByBoth("B1", ActionDecision.Returned);
        work.Review.Plan!.Return(work.Review, on ?? Day.AddDays(5));
        return work;
    }

    public static ActionItem Item(this PlanWork work, string code) => work.Review.Plan!.Items.Single(i => i.Answers.Contains(code));

    public static void Judged(this PlanWork work, string code, ActionDecision decision, int by, string? reason = "Skäl.") =>
        work.Review.Plan!.Judge(work.Item(code), decision, reason, work.Review.Inspectors[by].Id, work.Review, Day.AddDays(3));

    public static void JudgedByBoth(this PlanWork work, string code, ActionDecision decision)
    {
        work.Judged(code, decision, by: 0);
        work.Judged(code, decision, by: 1);
    }
}
