using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Web.Features.ActionPlans;
using SpurReview.Web.Features.Attachments;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.PlanAttachments;

/// <summary>
/// Bilagor: files that belong to an action of the plan. They come and go with its form; here they are read, and handed out to be saved, never to
/// be shown as a page of ours.
/// </summary>
[May(Deed.ReadPlans), Route("/granskningar/{id:guid}/handlingsplan")]
public sealed class PlanAttachmentsController(SpurDbContext db, PlanFiles plans) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>Who writes the plan has them on the action's own page. Reviewers find none where nothing has been sent of the row.</summary>
    [HttpGet("atgarder/{code}/bilagor")]
    public async Task<IActionResult> Show(Guid id, string code)
    {
        if (await plans.FindAsync(id, Aborted) is not (_, { } plan) || plan.Work.Row(code) is not { } row)
            return NotFound();
        if (User.May(Deed.WritePlans))
            return LocalRedirect($"{Links.PlannedAction(id, code)}#bilagor");
        if (plan.Sent?.Items.FirstOrDefault(i => i.Answers.Contains(code)) is not { } item)
            return NotFound();

        var files = await db.AttachmentsOfAsync(id, item.Position, Aborted);
        return View("Attachments", new AttachmentsPage(plan, row, new AttachmentList(id, code, files)));
    }

    [HttpGet("bilagor/{attachmentId:guid}")]
    public async Task<IActionResult> Download(Guid id, Guid attachmentId)
    {
        if (await plans.FindAsync(id, Aborted) is null || await db.FindAttachmentAsync(id, attachmentId, Aborted) is not { } attachment)
            return NotFound();

        return this.HandOut(attachment.Content, attachment.Name);
    }
}
