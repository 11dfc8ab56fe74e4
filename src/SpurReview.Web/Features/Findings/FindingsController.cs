using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Forms;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Findings;

/// <summary>Strengths, weaknesses and improvements: three ordered lists in one form.</summary>
[May(Deed.ReadAreas), Route("/granskningar/{id:guid}/styrkor-och-svagheter")]
public sealed class FindingsController(SpurDbContext db, ReviewCatalogue catalogue, TimeProvider clock) : Controller
{
    private const string SavedAt = "saved";

    [HttpGet]
    public async Task<IActionResult> Show(Guid id) =>
        await FindAsync(id) is { } review ? View("Findings", await PageAsync(review, new FindingEdits(review))) : NotFound();

    [HttpPost, May(Deed.Grade)]
    public async Task<IActionResult> Save(Guid id)
    {
        for (var attempt = 1; ; attempt++)
        {
            // A list has an order, so whoever changes one has it to himself until it is saved.
            await db.LockToDecideAsync(id, HttpContext.RequestAborted);
            if (await FindAsync(id) is not { } review)
                return NotFound();
            review.EnsureMayWrite(User.AccountId());

            var form = new FindingsForm(Request.Form);
            var edits = new FindingEdits(review, form);
            if (!form.IsWhole || !edits.AreSound)
                return await RefusedAsync(review, edits, form.IsWhole);

            edits.Apply();
            if (await db.TrySaveAsync(attempt, HttpContext.RequestAborted))
            {
                TempData[SavedAt] = SwedishDay.ClockTime(clock.GetUtcNow());
                return LocalRedirect(Links.Findings(id) + (form.Action is { Moves: true } move ? $"#punkt-{move.Finding}" : ""));
            }
        }
    }

    private async Task<Review?> FindAsync(Guid id)
    {
        var review = await db.Reviews.WithPeople().WithFindings().SingleOrDefaultAsync(r => r.Id == id, HttpContext.RequestAborted);
        return review is not null && User.May(Deed.ReadAreas, review.State) ? review : null;
    }

    private async Task<FindingsPage> PageAsync(Review review, FindingEdits edits)
    {
        await db.LoadStandingAsync(review, HttpContext.RequestAborted);
        var (unit, settings) = await db.NamedAsync(review.UnitId, HttpContext.RequestAborted);
        var template = catalogue.Templates.Single(t => t.Id == review.TemplateId);
        var outlines = await db.OutlinesAsync(review.Id, HttpContext.RequestAborted);
        await db.Entry(review).Collection(r => r.Facts).LoadAsync(HttpContext.RequestAborted);
        return new FindingsPage(review, edits, unit, template, outlines)
        {
            Settings = settings,
            MayWrite = User.May(Deed.Grade),
            SavedAt = TempData[SavedAt] as string,
        };
    }

    private async Task<IActionResult> RefusedAsync(Review review, FindingEdits edits, bool isWhole)
    {
        if (!isWhole)
            ModelState.AddModelError("", SentForm.NotWhole);
        else if (edits.ObstacleToAction is { } obstacle)
            ModelState.AddModelError("", obstacle);
        if (edits.Lost.Count > 0)
            ModelState.AddModelError("lost", "Någon annan har tagit bort en punkt som du skrev på. Din text finns kvar.");
        foreach (var edit in edits.All)
        {
            if ((edit.Fault ?? (edit.Clashes ? "Ni skrev samtidigt. Båda finns kvar. Välj vad som ska gälla." : null)) is { } message)
                ModelState.AddModelError(edit.Name, message);
        }

        Response.StatusCode = isWhole && !edits.HaveFaults ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return View("Findings", await PageAsync(review, edits));
    }
}
