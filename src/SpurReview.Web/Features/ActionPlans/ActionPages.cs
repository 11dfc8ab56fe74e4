using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain.ActionPlans;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>Finds the page of one action, and writes what its form says.</summary>
public sealed class ActionPages(SpurDbContext db, PlanFiles plans)
{
    /// <summary>Null where there is no such plan for this person, or no such row in it.</summary>
    public async Task<ActionPage?> FindAsync(Guid id, string code, CancellationToken cancellationToken) =>
        await plans.FindAsync(id, cancellationToken) is (_, { } plan) ? await OfAsync(plan, code, cancellationToken) : null;

    /// <summary>The same, for who is to change it: nobody else does meanwhile.</summary>
    public async Task<ActionPage?> FindToChangeAsync(Guid id, string code, CancellationToken cancellationToken) =>
        await plans.FindToChangeAsync(id, cancellationToken) is { } plan ? await OfAsync(plan, code, cancellationToken) : null;

    /// <summary>A row's first words make an action.</summary>
    internal PlannedAction Write(ActionPage page, PlannedWords words)
    {
        var action = page.Plan.Work.Write(page.Form.Id ?? Guid.CreateVersion7(), page.Row.Code, page.Also, words);
        if (!db.PlannedActions.Local.Contains(action))
            db.Add(action);
        return action;
    }

    private async Task<ActionPage?> OfAsync(PlanFile plan, string code, CancellationToken cancellationToken)
    {
        if (plan.Work.Row(code) is not { } row)
            return null;
        var files = plan.Work.ActionFor(code) is { } action ? await db.AttachmentsOfAsync(plan.Id, action.Position, cancellationToken) : [];
        return ActionPage.Of(plan, row, files);
    }
}
