using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>Handlingsplan: what it is to answer and how far each row has come. Others than the unit see what was sent.</summary>
[May(Deed.ReadPlans), Route("/granskningar/{id:guid}/handlingsplan")]
public sealed class ActionPlansController(SpurDbContext db, PlanFiles plans) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Plan(Guid id)
    {
        if (await plans.FindAsync(id, Aborted) is not var (file, plan))
            return NotFound();
        if (plan is null)
            return View("NotAsked", file);
        if (User.May(Deed.WritePlans) && plan.Work.RuleAgainstWriting() is null)
            return View("Write", new WritePage(plan, await db.SenderAsync(id, Aborted)));

        // What one inspector has said and the other not yet is loaded for them alone; nobody else gets any rows.
        if (plan.Sent is { } sent && User.May(Deed.JudgePlans))
            await db.LoadJudgementsAsync(sent, Aborted);
        return View(
            "Sent",
            new SentPage(plan, User.May(Deed.JudgePlans), User.May(Deed.RecordMissingPlans))
            {
                ShowsDecisions = plan.ShowsDecisionsTo(User.ReviewRole()),
            }
        );
    }
}

/// <summary>The rows that the unit writes of.</summary>
public sealed record WritePage(PlanFile Plan, UnitSender Sender)
{
    public IReadOnlyList<string> Letters => [.. Plan.Demanded.Select(r => r.Letter).Distinct()];
    public IEnumerable<IGrouping<string, PlanRow>> ByArea => Plan.Demanded.GroupBy(r => r.Letter);

    /// <summary>Komplettera: how many actions came back.</summary>
    public int Returned => Plan.Sent?.ToComplete(Plan.File.Review).Count() ?? 0;

    /// <summary>What was begun for a row that a changed draft no longer has.</summary>
    public IReadOnlyList<PlannedAction> NotNeeded =>
        [.. Plan.Work.Actions.Where(a => !Plan.Work.Rows.Any(r => a.Answers.Contains(r.Code)))];
    public bool MayAskForLongerTime => Sender.MaySend && Plan.Work.RuleAgainstLongerTime(Plan.Terms.PlanExtensionDays) is null;
}

/// <summary>The plan that was sent, for everybody who reaches the review.</summary>
public sealed record SentPage(PlanFile Plan, bool MayJudge, bool MayRecordMissing)
{
    public IReadOnlyList<PlanArea> Areas =>
        [
            .. Plan
                .File.Review.Areas.Where(a => a.Decision is { Grade: Domain.Grading.Grade.D })
                .Select(a => new PlanArea(a, Plan.NameOf(a.Letter))),
        ];

    public required bool ShowsDecisions { get; init; }

    /// <summary>Of the areas that the plan is to answer; what was decided since is told below.</summary>
    public IReadOnlyList<string> Letters =>
        [.. Plan.Demanded.Select(r => r.Letter).Union(Areas.Select(a => a.Letter)).Order(StringComparer.Ordinal)];

    /// <summary>While the plan is with the unit only what is accepted can be decided on.</summary>
    public bool MayDecide(PlanArea area) =>
        MayJudge && IsUnderPlan && Plan.Sent is { } sent && (sent.IsWithInspectors || sent.IsAccepted(area.Letter));

    public bool IsUnderPlan => Plan.Clock is not null;
    public bool IsWithInspectors => IsUnderPlan && Plan.Sent is { IsWithInspectors: true };

    /// <summary>The office may record that there is no plan.</summary>
    public bool IsMissing => MissingPlan.RuleAgainst(Plan.File.Review, Plan.Today, Plan.Terms) is null;
}

/// <summary>An area with D, and what was decided of it after the plan.</summary>
public sealed record PlanArea(AreaReview Area, string Name)
{
    public string Letter => Area.Letter;
    public Regrade? Regrade => Area.Regrade;
}
