using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Domain;
using SpurReview.Domain.Visits;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Notes;

/// <summary>"Osorterade anteckningar": what inspectors noted at the visit, sorted into areas and criteria. Theirs alone.</summary>
[May(Deed.Grade), Route("/granskningar/{id:guid}/anteckningar")]
public sealed class NotesController(SpurDbContext db, ReviewFiles files, TimeProvider clock) : Controller
{
    private const string NoSuchPlace = "Välj ett av områdena eller kriterierna, eller inget.";

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Show(Guid id, string? om) =>
        await files.FindAsync(id, Aborted) is { } file ? View("Notes", await PageAsync(file, NoteAbout(file, om))) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Add(Guid id, [FromForm(Name = nameof(NotesPage.Form))] NoteForm form)
    {
        if (await FindToWriteAsync(id) is not { } file)
            return NotFound();
        CheckPlace(file, form.Place, $"{nameof(NotesPage.Form)}.{nameof(form.Place)}");
        if (!ModelState.IsValid)
            return this.Faulty("Notes", await PageAsync(file, form));

        var note = new VisitNote(Guid.CreateVersion7(), id, User.AccountId()!.Value, User.Name(), clock.GetUtcNow());
        note.Write(ContentOf(form.Body!, form.Source, form.Place), basedOn: 0);
        db.VisitNotes.Add(note);
        return await SavedAsync(id, "Anteckningen är sparad.");
    }

    [HttpPost("plats")]
    public async Task<IActionResult> Sort(Guid id, NoteChange change)
    {
        if (await FindToWriteAsync(id) is not { } file)
            return NotFound();
        CheckPlace(file, change.Place, nameof(change.Place));
        if (!ModelState.IsValid)
            return this.Faulty("Notes", await PageAsync(file, new NoteForm()));
        if (await FindAsync(id, change) is not { } note)
            return this.Stale();

        note.Write(ContentOf(note.Text, note.Source, change.Place), change.BasedOn!.Value);
        return await SavedAsync(
            id,
            change.Place is null ? "Anteckningen är osorterad igen." : $"Anteckningen ligger nu under {change.Place}."
        );
    }

    [HttpPost("ta-bort")]
    public async Task<IActionResult> Remove(Guid id, NoteChange change)
    {
        if (await FindToWriteAsync(id) is not { } file)
            return NotFound();
        if (!ModelState.IsValid)
            return this.Faulty("Notes", await PageAsync(file, new NoteForm()));
        if (await FindAsync(id, change) is not { } note)
            return this.Stale();

        note.Remove(change.BasedOn!.Value);
        return await SavedAsync(id, "Anteckningen är borttagen.");
    }

    private async Task<ReviewFile?> FindToWriteAsync(Guid id)
    {
        await db.LockToWriteAsync(id, Aborted);
        if (await files.FindAsync(id, Aborted) is not { } file)
            return null;
        return file.Review.IsOpenForAssessment ? file : throw new RuleBrokenException(Rule.ReviewIsNotOpenForAssessment);
    }

    private Task<VisitNote?> FindAsync(Guid id, NoteChange change) =>
        db.VisitNotes.SingleOrDefaultAsync(n => n.ReviewId == id && n.Id == change.Note && !n.IsRemoved, Aborted);

    /// <summary>A place that the checklist does not have is left out.</summary>
    private static NoteForm NoteAbout(ReviewFile file, string? place) =>
        new() { Place = place is { Length: > 0 } && NotesPage.IsPlace(file.Template, place) ? place : null };

    private async Task<NotesPage> PageAsync(ReviewFile file, NoteForm form)
    {
        var notes = await db.VisitNotes.Where(n => n.ReviewId == file.Id && !n.IsRemoved).OrderBy(n => n.WrittenAt).ToListAsync(Aborted);
        return new NotesPage(file, notes, form);
    }

    private void CheckPlace(ReviewFile file, string? place, string field)
    {
        if (place is not null && !NotesPage.IsPlace(file.Template, place))
            ModelState.AddModelError(field, NoSuchPlace);
    }

    private static NoteContent ContentOf(string text, NoteSource? source, string? place) =>
        new(text, source, place?[..1], place is { Length: > 1 } ? place : null);

    private async Task<IActionResult> SavedAsync(Guid id, string message)
    {
        await db.SaveChangesAsync(Aborted);
        this.Say(message);
        return LocalRedirect(Links.Notes(id));
    }
}
