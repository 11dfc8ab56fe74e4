using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.MissingPlans;

/// <summary>Svara: handlingsplan saknas. The unit's time is out, and the office records that D stands.</summary>
[May(Deed.RecordMissingPlans), Route("/granskningar/{id:guid}/handlingsplan/saknas")]
public sealed class MissingPlansController(SpurDbContext db, ReviewFiles files, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;
    private DateOnly Today => SwedishDay.Today(clock);

    [HttpGet]
    public async Task<IActionResult> Missing(Guid id) =>
        await files.FindAsync(id, Aborted) is { } file
            ? View(new MissingPage(file, MissingPlan.RuleAgainst(file.Review, Today, file.Settings.Terms)) { Form = new MissingForm() })
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Missing(Guid id, [FromForm(Name = nameof(MissingPage.Form))] MissingForm form)
    {
        if (await files.FindToChangeAsync(id, Aborted) is not { } file)
            return NotFound();
        var against = MissingPlan.RuleAgainst(file.Review, Today, file.Settings.Terms);
        // Pressed twice, or by two: it is recorded.
        if (against is Rule.PlanIsDecided)
            return LocalRedirect(Links.ActionPlan(id));
        if (against is { } rule)
            throw new RuleBrokenException(rule);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Missing), new MissingPage(file, Closed: null) { Form = form });

        MissingPlan.Record(file.Review, form.Reason!, Today, file.Settings.Terms);
        await db.SaveChangesAsync(Aborted);
        this.Say("Det är antecknat att handlingsplan saknas. D kvarstår.");
        return LocalRedirect(Links.ActionPlan(id));
    }
}

/// <param name="Closed">Why it cannot be recorded now; null where it can.</param>
public sealed record MissingPage(ReviewFile File, Rule? Closed)
{
    public required MissingForm Form { get; init; }
    public IReadOnlyList<string> Letters => MissingPlan.Areas(File.Review);
}

public sealed class MissingForm
{
    [Required(ErrorMessage = "Skriv varför D kvarstår."), LengthLimit(Text.MaxLength), NoIdentityNumber]
    public string? Reason { get; init; }
}
