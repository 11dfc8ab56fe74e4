using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.DraftReturns;

/// <summary>Skicka tillbaka utkastet: the office has read what the inspectors signed, and asks them for a change.</summary>
[May(Deed.ReturnDrafts), Route("/granskningar/{id:guid}/skicka-tillbaka")]
public sealed class DraftReturnsController(SpurDbContext db, ReviewFiles files, StepMails mails) : Controller
{
    internal const string Changed =
        "Utkastet har ändrats eller skrivits under på nytt sedan du öppnade sidan, så inget är skickat. Läs utkastet igen. Det du skrev står kvar.";

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Return(Guid id) =>
        await files.FindAsync(id, Aborted) is { } file
            ? View(await PageAsync(file, new ReturnForm { Seen = ReturnForm.SeenOf(file.Review) }))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Confirm(Guid id, [FromForm(Name = nameof(ReturnPage.Form))] ReturnForm form)
    {
        if (await files.FindToChangeAsync(id, Aborted) is not { } file)
            return NotFound();
        foreach (var obstacle in ReviewGuards.DraftMayBeReturned(file.Review))
            ModelState.AddModelError("", obstacle.InSwedish());
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Return), await PageAsync(file, form));
        if (form.Seen != ReturnForm.SeenOf(file.Review))
            return await ChangedAsync(file, form);

        db.Add(file.Review.ReturnDraft(form.Comment!));
        await mails.ReturnedAsync(file, Aborted);
        await db.SaveChangesAsync(Aborted);
        this.Say("Utkastet är skickat tillbaka. Inspektörerna får ett mejl.");
        return LocalRedirect(Links.Review(id));
    }

    /// <summary>The form again, with what was typed; who sends it once more has been told of the change.</summary>
    private async Task<ViewResult> ChangedAsync(ReviewFile file, ReturnForm form)
    {
        ModelState.Clear();
        ModelState.AddModelError("", Changed);
        var anew = new ReturnForm { Seen = ReturnForm.SeenOf(file.Review), Comment = form.Comment };
        return this.Faulty(nameof(Return), await PageAsync(file, anew));
    }

    private async Task<ReturnPage> PageAsync(ReviewFile file, ReturnForm form) =>
        new(file, form) { Before = await db.ReturnsAsync(file.Review, Aborted) };
}
