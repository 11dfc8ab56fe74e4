using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Attachments;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.ActionPlans;
using SpurReview.Web.Features.Attachments;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.PlanAttachments;

/// <summary>Bilagor: files that belong to an action of the plan. Handed out to be saved, never to be shown as a page of ours.</summary>
[Route("/granskningar/{id:guid}/handlingsplan")]
public sealed class PlanAttachmentsController(SpurDbContext db, PlanFiles plans) : Controller
{
    private const string OfAction = "atgarder/{code}/bilagor";
    private const string FileField = $"{nameof(AttachmentsPage.Form)}.{nameof(AttachmentForm.File)}";

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet(OfAction), May(Deed.ReadPlans)]
    public async Task<IActionResult> Show(Guid id, string code) =>
        await plans.FindAsync(id, Aborted) is (_, { } plan) && await PageAsync(plan, code) is { } page
            ? View("Attachments", page)
            : NotFound();

    [HttpPost(OfAction), May(Deed.WritePlans), RequestSizeLimit(Upload.MaxRequest)]
    public async Task<IActionResult> Add(Guid id, string code, [FromForm(Name = nameof(AttachmentsPage.Form))] AttachmentForm form)
    {
        // Before anybody has to wait for this one.
        var file = await LookThroughAsync(form);
        if (await plans.FindToChangeAsync(id, Aborted) is not { } plan || await PageAsync(plan, code) is not { } page)
            return NotFound();
        if (page.List.Files.Any(f => f.Id == form.Id))
            return Done(id, code, "Bilagan är sparad.");
        var bytes = (await db.AttachmentsOfPlanAsync(id, Aborted)).Sum(files => files.Sum(f => (long)f.Size));
        if (!MayAdd(page, file, bytes))
            return this.Faulty("Attachments", page);

        db.Add(PlanAttachment.Of(form.Id ?? Guid.CreateVersion7(), plan.Work, page.Action!, file!, page.List.Files.Count, bytes));
        await db.SaveChangesAsync(Aborted);
        return Done(id, code, $"Bilagan {file!.Name} är sparad.");
    }

    [HttpPost($"{OfAction}/{{attachmentId:guid}}/ta-bort"), May(Deed.WritePlans)]
    public async Task<IActionResult> Remove(Guid id, string code, Guid attachmentId)
    {
        if (await plans.FindToChangeAsync(id, Aborted) is not { } plan || await PageAsync(plan, code) is not { } page)
            return NotFound();
        if (page.Closed is { } rule)
            throw new RuleBrokenException(rule);
        if (page.List.Files.SingleOrDefault(f => f.Id == attachmentId) is not { } file)
            return this.Stale();

        // Without reading its bytes first.
        await db.PlanAttachments.Where(a => a.ReviewId == id && a.Id == attachmentId).ExecuteDeleteAsync(Aborted);
        return Done(id, code, $"Bilagan {file.Name} är borttagen.");
    }

    [HttpGet("bilagor/{attachmentId:guid}"), May(Deed.ReadPlans)]
    public async Task<IActionResult> Download(Guid id, Guid attachmentId)
    {
        if (await plans.FindAsync(id, Aborted) is null || await db.FindAttachmentAsync(id, attachmentId, Aborted) is not { } attachment)
            return NotFound();

        return this.HandOut(attachment.Content, attachment.Name);
    }

    /// <summary>Null where the plan has no such row, and for reviewers where nothing has been sent of it.</summary>
    private async Task<AttachmentsPage?> PageAsync(PlanFile plan, string code)
    {
        var isWriter = User.May(Deed.WritePlans);
        var position = AttachmentsPage.PositionOf(plan, code);
        if (plan.Work.Row(code) is not { } row || (position is null && !isWriter))
            return null;

        var files = position is { } at ? await db.AttachmentsOfAsync(plan.Id, at, Aborted) : [];
        var page = new AttachmentsPage(plan, row, new AttachmentList(plan.Id, code, files)) { IsWriter = isWriter };
        return page with { List = page.List with { IsOpen = isWriter && page.Action is not null && page.Closed is null } };
    }

    /// <summary>The file where nothing is wrong with it; what is wrong stands in the model state.</summary>
    private async Task<CheckedFile?> LookThroughAsync(AttachmentForm form)
    {
        if (form.File is not null && Request.Form.Files.Count == 1)
            return await this.CheckedAsync(form.File, FileField);
        ModelState.AddModelError(FileField, "Välj en fil.");
        return null;
    }

    /// <summary>What is closed is said alone: another file would not help.</summary>
    private bool MayAdd(AttachmentsPage page, CheckedFile? file, long bytes)
    {
        var closed =
            page.Closed is { } rule ? rule.InSwedish()
            : page.Action is null ? "Spara åtgärden först. Sedan kan ni lägga till bilagor. Inget är sparat."
            : null;
        if ((closed ?? page.Full?.InSwedish()) is { } stop)
        {
            ModelState.Clear();
            ModelState.AddModelError(closed is null ? FileField : "", stop);
        }
        else if (file?.RuleAgainst(bytes) is { } tooMuch)
            ModelState.AddModelError(FileField, tooMuch.InSwedish());
        return ModelState.IsValid;
    }

    private LocalRedirectResult Done(Guid id, string code, string message)
    {
        this.Say(message);
        return LocalRedirect(Links.Attachments(id, code));
    }
}
