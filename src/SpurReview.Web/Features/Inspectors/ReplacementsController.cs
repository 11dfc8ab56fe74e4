using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Inspectors;

/// <summary>Byt inspektör: another takes an inspector's place, until the review is final. What is written and decided stays.</summary>
[May(Deed.AppointInspectors), Route("/granskningar/{id:guid}/inspektorer/{inspectorId:guid}/byt")]
public sealed class ReplacementsController(SpurDbContext db, ReviewFiles files, StepMails mails, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;
    private DateOnly Today => SwedishDay.Today(clock);

    [HttpGet]
    public async Task<IActionResult> Replace(Guid id, Guid inspectorId) =>
        await files.FindAsync(id, Aborted) is { } file && await PageAsync(file, inspectorId) is { } page ? View(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Replace(Guid id, Guid inspectorId, [FromForm(Name = nameof(ReplacePage.Form))] ReplaceForm form)
    {
        if (await files.FindToChangeAsync(id, Aborted) is not { } file || await PageAsync(file, inspectorId) is not { } page)
            return NotFound();
        if (page.Closed is { } rule)
            throw new RuleBrokenException(rule);
        var came = await db.Inspecting().SingleOrDefaultAsync(a => a.Id == form.Account, Aborted);
        if (ModelState.IsValid && came is null)
            ModelState.AddModelError($"{nameof(ReplacePage.Form)}.{nameof(form.Account)}", "Välj en inspektör i listan.");
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Replace), page with { Form = form });

        await db.EnsureImpartialAsync(came!, file, Today, Aborted);
        file.Review.Replace(page.Inspector, new NewInspector(came!.Name, came.City, came.Id), form.Reason!, Today);
        var left = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == page.Inspector.AccountId, Aborted);
        await mails.ReplacedAsync(file, left, came, Aborted);
        await db.SaveChangesAsync(Aborted);
        this.Say($"{came.Name} har tagit över efter {page.Inspector.Name}. Allt som är skrivet finns kvar.");
        return LocalRedirect(Links.Inspectors(id));
    }

    /// <summary>Null where the review has no such inspector, or is somebody's practice.</summary>
    private async Task<ReplacePage?> PageAsync(ReviewFile file, Guid inspectorId) =>
        !file.Review.IsPractice && file.Review.Inspectors.SingleOrDefault(i => i.Id == inspectorId) is { } inspector
            ? new ReplacePage(file, inspector, await db.CandidatesAsync(file, Today, Aborted))
            : null;
}

/// <summary>One inspector who is to leave, and those who can come instead.</summary>
public sealed record ReplacePage(ReviewFile File, Inspector Inspector, IReadOnlyList<Candidate> Candidates)
{
    public ReplaceForm Form { get; init; } = new();

    /// <summary>Why nobody can be replaced now; null where somebody can.</summary>
    public Rule? Closed => File.Review.RuleAgainstReplacing();

    /// <summary>What is left for the new one to do, in a sentence.</summary>
    public string Awaits =>
        File.Review.State switch
        {
            ReviewState.Drafting or ReviewState.FactCheck or ReviewState.Calibration =>
                "Den nya inspektören läser utkastet och skriver under det. Kollegans underskrift står kvar så länge texten är densamma.",
            ReviewState.Graded => "Utkastet är underskrivet och graderat. Det står kvar, och den nya inspektören skriver inte under.",
            ReviewState.ActionPlan =>
                "Det som båda redan har beslutat om handlingsplanen står kvar. Den nya inspektören bedömer och beslutar det som återstår.",
            _ => "Den nya inspektören ser allt som är skrivet och fortsätter där.",
        };
}

public sealed class ReplaceForm
{
    [Required(ErrorMessage = "Välj en inspektör.")]
    public Guid? Account { get; init; }

    [Required(ErrorMessage = "Skriv varför inspektören byts."), LengthLimit(InspectorReplacement.ReasonMaxLength), NoIdentityNumber]
    public string? Reason { get; init; }
}
