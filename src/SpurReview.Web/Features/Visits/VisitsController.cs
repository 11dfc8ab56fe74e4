using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Visits;

/// <summary>The coordinator plans the visit, and moves it until it has begun.</summary>
[May(Deed.PlanVisits), Route("/granskningar/{id:guid}/besok")]
public sealed class VisitsController(SpurDbContext db, ReviewFiles files, StepMails mails) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Visit(Guid id) =>
        await files.FindAsync(id, HttpContext.RequestAborted) is { } file ? View(VisitPage.Of(file)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Plan(Guid id, [FromForm(Name = nameof(VisitPage.Form))] VisitDetails form)
    {
        if (await files.FindToChangeAsync(id, HttpContext.RequestAborted) is not { } file)
            return NotFound();

        if (form.To < form.From)
            ModelState.AddModelError($"{nameof(VisitPage.Form)}.{nameof(form.To)}", Rule.VisitMustNotEndBeforeItBegins.InSwedish());
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Visit), new VisitPage(file) { Form = form });

        var before = file.Review.Visit;
        file.Review.PlanVisit(new SiteVisit(form.From!.Value, form.To!.Value, form.Manner!.Value), form.BasedOn!.Value);
        if (before is not null && before != file.Review.Visit)
            await MoveAsync(file, before);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        this.Say("Besöket är sparat.");
        return LocalRedirect(Links.Review(id));
    }

    /// <summary>What stands in the programme goes along, and those concerned are told. Deadlines are counted from the visit wherever they are shown.</summary>
    private async Task MoveAsync(ReviewFile file, SiteVisit before)
    {
        foreach (var item in await db.ProgrammeItems.Where(i => i.ReviewId == file.Id).ToListAsync(HttpContext.RequestAborted))
            item.Follow(before, file.Review.Visit!);
        await mails.VisitMovedAsync(file, before, HttpContext.RequestAborted);
    }
}
