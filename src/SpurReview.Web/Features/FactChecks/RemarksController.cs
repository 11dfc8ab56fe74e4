using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Domain;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Writing;
using SpurReview.Reports;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.FactChecks;

/// <summary>One remark: written, changed or taken back, until they are sent.</summary>
[May(Deed.WriteRemarks), Route("/granskningar/{id:guid}/faktagranskning/anmarkningar")]
public sealed class RemarksController(SpurDbContext db, FactCheckFiles files) : Controller
{
    private const string Saved = "Anmärkningen är sparad. Den skickas först när ni väljer det.";

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet("ny")]
    public async Task<IActionResult> New(Guid id, [FromQuery(Name = "om")] string? about) =>
        await OpenAsync(id) is { } file && PageAt(file, about) is { } page ? View("Remark", page) : NotFound();

    [HttpPost("ny")]
    public async Task<IActionResult> Add(
        Guid id,
        [FromQuery(Name = "om")] string? about,
        [FromForm(Name = nameof(RemarkPage.Form))] RemarkForm form
    )
    {
        if (await files.FindToChangeAsync(id, Aborted) is not { } file || PageAt(file, about) is not { } page)
            return NotFound();
        if (!IsSound(form, file))
            return this.Faulty("Remark", page with { Form = form });

        file.Check.Add(form.Id ?? Guid.CreateVersion7(), page.Place, page.Quote, form.Words, file.Today, file.File.Settings.Terms);
        return await SavedAsync(id, Saved, page.Place);
    }

    [HttpGet("{remarkId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid remarkId) =>
        await OpenAsync(id) is { } file && file.Find(remarkId) is { } remark ? View("Remark", RemarkPage.Of(file, remark)) : NotFound();

    [HttpPost("{remarkId:guid}")]
    public async Task<IActionResult> Change(Guid id, Guid remarkId, [FromForm(Name = nameof(RemarkPage.Form))] RemarkForm form)
    {
        if (await files.FindToChangeAsync(id, Aborted) is not { } file)
            return NotFound();
        if (file.Find(remarkId) is not { } remark)
            return this.Stale();
        if (!IsSound(form, file) || !IsSeen(form, remark))
            return this.Faulty("Remark", RemarkPage.Of(file, remark) with { Form = form });

        file.Check.Change(remark, form.Words, file.Today, file.File.Settings.Terms);
        return await SavedAsync(id, Saved, remark.Place);
    }

    [HttpPost("{remarkId:guid}/ta-bort")]
    public async Task<IActionResult> Remove(Guid id, Guid remarkId, [FromForm(Name = "Form.Seen")] string? seen)
    {
        if (await files.FindToChangeAsync(id, Aborted) is not { } file)
            return NotFound();
        if (file.Check.RuleAgainstWriting(file.Today, file.File.Settings.Terms) is { } rule)
            throw new RuleBrokenException(rule);
        if (file.Find(remarkId) is not { } remark || seen != RemarkForm.SeenOf(remark))
            return this.Stale();

        file.Check.Remove(remark, file.Today, file.File.Settings.Terms);
        return await SavedAsync(id, "Anmärkningen är borttagen.", remark.Place);
    }

    private async Task<FactCheckFile?> OpenAsync(Guid id) =>
        await files.FindAsync(id, Aborted) is var (_, sent) && sent is { IsOpen: true } ? sent : null;

    /// <summary>Null where the draft has no such place.</summary>
    private static RemarkPage? PageAt(FactCheckFile file, string? about) =>
        DraftPlace.Parse(about) is { } place && DraftQuotes.At(file.Document, place) is { } quote
            ? new RemarkPage(file, place, quote)
            : null;

    /// <summary>Whatever is wrong, what was typed stays in the form.</summary>
    private bool IsSound(RemarkForm form, FactCheckFile file)
    {
        if (file.Check.RuleAgainstWriting(file.Today, file.File.Settings.Terms) is { } closed)
            ModelState.AddModelError("", closed.InSwedish());
        if (form.Kind is { } kind && RemarkWords.RuleBrokenBy(kind, form.Proposal, form.Evidence) is { } rule)
            Fault(rule is Rule.RemarkNeedsEvidence ? nameof(form.Evidence) : nameof(form.Proposal), rule.InSwedish());
        if (!form.KeepsAnyway && AfterVisit(form, file) is { } day)
            Fault(
                nameof(form.KeepsAnyway),
                $"Det här gäller något som hänt efter besöket ({day}). Lägg det i handlingsplanen i stället, eller kryssa i rutan om anmärkningen ska vara kvar."
            );
        return ModelState.IsValid;
    }

    private bool IsSeen(RemarkForm form, Remark remark)
    {
        if (form.Seen == RemarkForm.SeenOf(remark))
            return true;
        ModelState.AddModelError(
            "",
            $"Någon annan har ändrat anmärkningen sedan du öppnade sidan. Inget är skrivet över. Nu står där: ”{remark.Proposal}”. Ladda om sidan för att ändra den."
        );
        return false;
    }

    private static string? AfterVisit(RemarkForm form, FactCheckFile file) =>
        DaysInText.After(file.File.Review.VisitTo!.Value, form.Proposal, file.Today)
        ?? DaysInText.After(file.File.Review.VisitTo.Value, form.Evidence, file.Today);

    private void Fault(string field, string message) => ModelState.AddModelError($"{nameof(RemarkPage.Form)}.{field}", message);

    private async Task<IActionResult> SavedAsync(Guid id, string message, DraftPlace place)
    {
        await db.SaveChangesAsync(Aborted);
        this.Say(message);
        return LocalRedirect($"{Links.FactCheck(id)}#om-{place.Key}");
    }
}
