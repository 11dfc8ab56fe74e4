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

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet(OfAction), May(Deed.ReadPlans)]
    public async Task<IActionResult> Show(Guid id, string code) =>
        await plans.FindAsync(id, Aborted) is (_, { } plan) && await PageAsync(plan, code) is { } page
            ? View("Attachments", page)
            : NotFound();

    [HttpPost(OfAction), May(Deed.WritePlans), RequestSizeLimit(Upload.MaxRequest)]
    public async Task<IActionResult> Add(Guid id, string code, [FromForm(Name = nameof(AttachmentsPage.Form))] AttachmentForm form)
    {
        if (await plans.FindToChangeAsync(id, Aborted) is not { } plan || await PageAsync(plan, code) is not { } page)
            return NotFound();
        if (page.List.Files.Any(f => f.Id == form.Id))
            return Done(id, code, "Bilagan är sparad.");

        if (await SoundAsync(page, form) is not { } file)
            return this.Faulty("Attachments", page);

        db.Add(PlanAttachment.Of(form.Id ?? Guid.CreateVersion7(), plan.Work, page.Action!, file, page.List.Files.Count));
        await db.SaveChangesAsync(Aborted);
        return Done(id, code, $"Bilagan {file.Name} är sparad.");
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

    /// <summary>The file where nothing is wrong; what is wrong stands in the model state.</summary>
    private async Task<CheckedFile?> SoundAsync(AttachmentsPage page, AttachmentForm form)
    {
        const string field = $"{nameof(AttachmentsPage.Form)}.{nameof(AttachmentForm.File)}";
        if (page.Closed is { } closed)
            ModelState.AddModelError("", closed.InSwedish());
        else if (page.Action is null)
            ModelState.AddModelError("", "Spara åtgärden först. Sedan kan ni lägga till bilagor. Inget är sparat.");
        else if (page.Full is { } full)
            ModelState.AddModelError(field, full.InSwedish());
        else if (form.File is null || Request.Form.Files.Count != 1)
            ModelState.AddModelError(field, "Välj en fil.");
        return ModelState.IsValid ? await this.CheckedAsync(form.File!, field) : null;
    }

    private LocalRedirectResult Done(Guid id, string code, string message)
    {
        this.Say(message);
        return LocalRedirect(Links.Attachments(id, code));
    }
}
