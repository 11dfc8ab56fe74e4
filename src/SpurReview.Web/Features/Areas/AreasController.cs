using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Domain;
using SpurReview.Web.Errors;
using SpurReview.Web.Forms;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.Areas;

/// <summary>One area of a review: verdicts, texts and grade, saved all at once, or field by field by the page's script.</summary>
[Authorize(Policies.Reviewer), Route("/granskningar/{id:guid}/omraden/{letter:alpha:length(1)}")]
public sealed class AreasController(SpurDbContext db, ReviewCatalogue catalogue, TimeProvider clock) : Controller
{
    private const string SavedAt = "saved";

    [HttpGet]
    public async Task<IActionResult> Show(Guid id, string letter) =>
        await FindAsync(id, letter) is { } file ? View("Area", await PageAsync(file, file.Unedited)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Save(Guid id, string letter)
    {
        for (var attempt = 1; ; attempt++)
        {
            await db.LockToWriteAsync(id, HttpContext.RequestAborted);
            if (await FindAsync(id, letter) is not { } file)
                return NotFound();
            EnsureOpen(file);

            var form = new AreaForm(Request.Form, file);
            var edits = form.Edits();
            if (form.IsWhole && edits.AreSound)
                edits.Apply(file.Area);
            if (!form.IsWhole || !edits.AreSound)
                return await RefusedAsync(file, edits, form.IsWhole);

            if (await db.TrySaveAsync(attempt, HttpContext.RequestAborted))
                return Saved(id, letter, form.FilledGroup);
        }
    }

    [HttpPost("falt")]
    public async Task<IActionResult> SaveField(Guid id, string letter)
    {
        for (var attempt = 1; ; attempt++)
        {
            await db.LockToWriteAsync(id, HttpContext.RequestAborted);
            if (await FindAsync(id, letter) is not { } file)
                return NotFound();
            if (!file.Review.IsOpenForAssessment)
                return Conflict(FieldAnswer.Refused(Rule.ReviewIsNotOpenForAssessment.InSwedish()));

            var form = new FieldForm(Request.Form);
            if (form.FieldOf(file.Area, file.SeesNotes) is not { } field)
                return BadRequest(FieldAnswer.Refused("Området har inget sådant fält. Ladda om sidan."));

            var edits = AreaEdits.Of(file.Area, [(field, form.Sent(field))]);
            if (edits.AreSound)
                edits.Apply(file.Area);
            if (edits[field] is { Clashes: true } clash)
                return Conflict(FieldAnswer.Clash(field, clash));
            if (edits[field].Fault is { } fault)
                return BadRequest(FieldAnswer.Refused(fault));

            if (await db.TrySaveAsync(attempt, HttpContext.RequestAborted))
                return Ok(FieldAnswer.Saved(field.In(file.Area), file.Area, Now()));
        }
    }

    private async Task<AreaFile?> FindAsync(Guid id, string letter)
    {
        if (await db.FindWithAreaAsync(id, letter, HttpContext.RequestAborted) is not { Areas: [var area] } review)
            return null;

        return new AreaFile(
            area,
            catalogue.Templates.Single(t => t.Id == review.TemplateId),
            SeesNotes: User.AccountId() is { } account && review.Inspectors.Any(i => i.AccountId == account)
        );
    }

    private async Task<AreaPage> PageAsync(AreaFile file, AreaEdits edits)
    {
        await db.LoadStandingAsync(file.Review, HttpContext.RequestAborted);
        var unit = await db.Units.Where(u => u.Id == file.Review.UnitId).Select(u => u.Name).SingleAsync(HttpContext.RequestAborted);
        var outlines = await db.OutlinesAsync(file.Review.Id, HttpContext.RequestAborted);
        return new AreaPage(file, edits, unit, outlines) { SavedAt = TempData[SavedAt] as string };
    }

    private async Task<IActionResult> RefusedAsync(AreaFile file, AreaEdits edits, bool isWhole)
    {
        if (!isWhole)
            ModelState.AddModelError("", SentForm.NotWhole);
        foreach (var edit in edits.All)
        {
            if ((edit.Fault ?? (edit.Clashes ? AreaClashes.InSwedish(edit.Name) : null)) is { } message)
                ModelState.AddModelError(AreaPage.ControlOf(edit), message);
        }

        Response.StatusCode = isWhole && !edits.HaveFaults ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return View("Area", await PageAsync(file, edits));
    }

    private LocalRedirectResult Saved(Guid id, string letter, int? group)
    {
        TempData[SavedAt] = Now();
        return LocalRedirect(Links.Area(id, letter) + (group is null ? "" : $"#grupp-{group}"));
    }

    private static void EnsureOpen(AreaFile file)
    {
        if (!file.Review.IsOpenForAssessment)
            throw new RuleBrokenException(Rule.ReviewIsNotOpenForAssessment);
    }

    private string Now() => SwedishDay.Local(clock.GetUtcNow()).ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture);
}
