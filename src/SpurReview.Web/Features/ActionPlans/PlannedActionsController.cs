using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Attachments;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Attachments;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.PlanAttachments;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>One action of the plan: written a little at a time, with its files, handed over to the provider, taken back, taken away.</summary>
[May(Deed.WritePlans), Route("/granskningar/{id:guid}/handlingsplan/atgarder/{code}")]
public sealed class PlannedActionsController(SpurDbContext db, ActionPages pages, StepMails mails, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Show(Guid id, string code) =>
        await pages.FindAsync(id, code, Aborted) is { } page ? View("Action", page) : NotFound();

    [HttpPost, RequestSizeLimit(Upload.MaxRequest)]
    public async Task<IActionResult> Write(
        Guid id,
        string code,
        [FromForm(Name = nameof(ActionPage.Form))] PlannedForm form,
        [FromForm(Name = nameof(ActionPage.Attachment))] AttachmentForm attachment,
        [FromForm(Name = "Then")] ThenDo then
    )
    {
        if (!await IsReachedAsync(id))
            return NotFound();
        var change = new AttachmentChange(db, attachment, await LookThroughAsync(attachment, then));
        if (await pages.FindToChangeAsync(id, code, Aborted) is not { } shown)
            return NotFound();
        var page = shown.With(form, clock.GetUtcNow()) with { Attachment = attachment };
        if (!await IsSoundAsync(page, change))
            return this.Faulty("Action", page);

        if (then is ThenDo.Answer && !page.Plan.IsProvider)
            throw new RuleBrokenException(Rule.ActionIsWithProvider);
        // Who only looked has begun nothing.
        if (page is { Action: null, Merge.IsUntouched: true } && then is ThenDo.List or ThenDo.Next or ThenDo.Stay && !change.Comes(page))
            return LocalRedirect(AddressAfter(page, then, attachment.Removes));
        var action = pages.Write(page, Words(page, then));
        if (then is ThenDo.Answer && action.Missing.Count > 0)
        {
            new PlannedChecks(page, ModelState).SayWhatIsMissing(action);
            return this.Faulty("Action", page);
        }
        await db.SaveChangesAsync(Aborted);
        var said = await change.ApplyAsync(page, action, Aborted);
        if (then is ThenDo.Answer)
            return await AnsweredAsync(page, action);
        this.Say(said ?? "Sparat. Planen skickas först när verksamhetschefen väljer det.");
        return LocalRedirect(AddressAfter(page, form.Theirs is null ? then : ThenDo.Stay, attachment.Removes));
    }

    [HttpPost("ta-bort")]
    public Task<IActionResult> Remove(Guid id, string code, [FromForm(Name = "Form.Seen")] string? seen) =>
        ChangeAsync(
            id,
            code,
            seen,
            "Åtgärden är borttagen.",
            (plan, action) =>
            {
                plan.Work.Remove(action);
                db.Remove(action);
            }
        );

    /// <summary>Det här kan bara vårdgivaren göra.</summary>
    [HttpPost("lamna-over"), RequestSizeLimit(Upload.MaxRequest)]
    public async Task<IActionResult> HandOver(
        Guid id,
        string code,
        [FromForm(Name = nameof(ActionPage.Form))] PlannedForm form,
        [FromForm(Name = nameof(ActionPage.Attachment))] AttachmentForm attachment
    )
    {
        if (!await IsReachedAsync(id))
            return NotFound();
        var change = new AttachmentChange(db, attachment, await LookThroughAsync(attachment, ThenDo.List));
        if (await pages.FindToChangeAsync(id, code, Aborted) is not { } shown)
            return NotFound();
        var page = shown.With(form, clock.GetUtcNow()) with { Attachment = attachment };
        if (!await IsSoundAsync(page, change))
            return this.Faulty("Action", page);

        var action = pages.Write(page, page.Form.Words);
        await db.SaveChangesAsync(Aborted);
        await change.ApplyAsync(page, action, Aborted);
        page.Plan.Work.HandOver(action, page.Plan.Today);
        await mails.HandedOverAsync(page.Plan.File, action.Id, code, Aborted);
        await db.SaveChangesAsync(Aborted);
        this.Say($"Skickat till {page.Plan.File.Provider.Name}. Ni ser svaret här.");
        return LocalRedirect(Links.ActionPlan(id));
    }

    [HttpPost("ta-tillbaka")]
    public Task<IActionResult> TakeBack(Guid id, string code, [FromForm(Name = "Form.Seen")] string? seen) =>
        ChangeAsync(id, code, seen, "Ni skriver åtgärden själva igen.", (plan, action) => plan.Work.TakeBack(action));

    /// <summary>Asked first: nobody has a file looked through at somebody else's review.</summary>
    private Task<bool> IsReachedAsync(Guid id) => db.Reviews.AnyAsync(r => r.Id == id, Aborted);

    /// <summary>Before anybody has to wait for this one. Null where none came, or something is wrong with it.</summary>
    private async Task<CheckedFile?> LookThroughAsync(AttachmentForm form, ThenDo then)
    {
        if (form.File is not null)
            return await this.CheckedAsync(form.File, AttachmentChange.Field);
        if (then is ThenDo.Attach)
            ModelState.AddModelError(AttachmentChange.Field, "Välj en fil.");
        return null;
    }

    private async Task<bool> IsSoundAsync(ActionPage page, AttachmentChange change)
    {
        new PlannedChecks(page, ModelState).Pass();
        if (page.Merge!.IsLost && !change.IsAny && ModelState.IsValid)
            ModelState.AddModelError("", PlannedChecks.Lost);
        await change.CheckAsync(page, ModelState, Aborted);
        return ModelState.IsValid;
    }

    private async Task<IActionResult> AnsweredAsync(ActionPage page, PlannedAction action)
    {
        page.Plan.Work.AnswerHandedOver(action, page.Plan.Today);
        await mails.HandOverAnsweredAsync(page.Plan.File, page.Row.Code, Aborted);
        await db.SaveChangesAsync(Aborted);
        this.Say("Svaret är skickat till verksamheten.");
        return LocalRedirect(Links.ActionPlan(page.Plan.Id));
    }

    private async Task<IActionResult> ChangeAsync(Guid id, string code, string? seen, string done, Action<PlanFile, PlannedAction> change)
    {
        if (await pages.FindToChangeAsync(id, code, Aborted) is not { } page)
            return NotFound();
        if (page.Plan.IsProvider)
            throw new RuleBrokenException(Rule.ActionIsWithProvider);
        if (page.Action is not { } action || seen != PlannedForm.SeenOf(action))
            return this.Stale();
        change(page.Plan, action);
        await db.SaveChangesAsync(Aborted);
        this.Say(done);
        return LocalRedirect(Links.ActionPlan(id));
    }

    /// <summary>Without a place on the page in it, a browser goes to that of the button.</summary>
    private static string AddressAfter(ActionPage page, ThenDo then, Guid? removed) =>
        then switch
        {
            _ when removed is not null => Links.PlannedAction(page.Plan.Id, page.Row.Code),
            ThenDo.Stay or ThenDo.Dates or ThenDo.Attach => Links.PlannedAction(page.Plan.Id, page.Row.Code),
            ThenDo.Next when page.Next is { } next => Links.PlannedAction(page.Plan.Id, next.Code),
            _ => Links.ActionPlan(page.Plan.Id),
        };

    /// <summary>Föreslå fyra datum, var tredje månad: from the day on which the action is to be done, or from today, beside those that are there.</summary>
    private static PlannedWords Words(ActionPage page, ThenDo then) =>
        then is ThenDo.Dates
            ? page.Form.Words with
            {
                FollowUpOn = FollowUps.Filled(
                    [.. page.Form.FollowUpOn.OfType<DateOnly>()],
                    page.Form.DueOn ?? page.Plan.Today,
                    page.Plan.Terms.Calendar
                ),
            }
            : page.Form.Words;
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

    /// <summary>A file with it.</summary>
    Attach,

    /// <summary>The provider's answer goes to the unit.</summary>
    Answer,
}
