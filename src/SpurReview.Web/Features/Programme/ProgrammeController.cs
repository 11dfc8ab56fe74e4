using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Domain;
using SpurReview.Domain.Visits;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Programme;

/// <summary>Besöksprogrammet: read by everybody who reaches the review, written by inspectors and coordinators.</summary>
[May(Deed.SeeReviews), Route("/granskningar/{id:guid}/program")]
public sealed class ProgrammeController(SpurDbContext db, ReviewFiles files) : Controller
{
    private const string NotOfTheVisit = "Välj en av besökets dagar.";

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Show(Guid id, [FromQuery(Name = "andra")] Guid? change)
    {
        if (await files.FindAsync(id, Aborted) is not { } file)
            return NotFound();
        var items = await ItemsAsync(id);
        var form = items.SingleOrDefault(i => i.Id == change) is { } item ? ProgrammeForm.Of(item) : new ProgrammeForm();
        return View("Programme", Page(file, items, form));
    }

    [HttpPost, May(Deed.WriteProgrammes)]
    public async Task<IActionResult> Save(Guid id, [FromForm(Name = nameof(ProgrammePage.Form))] ProgrammeForm form)
    {
        if (await FindToWriteAsync(id) is not { } file)
            return NotFound();
        var items = await ItemsAsync(id);
        var page = Page(file, items, form);
        Check(form, page);
        if (!ModelState.IsValid)
            return this.Faulty("Programme", page);
        if (form.Item is not null && items.All(i => i.Id != form.Item))
            return this.Stale();

        var item = items.SingleOrDefault(i => i.Id == form.Item) ?? db.Add(new ProgrammeItem(Guid.CreateVersion7(), id)).Entity;
        item.Write(form.Content, form.BasedOn);
        await db.SaveChangesAsync(Aborted);
        this.Say("Programmet är sparat.");
        return LocalRedirect(Links.Programme(id));
    }

    [HttpPost("ta-bort"), May(Deed.WriteProgrammes)]
    public async Task<IActionResult> Remove(Guid id, ProgrammeRemoval removal)
    {
        if (await FindToWriteAsync(id) is not { } file)
            return NotFound();
        if (!ModelState.IsValid)
            return this.Faulty("Programme", Page(file, await ItemsAsync(id), new ProgrammeForm()));

        var removed = await db
            .ProgrammeItems.Where(i => i.ReviewId == id && i.Id == removal.Item && i.Version == removal.BasedOn)
            .ExecuteDeleteAsync(Aborted);
        if (removed == 0)
            return this.Stale();
        this.Say("Punkten är borttagen.");
        return LocalRedirect(Links.Programme(id));
    }

    private async Task<ReviewFile?> FindToWriteAsync(Guid id)
    {
        await db.LockToWriteAsync(id, Aborted);
        if (await files.FindAsync(id, Aborted) is not { } file)
            return null;
        return ProgrammePage.IsOpen(file.Review) ? file : throw new RuleBrokenException(Rule.ReviewIsNotOpenForAssessment);
    }

    private Task<List<ProgrammeItem>> ItemsAsync(Guid id) => db.ProgrammeItems.Where(i => i.ReviewId == id).ToListAsync(Aborted);

    private ProgrammePage Page(ReviewFile file, IReadOnlyList<ProgrammeItem> items, ProgrammeForm form) =>
        new(file, items, form) { MayWrite = User.May(Deed.WriteProgrammes) && ProgrammePage.IsOpen(file.Review) };

    private void Check(ProgrammeForm form, ProgrammePage page)
    {
        if (form.Day is { } day && !page.IsOfVisit(day))
            ModelState.AddModelError($"{nameof(page.Form)}.{nameof(form.Day)}", NotOfTheVisit);
        if (form.Ends <= form.Begins)
            ModelState.AddModelError($"{nameof(page.Form)}.{nameof(form.Ends)}", Rule.ProgrammeItemMustEndAfterItBegins.InSwedish());
    }
}
