using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Domain;
using SpurReview.Domain.Attachments;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Writing;
using SpurReview.Reports;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Attachments;
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

    [HttpPost("ny"), RequestSizeLimit(Upload.MaxRequest)]
    public async Task<IActionResult> Add(
        Guid id,
        [FromQuery(Name = "om")] string? about,
        [FromForm(Name = nameof(RemarkPage.Form))] RemarkForm form
    )
    {
        if (!await IsReachedAsync(id))
            return NotFound();
        var upload = await UploadAsync(form);
        if (await files.FindToChangeAsync(id, Aborted) is not { } file || PageAt(file, about) is not { } page)
            return NotFound();
        if (form.Id is { } named && file.Find(named) is { } same)
            return Done(id, Saved, same.Place);
        if (!IsSound(form, file, upload, there: null))
            return this.Faulty("Remark", page with { Form = form });

        var words = form.Words(upload is null ? null : RemarkFile.Of(upload));
        var remark = file.Check.Add(form.Id ?? Guid.CreateVersion7(), page.Place, page.Quote, words, file.Today, file.File.Settings.Terms);
        return await SavedAsync(id, remark, upload);
    }

    [HttpGet("{remarkId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid remarkId) =>
        await OpenAsync(id) is { } file && file.Find(remarkId) is { } remark ? View("Remark", RemarkPage.Of(file, remark)) : NotFound();

    [HttpPost("{remarkId:guid}"), RequestSizeLimit(Upload.MaxRequest)]
    public async Task<IActionResult> Change(Guid id, Guid remarkId, [FromForm(Name = nameof(RemarkPage.Form))] RemarkForm form)
    {
        if (!await IsReachedAsync(id))
            return NotFound();
        var upload = await UploadAsync(form);
        if (await files.FindToChangeAsync(id, Aborted) is not { } file)
            return NotFound();
        if (file.Find(remarkId) is not { } remark)
            return this.Stale();
        if (!IsSound(form, file, upload, remark.File) || !IsSeen(form, remark))
            return this.Faulty("Remark", RemarkPage.Of(file, remark) with { Form = form });

        var there = remark.File;
        var kept = form.RemovesFile ? null : there;
        file.Check.Change(remark, form.Words(upload is null ? kept : RemarkFile.Of(upload)), file.Today, file.File.Settings.Terms);
        return await SavedAsync(id, remark, upload?.Sha256 == there?.Sha256 ? null : upload);
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
        await db.SaveChangesAsync(Aborted);
        return Done(id, "Anmärkningen är borttagen.", remark.Place);
    }

    private async Task<FactCheckFile?> OpenAsync(Guid id) =>
        await files.FindAsync(id, Aborted) is var (_, sent) && sent is { IsOpen: true } ? sent : null;

    /// <summary>Asked first: nobody has a file looked through at somebody else's review.</summary>
    private Task<bool> IsReachedAsync(Guid id) => db.Reviews.AnyAsync(r => r.Id == id, Aborted);

    /// <summary>Null where the draft has no such place.</summary>
    private static RemarkPage? PageAt(FactCheckFile file, string? about) =>
        DraftPlace.Parse(about) is { } place && DraftQuotes.At(file.Document, place) is { } quote
            ? new RemarkPage(file, place, quote)
            : null;

    /// <summary>Looked through before anybody has to wait for this one. Null where there is none, or something is wrong with it.</summary>
    private async Task<CheckedFile?> UploadAsync(RemarkForm form) =>
        form.File is null ? null : await this.CheckedAsync(form.File, Field(nameof(form.File)));

    /// <summary>Whatever is wrong, what was typed stays in the form.</summary>
    /// <param name="there">The file that the remark has.</param>
    private bool IsSound(RemarkForm form, FactCheckFile file, CheckedFile? upload, RemarkFile? there)
    {
        var hasFile = form.File is not null || (there is not null && !form.RemovesFile);
        if (file.Check.RuleAgainstWriting(file.Today, file.File.Settings.Terms) is { } closed)
            ModelState.AddModelError("", closed.InSwedish());
        if (form.Kind is { } kind && RemarkWords.RuleBrokenBy(kind, form.Proposal, form.Evidence, hasFile) is { } rule)
            Fault(rule is Rule.RemarkNeedsEvidence ? nameof(form.Evidence) : nameof(form.Proposal), rule.InSwedish());
        if (!form.KeepsAnyway && AfterVisit(form, file) is { } day)
            Fault(
                nameof(form.KeepsAnyway),
                $"Det här gäller något som hänt efter besöket ({day}). Lägg det i handlingsplanen i stället. Kryssa i rutan om anmärkningen ska vara kvar här."
            );
        if (upload?.RuleAgainst(file.Remarks.Sum(r => (long?)r.File?.Size ?? 0) - (there?.Size ?? 0)) is { } tooMuch)
            Fault(nameof(form.File), tooMuch.InSwedish());
        else if (upload is not null && !ModelState.IsValid)
            Fault(nameof(form.File), $"Välj {upload.Name} igen. Webbläsaren glömmer filen när något annat behöver rättas.");
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

    private static string Field(string name) => $"{nameof(RemarkPage.Form)}.{name}";

    private void Fault(string field, string message) => ModelState.AddModelError(Field(field), message);

    /// <param name="upload">Another file than before.</param>
    private async Task<IActionResult> SavedAsync(Guid id, Remark remark, CheckedFile? upload)
    {
        if (upload is not null)
            db.Add(new RemarkFileContent(remark, upload));
        await db.SaveChangesAsync(Aborted);
        return Done(id, Saved, remark.Place);
    }

    private LocalRedirectResult Done(Guid id, string message, DraftPlace place)
    {
        this.Say(message);
        return LocalRedirect($"{Links.FactCheck(id)}#om-{place.Key}");
    }
}
