using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Domain.Calibrating;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Calibration;

/// <summary>Kalibreringsomgångar: the office puts them together, and closes them when the drafts have been compared.</summary>
[May(Deed.KeepRounds), Route("/kalibrering")]
public sealed class RoundsController(SpurDbContext db, RoundFiles files, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Index() => View(new RoundsPage(await files.AllAsync(Aborted), await files.WaitingAsync(Aborted)));

    /// <summary>There is something to compare, or there is no such page.</summary>
    [HttpGet("ny")]
    public async Task<IActionResult> New([FromQuery(Name = "specialitet")] string? specialty) =>
        await PageAsync(specialty) is { } page ? View(page) : NotFound();

    [HttpPost("ny")]
    public async Task<IActionResult> Create(
        [FromQuery(Name = "specialitet")] string? specialty,
        [FromForm(Name = nameof(NewRoundPage.Form))] RoundForm form
    )
    {
        if (await PageAsync(specialty) is not { } page)
            return NotFound();
        if (form.Chosen.Count == 0)
            ModelState.AddModelError($"{nameof(NewRoundPage.Form)}.{nameof(form.Reviews)}", "Kryssa i minst en granskning.");
        if (!ModelState.IsValid)
            return this.Faulty(nameof(New), page with { Form = form });

        var round = new CalibrationRound(page.Specialty, form.Name!, SwedishDay.Today(clock));
        db.Add(round);
        var reviews = await files.LoadAsync(form.Chosen, Aborted);
        if (reviews.Count < form.Chosen.Count)
            return this.Stale();
        foreach (var review in reviews)
            await AddToAsync(round, review);
        return await SavedAsync(round.Id, $"Omgången {round.Name} är skapad. De som är med ser nu varandras utkast.");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Round(Guid id) =>
        await files.FindAsync(id, Aborted) is { } round ? View(await PageAsync(round)) : NotFound();

    [HttpPost("{id:guid}/granskningar/{review:guid}")]
    public async Task<IActionResult> Add(Guid id, Guid review)
    {
        if (await files.FindAsync(id, Aborted) is not { } round || await files.LoadAsync([review], Aborted) is not [var added])
            return NotFound();
        // Pressed twice.
        if (added.InRound?.RoundId == id)
            return LocalRedirect(Links.Round(id));

        await AddToAsync(round, added);
        return await SavedAsync(id, "Granskningen är med i omgången.");
    }

    [HttpPost("{id:guid}/granskningar/{review:guid}/ta-bort")]
    public async Task<IActionResult> Remove(Guid id, Guid review)
    {
        if (await files.FindAsync(id, Aborted) is not { } round)
            return NotFound();
        if (round.Reviews.SingleOrDefault(m => m.ReviewId == review) is not { } removed)
            return LocalRedirect(Links.Round(id));

        round.Remove(removed);
        return await SavedAsync(id, "Granskningen är inte längre med i omgången.");
    }

    [HttpPost("{id:guid}/avsluta")]
    public async Task<IActionResult> Close(Guid id)
    {
        if (await files.FindAsync(id, Aborted) is not { } round)
            return NotFound();

        round.Close(SwedishDay.Today(clock));
        return await SavedAsync(id, "Omgången är avslutad. Granskningarna kan graderas när utkasten är underskrivna.");
    }

    [HttpPost("{id:guid}/oppna")]
    public async Task<IActionResult> Open(Guid id)
    {
        if (await files.FindAsync(id, Aborted) is not { } round)
            return NotFound();

        round.Open();
        return await SavedAsync(id, "Omgången är öppen igen. De som är med ser varandras utkast.");
    }

    private async Task AddToAsync(CalibrationRound round, Review review)
    {
        round.Add(review);
        await files.FreezeAsync(review, Aborted);
    }

    private async Task<IActionResult> SavedAsync(Guid id, string message)
    {
        await db.SaveChangesAsync(Aborted);
        this.Say(message);
        return LocalRedirect(Links.Round(id));
    }

    /// <summary>Null where nothing of the specialty waits to be compared.</summary>
    private async Task<NewRoundPage?> PageAsync(string? specialty) =>
        (await files.WaitingAsync(Aborted)).Where(r => r.Specialty == specialty).ToList() is [var first, ..] waiting
            ? new NewRoundPage(first.Specialty, waiting)
            : null;

    private async Task<RoundPage> PageAsync(CalibrationRound round) =>
        new(
            round,
            await files.InAsync(round.Id, Aborted),
            round.IsOpen ? [.. (await files.WaitingAsync(Aborted)).Where(r => r.Specialty == round.Specialty)] : []
        );
}
