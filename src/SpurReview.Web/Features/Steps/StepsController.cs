using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.DraftReturns;
using SpurReview.Web.Features.FactChecks;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Steps;

/// <summary>Takes a review one step along its life. The buttons stand on the review's page.</summary>
[May(Deed.TakeSteps), Route("/granskningar/{id:guid}/steg")]
public sealed class StepsController(SpurDbContext db, ReviewFiles files, StepMails mails, FrozenDrafts drafts, TimeProvider clock)
    : Controller
{
    [HttpPost]
    public async Task<IActionResult> Take(Guid id, [FromForm(Name = nameof(ReviewPage.Form))] StepForm form)
    {
        if (await files.FindToChangeAsync(id, HttpContext.RequestAborted) is not { } file)
            return NotFound();
        if (!ModelState.IsValid)
            return await RefusedAsync(file, form);
        if (form.From != file.Review.State)
            return this.Stale();
        if (Obstacles(file, form) is { Count: > 0 } obstacles)
        {
            StepFaults.Add(ModelState, nameof(ReviewPage.Form), obstacles);
            return await RefusedAsync(file, form);
        }

        if (form.SendsAnotherDraft(file.Review))
        {
            ModelState.Clear();
            ModelState.AddModelError("", DraftReturnsController.Changed);
            return await RefusedAsync(file, StepForm.Of(file.Review, form.On!.Value, form.Note));
        }

        file.Review.Take(form.To!.Value, Decision(file, form), User.ReviewRole(), SwedishDay.Today(clock));
        await drafts.TakenAsync(file, form.From!.Value, HttpContext.RequestAborted);
        await mails.TakenAsync(file, form.From!.Value, HttpContext.RequestAborted);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        this.Say(form.To.Value.Done());
        return LocalRedirect(Links.Review(id));
    }

    /// <summary>A review is looked over before it is final, and publishing freezes a report: each has a page of its own.</summary>
    private IReadOnlyList<Obstacle> Obstacles(ReviewFile file, StepForm form) =>
        form.To is ReviewState.Final or ReviewState.Published
            ? [new Obstacle(Rule.StepDoesNotExist)]
            : file.Review.ObstaclesTo(form.To!.Value, Decision(file, form), User.ReviewRole(), SwedishDay.Today(clock));

    private static StepDecision Decision(ReviewFile file, StepForm form) => file.Settings.Decision(file.Review, form.On!.Value, form.Note);

    private async Task<ViewResult> RefusedAsync(ReviewFile file, StepForm form) =>
        this.Faulty(
            "/Features/Reviews/Show.cshtml",
            ReviewPage.Of(file, User, SwedishDay.Today(clock), form) with
            {
                Returns = await db.OpenReturnsAsync(file.Review, HttpContext.RequestAborted),
            }
        );
}
