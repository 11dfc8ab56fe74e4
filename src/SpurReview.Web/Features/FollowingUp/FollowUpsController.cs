using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Attachments;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Attachments;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.FollowingUp;

/// <summary>
/// Uppföljning av handlingsplanen: the unit and its provider report and read; the reviewing body sees days and counts. What is attached is handed
/// out to be saved, never shown as a page of ours.
/// </summary>
[May(Deed.ReadPlans), Route("/granskningar/{id:guid}/uppfoljning")]
public sealed class FollowUpsController(SpurDbContext db, ReviewFiles files, TimeProvider clock) : Controller
{
    private const string FilesField = $"{nameof(ReportingPage.Form)}.{nameof(ReportForm.Files)}";
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Show(Guid id)
    {
        if (await files.FindAsync(id, Aborted) is not { } file)
            return NotFound();
        return User.May(Deed.WritePlans)
            ? View("Occasions", await PageAsync(file))
            : View("Days", new FollowUpDaysPage(file, await db.FollowUpDaysAsync(id, Aborted), SwedishDay.Today(clock)));
    }

    [May(Deed.WritePlans), HttpGet("{position:int}/{day}")]
    public async Task<IActionResult> Report(Guid id, int position, string day)
    {
        if (await files.FindAsync(id, Aborted) is not { } file || await FindAsync(file, position, day) is not { } page)
            return NotFound();
        var last = page.Occasion.Report;
        return View(
            page with
            {
                Form = new ReportForm
                {
                    Seen = page.Occasion.Reports.Count,
                    Outcome = last?.Outcome,
                    Done = last?.Done,
                },
            }
        );
    }

    [May(Deed.WritePlans), HttpPost("{position:int}/{day}"), RequestSizeLimit(Upload.MaxRequest)]
    public async Task<IActionResult> Report(
        Guid id,
        int position,
        string day,
        [FromForm(Name = nameof(ReportingPage.Form))] ReportForm form
    )
    {
        // Asked first: nobody has a file looked through at somebody else's review.
        if (!await db.Reviews.AnyAsync(r => r.Id == id, Aborted))
            return NotFound();
        var uploads = await LookThroughAsync(form);
        if (await files.FindToChangeAsync(id, Aborted) is not { } file || await FindAsync(file, position, day) is not { } shown)
            return NotFound();
        var page = shown with { Form = form };
        if (page.Closed is { } rule)
            throw new RuleBrokenException(rule);
        CheckRoom(page, uploads);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Report), page);
        if (form.Seen != page.Occasion.Reports.Count)
            return this.Stale();

        await StoreAsync(page, uploads);
        this.Say($"Uppföljningen {FollowUpTexts.Long(page.Occasion.Day)} är rapporterad.");
        return LocalRedirect(Links.FollowUps(id));
    }

    [May(Deed.WritePlans), HttpGet("underlag/{attachmentId:guid}")]
    public async Task<IActionResult> Download(Guid id, Guid attachmentId) =>
        await files.FindAsync(id, Aborted) is not null
        && await db.FollowUpAttachments.AsNoTracking().SingleOrDefaultAsync(a => a.ReviewId == id && a.Id == attachmentId, Aborted)
            is { } attachment
            ? this.HandOut(attachment.Content, attachment.Name)
            : NotFound();

    /// <summary>A file that should not have been sent goes; that it was there stays in the history.</summary>
    [May(Deed.WritePlans), HttpPost("underlag/{attachmentId:guid}/ta-bort")]
    public async Task<IActionResult> Remove(Guid id, Guid attachmentId)
    {
        if (await files.FindToChangeAsync(id, Aborted) is null)
            return NotFound();
        // Without reading its bytes first. Sent twice, it is gone.
        await db.FollowUpAttachments.Where(a => a.ReviewId == id && a.Id == attachmentId).ExecuteDeleteAsync(Aborted);
        this.Say("Filen är borttagen.");
        return LocalRedirect(Links.FollowUps(id));
    }

    private async Task<FollowUpPage> PageAsync(ReviewFile file) =>
        new(
            file,
            await db.FollowUpsOfAsync(file.Review, Aborted),
            SwedishDay.Today(clock),
            await db.FilesOfFollowUpsAsync(file.Id, Aborted)
        );

    private async Task<ReportingPage?> FindAsync(ReviewFile file, int position, string day)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            return null;
        var page = await PageAsync(file);
        return page.Occasions.SingleOrDefault(o => (o.Position, o.Day) == (position, on)) is { } occasion
            ? new ReportingPage(page, occasion)
            : null;
    }

    /// <summary>Before anybody has to wait for this one. A browser lets go of files that were not taken.</summary>
    private async Task<IReadOnlyList<CheckedFile>> LookThroughAsync(ReportForm form)
    {
        List<CheckedFile> looked = [];
        foreach (var file in form.Files)
        {
            if (await this.CheckedAsync(file, FilesField) is { } one)
                looked.Add(one);
        }
        if (form.Files.Count > 0 && !ModelState.IsValid && !ModelState.ContainsKey(FilesField))
            ModelState.AddModelError(FilesField, "Välj filerna igen. De är inte sparade.");
        return looked;
    }

    private void CheckRoom(ReportingPage page, IReadOnlyList<CheckedFile> uploads)
    {
        var bytes = page.Page.Bytes;
        for (var i = 0; i < uploads.Count; i++)
        {
            if (FollowUpAttachment.RuleAgainst(uploads[i], page.Files.Count + i, bytes) is { } rule)
            {
                ModelState.AddModelError(FilesField, rule.InSwedish());
                return;
            }
            bytes += uploads[i].Content.Length;
        }
    }

    private async Task StoreAsync(ReportingPage page, IReadOnlyList<CheckedFile> uploads)
    {
        var (occasion, form) = (page.Occasion, page.Form);
        var report = page.Page.Track.Report(occasion.Position, occasion.Day, form.Outcome!.Value, form.Done!, page.Page.Today);
        db.Add(report);
        await db.SaveChangesAsync(Aborted);
        var (already, bytes) = (page.Files.Count, page.Page.Bytes);
        foreach (var upload in uploads)
        {
            db.Add(FollowUpAttachment.Of(report, upload, already++, bytes));
            bytes += upload.Content.Length;
        }
        await db.SaveChangesAsync(Aborted);
    }
}
