using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>One action of the plan: written a little at a time, handed over to the provider, taken back, taken away.</summary>
[May(Deed.WritePlans), Route("/granskningar/{id:guid}/handlingsplan/atgarder/{code}")]
public sealed class PlannedActionsController(SpurDbContext db, PlanFiles plans, StepMails mails) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Show(Guid id, string code) =>
        await plans.FindAsync(id, Aborted) is (_, { } plan) && plan.Work.Row(code) is { } row
            ? View("Action", ActionPage.Of(plan, row))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Write(
        Guid id,
        string code,
        [FromForm(Name = nameof(ActionPage.Form))] PlannedForm form,
        [FromForm(Name = "Then")] ThenDo then
    )
    {
        if (await plans.FindToChangeAsync(id, Aborted) is not { } plan || plan.Work.Row(code) is not { } row)
            return NotFound();

        var page = ActionPage.Of(plan, row) with { Form = form };
        // Pressed twice: it is there.
        if (form.Seen is null && page.Action is { } same && same.Id == form.Id && PlannedForm.Of(same, code).SaysTheSame(form))
            return LocalRedirect(Links.ActionPlan(id));
        if (!new PlannedChecks(page, ModelState).Pass())
            return this.Faulty("Action", page);

        if (then is ThenDo.Answer && !plan.IsProvider)
            throw new RuleBrokenException(Rule.ActionIsWithProvider);
        var action = plan.Work.Write(form.Id ?? Guid.CreateVersion7(), code, page.Also, Words(form, then, plan));
        Keep(action);
        if (then is ThenDo.Answer)
            return await AnsweredAsync(plan, page, action);

        await db.SaveChangesAsync(Aborted);
        this.Say("Sparat. Planen skickas först när verksamhetschefen väljer det.");
        return LocalRedirect(
            then switch
            {
                ThenDo.Stay or ThenDo.Dates => Links.PlannedAction(id, code),
                ThenDo.Next => page.Next is { } next ? Links.PlannedAction(id, next.Code) : Links.ActionPlan(id),
                _ => Links.ActionPlan(id),
            }
        );
    }

    [HttpPost("ta-bort")]
    public async Task<IActionResult> Remove(Guid id, string code, [FromForm(Name = "Form.Seen")] string? seen) =>
        await ChangeAsync(
            id,
            code,
            seen,
            "Åtgärden är borttagen.",
            (plan, action) =>
            {
                plan.Work.Remove(action);
                db.Remove(action);
                return Task.CompletedTask;
            }
        );

    /// <summary>Det här kan bara vårdgivaren göra.</summary>
    [HttpPost("lamna-over")]
    public async Task<IActionResult> HandOver(Guid id, string code, [FromForm(Name = nameof(ActionPage.Form))] PlannedForm form)
    {
        if (await plans.FindToChangeAsync(id, Aborted) is not { } plan || plan.Work.Row(code) is not { } row)
            return NotFound();
        var page = ActionPage.Of(plan, row) with { Form = form };
        if (!new PlannedChecks(page, ModelState).Pass())
            return this.Faulty("Action", page);

        var action = plan.Work.Write(form.Id ?? Guid.CreateVersion7(), code, page.Also, form.Words);
        Keep(action);
        plan.Work.HandOver(action, plan.Today);
        await mails.HandedOverAsync(plan.File, action.Id, code, Aborted);
        await db.SaveChangesAsync(Aborted);
        this.Say($"Skickat till {plan.File.Provider.Name}. Ni ser svaret här.");
        return LocalRedirect(Links.ActionPlan(id));
    }

    [HttpPost("ta-tillbaka")]
    public async Task<IActionResult> TakeBack(Guid id, string code, [FromForm(Name = "Form.Seen")] string? seen) =>
        await ChangeAsync(
            id,
            code,
            seen,
            "Ni skriver åtgärden själva igen.",
            (plan, action) =>
            {
                plan.Work.TakeBack(action);
                return Task.CompletedTask;
            }
        );

    /// <summary>A row's first words make an action.</summary>
    private void Keep(PlannedAction action)
    {
        if (!db.PlannedActions.Local.Contains(action))
            db.Add(action);
    }

    private async Task<IActionResult> AnsweredAsync(PlanFile plan, ActionPage page, PlannedAction action)
    {
        if (action.Missing.Count > 0)
        {
            new PlannedChecks(page, ModelState).SayWhatIsMissing(action);
            return this.Faulty("Action", page);
        }
        plan.Work.AnswerHandedOver(action, plan.Today);
        await mails.HandOverAnsweredAsync(plan.File, page.Row.Code, Aborted);
        await db.SaveChangesAsync(Aborted);
        this.Say("Svaret är skickat till verksamheten.");
        return LocalRedirect(Links.ActionPlan(plan.Id));
    }

    private async Task<IActionResult> ChangeAsync(
        Guid id,
        string code,
        string? seen,
        string done,
        Func<PlanFile, PlannedAction, Task> change
    )
    {
        if (await plans.FindToChangeAsync(id, Aborted) is not { } plan || plan.Work.Row(code) is null)
            return NotFound();
        if (plan.IsProvider)
            throw new RuleBrokenException(Rule.ActionIsWithProvider);
        if (plan.Work.ActionFor(code) is not { } action || seen != PlannedForm.SeenOf(action))
            return this.Stale();
        await change(plan, action);
        await db.SaveChangesAsync(Aborted);
        this.Say(done);
        return LocalRedirect(Links.ActionPlan(id));
    }

    /// <summary>Föreslå fyra datum, var tredje månad: from the day on which the action is to be done, or from today, beside those that are there.</summary>
    private static PlannedWords Words(PlannedForm form, ThenDo then, PlanFile plan) =>
        then is ThenDo.Dates
            ? form.Words with
            {
                FollowUpOn = FollowUps.Filled([.. form.FollowUpOn.OfType<DateOnly>()], form.DueOn ?? plan.Today, plan.Terms.Calendar),
            }
            : form.Words;
}

/// <summary>What happens when the action is saved.</summary>
public enum ThenDo
{
    List,
    Next,

    /// <summary>Another row for people or dates.</summary>
    Stay,

    /// <summary>Four dates.</summary>
    Dates,

    /// <summary>The provider's answer goes to the unit.</summary>
    Answer,
}
