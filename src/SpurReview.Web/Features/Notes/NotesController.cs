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
    private const string IsSaved = "Anteckningen är sparad.";
    private const string NobodyThere = "Välj någon som intervjuas, eller ingen.";
    private const string NoSuchPlace = "Välj ett av områdena eller kriterierna, eller inget.";

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Show(Guid id, string? om) =>
        await files.FindAsync(id, Aborted) is { } file ? View("Notes", await PageAsync(file, NoteAbout(file, om))) : NotFound();

    /// <summary>"Att fråga om": a list for each interview. What is asked is a note, and is changed as notes are.</summary>
    [HttpGet("/granskningar/{id:guid}/att-fraga-om")]
    public async Task<IActionResult> ToAsk(Guid id) =>
        await files.FindAsync(id, Aborted) is { } file ? View("Questions", await PageAsync(file, new NoteForm())) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Add(Guid id, [FromForm(Name = nameof(NotesPage.Form))] NoteForm form)
    {
        if (await FindToWriteAsync(id) is not { } file)
            return NotFound();
        CheckPlace(file, form.Place, $"{nameof(NotesPage.Form)}.{nameof(form.Place)}");
        CheckAsked(form.Ask, $"{nameof(NotesPage.Form)}.{nameof(form.Ask)}");
        if (!ModelState.IsValid)
            return this.Faulty("Notes", await PageAsync(file, form));

        var note = new VisitNote(Guid.CreateVersion7(), id, User.AccountId()!.Value, User.Name(), clock.GetUtcNow());
        note.Write(ContentOf(form.Body!, form.Source, form.Place, form.Ask), basedOn: 0);
        db.VisitNotes.Add(note);
        return await SavedAsync(id, IsSaved);
    }

    [HttpPost("andra")]
    public async Task<IActionResult> Change(Guid id, NoteChange change)
    {
        if (await FindToWriteAsync(id) is not { } file)
            return NotFound();
        CheckPlace(file, change.Place, nameof(change.Place));
        CheckAsked(change.Ask, nameof(change.Ask));
        if (string.IsNullOrWhiteSpace(change.Body))
            ModelState.AddModelError($"text-{change.Note}", NoteChange.NothingSaid);
        if (!ModelState.IsValid)
            return this.Faulty("Notes", await PageAsync(file, new NoteForm()) with { Typed = change });
        if (await FindAsync(id, change) is not { } note)
            return this.Stale();

        var isMoved = (note.Code ?? note.Area) != change.Place;
        note.Write(ContentOf(change.Body!, change.Source, change.Place, change.Ask), change.BasedOn!.Value);
        return await SavedAsync(id, isMoved ? MovedTo(change.Place) : IsSaved);
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

    private void CheckAsked(NoteSource? ask, string field)
    {
        if (ask is { } whom && !VisitNote.Asked.Contains(whom))
            ModelState.AddModelError(field, NobodyThere);
    }

    private static NoteContent ContentOf(string text, NoteSource? source, string? place, NoteSource? ask) =>
        new(text, source, place?[..1], place is { Length: > 1 } ? place : null) { Ask = ask };

    private static string MovedTo(string? place) =>
        place is null ? "Anteckningen är osorterad igen." : $"Anteckningen ligger nu under {place}.";

    private async Task<IActionResult> SavedAsync(Guid id, string message)
    {
        await db.SaveChangesAsync(Aborted);
        this.Say(message);
        return LocalRedirect(Links.Notes(id));
    }
}
