using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Reports;
using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Steps;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Publishing;

/// <summary>The last step: the review is published and its report frozen, in one and the same transaction.</summary>
[May(Deed.Publish), Route("/granskningar/{id:guid}/publicera")]
public sealed class PublishingController(SpurDbContext db, ReviewFiles files, ReportLibrary library, StepMails mails, TimeProvider clock)
    : Controller
{
    [HttpGet]
    public async Task<IActionResult> Publish(Guid id) =>
        await files.FindAsync(id, HttpContext.RequestAborted) is { } file
            ? View(Page(file, new PublishForm { From = file.Review.State, On = SwedishDay.Today(clock) }))
            : NotFound();

    [HttpPost, NeedsStepUp]
    public async Task<IActionResult> Confirm(Guid id, [FromForm(Name = nameof(PublishPage.Form))] PublishForm form)
    {
        if (await files.FindToChangeAsync(id, HttpContext.RequestAborted) is not { } file)
            return NotFound();
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Publish), Page(file, form));
        if (form.From != file.Review.State)
            return this.Stale();
        if (Obstacles(file.Review, form.On!.Value) is { Count: > 0 } obstacles)
        {
            StepFaults.Add(ModelState, nameof(PublishPage.Form), obstacles);
            return this.Faulty(nameof(Publish), Page(file, form));
        }

        var readers = await mails.ReadersAsync(file, HttpContext.RequestAborted);
        file.Review.Take(ReviewState.Published, new StepDecision(form.On.Value), User.ReviewRole(), SwedishDay.Today(clock));
        var snapshot = await library.SnapshotAsync(file.Review, version: 1, HttpContext.RequestAborted);
        var report = db.Publish(snapshot, file.Provider.Id, file.Settings.PublicRules);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        // The report has its number, and so its address, once it is saved.
        await mails.PublishedAsync(file, readers, report.Address, HttpContext.RequestAborted);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        return LocalRedirect(report.Address);
    }

    private IReadOnlyList<Obstacle> Obstacles(Review review, DateOnly on) =>
        review.ObstaclesTo(ReviewState.Published, new StepDecision(on), User.ReviewRole(), SwedishDay.Today(clock));

    private PublishPage Page(ReviewFile file, PublishForm form) =>
        new(file)
        {
            Form = form,
            Obstacles = [.. Obstacles(file.Review, SwedishDay.Today(clock)).Select(o => ObstacleLine.Of(file.Review, o))],
        };
}
