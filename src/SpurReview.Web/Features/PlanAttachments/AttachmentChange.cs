using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Attachments;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.ActionPlans;

namespace SpurReview.Web.Features.PlanAttachments;

/// <summary>A file that comes or goes when the form of its action is saved.</summary>
/// <param name="upload">The file, looked through; null where none came, or something is wrong with it.</param>
internal sealed class AttachmentChange(SpurDbContext db, AttachmentForm form, CheckedFile? upload)
{
    public const string Field = $"{nameof(ActionPage.Attachment)}.{nameof(AttachmentForm.File)}";

    /// <summary>A file comes with the form. Sent twice, it is there.</summary>
    public bool Comes(ActionPage page) => upload is not null && page.Files.Files.All(f => f.Id != form.Id);

    /// <summary>The form brings a file, or takes one away.</summary>
    public bool IsAny => upload is not null || form.Removes is not null;

    /// <summary>What is said of it before anything is saved. A browser lets go of a file that was not taken.</summary>
    public async Task CheckAsync(ActionPage page, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        if (!Comes(page))
            return;
        if (!state.IsValid)
            state.AddModelError(Field, "Välj filen igen. Den är inte sparad.");
        else if (PlanAttachment.RuleAgainstOneMore(page.Files.Files.Count) is { } full)
            state.AddModelError(Field, full.InSwedish());
        else if (upload!.RuleAgainst(await BytesAsync(page, cancellationToken)) is { } tooMuch)
            state.AddModelError(Field, tooMuch.InSwedish());
    }

    /// <summary>Of an action that is saved. Returns what is said of it; null where nothing came or went.</summary>
    public async Task<string?> ApplyAsync(ActionPage page, PlannedAction action, CancellationToken cancellationToken)
    {
        if (page.Files.Files.SingleOrDefault(f => f.Id == form.Removes) is { } gone)
        {
            // Without reading its bytes first.
            await db.PlanAttachments.Where(a => a.ReviewId == page.Plan.Id && a.Id == gone.Id).ExecuteDeleteAsync(cancellationToken);
            return $"Bilagan {gone.Name} är borttagen.";
        }
        if (!Comes(page))
            return null;
        var bytes = await BytesAsync(page, cancellationToken);
        db.Add(PlanAttachment.Of(form.Id ?? Guid.CreateVersion7(), page.Plan.Work, action, upload!, page.Files.Files.Count, bytes));
        await db.SaveChangesAsync(cancellationToken);
        return $"Bilagan {upload!.Name} är sparad.";
    }

    /// <summary>Of the whole plan.</summary>
    private async Task<long> BytesAsync(ActionPage page, CancellationToken cancellationToken) =>
        (await db.AttachmentsOfPlanAsync(page.Plan.Id, cancellationToken)).Sum(files => files.Sum(f => (long)f.Size));
}
