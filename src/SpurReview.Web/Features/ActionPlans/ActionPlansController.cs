using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>The plan that came in. Until the unit has pages of its own, the coordinator records it.</summary>
[May(Deed.ReadPlans), Route("/granskningar/{id:guid}/handlingsplan")]
public sealed class ActionPlansController(SpurDbContext db, ReviewFiles files, TimeProvider clock) : Controller
{
    private bool IsCoordinator => User.May(Deed.RecordPlans);

    [HttpGet]
    public async Task<IActionResult> Plan(Guid id) =>
        await files.FindAsync(id, HttpContext.RequestAborted) is { } file ? View(PlanPage.Of(file, IsCoordinator)) : NotFound();

    [HttpPost, May(Deed.RecordPlans)]
    public async Task<IActionResult> Receive(Guid id, [FromForm(Name = nameof(PlanPage.Form))] PlanForm form)
    {
        if (await files.FindToChangeAsync(id, HttpContext.RequestAborted) is not { } file)
            return NotFound();

        var page = PlanPage.Of(file, IsCoordinator);
        Check(form, page);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Plan), page with { Form = Completed(form, page) });
        if (form.Seen != page.Form.Seen)
            return this.Stale();

        var plan = file.Review.Plan ?? new ActionPlan(id, form.SubmittedOn!.Value, [], []);
        // An imported plan may answer areas that the form has no field for; those texts stay.
        var narratives = plan
            .Narratives.Where(n => !form.Texts.ContainsKey(n.Area))
            .Select(n => new PlanNarrative(n.Area, n.Text))
            .Concat(form.Texts.Where(t => t.Value is not null).Select(t => new PlanNarrative(t.Key, t.Value!)));
        file.Review.ReceivePlan(plan.Rewritten(form.SubmittedOn!.Value, narratives));
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        this.Say("Planen är sparad.");
        return LocalRedirect(Links.ActionPlan(id));
    }

    private void Check(PlanForm form, PlanPage page)
    {
        if (form.SubmittedOn > SwedishDay.Today(clock))
            Fault(nameof(form.SubmittedOn), "Datumet ligger i framtiden. Ange den dag då planen kom in.");
        if (form.SubmittedOn < page.Review.VisitFrom)
            Fault(nameof(form.SubmittedOn), Rule.PlanMustNotPrecedeVisit.InSwedish());
        if (page.Areas.Select(a => a.Letter).Except(form.Texts.Keys).Any())
            Fault("", "Formuläret kom inte fram helt, så inget har ändrats. Kontrollera det du har skrivit och spara igen.");
        if (form.Texts.Keys.Except(page.Areas.Select(a => a.Letter)).Any())
            Fault("", "Planen svarar på ett område som inte har D. Ladda om sidan och försök igen.");
        foreach (var (letter, text) in form.Texts.Where(t => t.Value is { } text && Text.LengthInCharacters(text) > Text.MaxLength))
            Fault($"{nameof(form.Texts)}[{letter}]", "Texten är för lång. Korta den till högst 20 000 tecken.");
        if (ModelState.IsValid && form.Texts.Values.All(t => t is null) && page.Review.Plan is not { Items.Count: > 0 })
            Fault(page.Areas is [var first, ..] ? $"{nameof(form.Texts)}[{first.Letter}]" : "", Rule.PlanMustAnswerSomething.InSwedish());
    }

    private void Fault(string field, string message) =>
        ModelState.AddModelError(field.Length == 0 ? "" : $"{nameof(PlanPage.Form)}.{field}", message);

    /// <summary>What was typed, with a field for every area whatever was sent.</summary>
    private static PlanForm Completed(PlanForm form, PlanPage page) =>
        new()
        {
            Seen = form.Seen,
            SubmittedOn = form.SubmittedOn,
            Texts = page.Areas.ToDictionary(a => a.Letter, a => form.Texts.GetValueOrDefault(a.Letter)),
        };
}
