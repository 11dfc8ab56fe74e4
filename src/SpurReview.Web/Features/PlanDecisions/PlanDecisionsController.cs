using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.PlanDecisions;

/// <summary>What the inspectors decide on a D area after the plan. Until they have a page of their own, the coordinator records it.</summary>
[May(Deed.DecideAfterPlans), Route("/granskningar/{id:guid}/handlingsplan/{letter:length(1)}")]
public sealed class PlanDecisionsController(SpurDbContext db, ReviewFiles files, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Decision(Guid id, string letter) =>
        await FindAsync(id, letter) is var (file, area) ? View(DecisionPage.Of(file, area, SwedishDay.Today(clock))) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Decide(Guid id, string letter, [FromForm(Name = nameof(DecisionPage.Form))] DecisionForm form)
    {
        await db.LockToDecideAsync(id, HttpContext.RequestAborted);
        if (await FindAsync(id, letter) is not var (file, area))
            return NotFound();

        Check(form, area);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Decision), new DecisionPage(file, area) { Form = form });
        if (form.Seen != DecisionForm.SeenOf(area))
            return this.Stale();

        area.DecideAfterPlan(RegradeOf(form, file.Review));
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        this.Say(form.Grade is Grade.D ? $"D kvarstår i område {letter}." : $"Område {letter} är ändrat till {form.Grade}.");
        return LocalRedirect(Links.ActionPlan(id));
    }

    private void Check(DecisionForm form, AreaReview area)
    {
        if (form.DecidedOn > SwedishDay.Today(clock))
            ModelState.AddModelError(Field(nameof(form.DecidedOn)), Rule.StepDateIsInTheFuture.InSwedish());
        if (form is not { Grade: not null, DecidedOn: not null, Reason: not null })
            return;

        foreach (var obstacle in area.ObstaclesToRegrading(RegradeOf(form, area.Review)))
        {
            var field = obstacle.Rule is Rule.RegradeMustNotPrecedePlan or Rule.StepDateIsBeforeThePreviousStep
                ? nameof(form.DecidedOn)
                : nameof(form.Grade);
            ModelState.AddModelError(Field(field), obstacle.InSwedish());
        }
    }

    private static string Field(string name) => $"{nameof(DecisionPage.Form)}.{name}";

    private static Regrade RegradeOf(DecisionForm form, Review review) =>
        new(form.Grade!.Value, form.Reason!, form.DecidedOn!.Value)
        {
            DecidedBy = [.. review.Inspectors.Select(i => new ResponsiblePerson("Inspektör", i.Name))],
        };

    /// <summary>Null where there is no such area with D under a plan, or not for this person.</summary>
    private async Task<(ReviewFile File, AreaReview Area)?> FindAsync(Guid id, string letter) =>
        await files.FindAsync(id, HttpContext.RequestAborted) is { Review.State: ReviewState.ActionPlan } file
        && file.Review.Areas.SingleOrDefault(a => a.Letter == letter && a.Decision is { Grade: Grade.D }) is { } area
            ? (file, area)
            : null;
}
