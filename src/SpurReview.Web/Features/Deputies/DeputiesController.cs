using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Deputies;

/// <summary>Ställföreträdare: the head says which of the unit's deputies may send its answers and its plan, and takes it back.</summary>
[May(Deed.LetDeputiesSend), Route("/granskningar/{id:guid}/stallforetradare")]
public sealed class DeputiesController(SpurDbContext db, ReviewFiles files, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;
    private DateOnly Today => SwedishDay.Today(clock);

    [HttpGet]
    public async Task<IActionResult> Index(Guid id) =>
        await files.FindAsync(id, Aborted) is { } file ? View(new DeputiesPage(file, await db.DeputiesOfAsync(id, Aborted))) : NotFound();

    [HttpPost("{deputyId:guid}/far-skicka")]
    public async Task<IActionResult> Let(Guid id, Guid deputyId)
    {
        if (await FindAsync(id, deputyId) is not { } deputy)
            return NotFound();

        if (!deputy.MaySend)
            db.Add(new DeputyRight(deputyId, Today));
        return await SavedAsync(id, $"{deputy.Name} får skicka för er.");
    }

    [HttpPost("{deputyId:guid}/far-inte-skicka")]
    public async Task<IActionResult> TakeBack(Guid id, Guid deputyId)
    {
        if (await FindAsync(id, deputyId) is not { } deputy)
            return NotFound();

        (await db.RightOfAsync(deputyId, Aborted))?.TakeBack(Today);
        return await SavedAsync(id, $"{deputy.Name} får inte längre skicka. Det som redan är skickat står kvar.");
    }

    /// <summary>Null where the review's unit has no such deputy.</summary>
    private async Task<DeputyRow?> FindAsync(Guid id, Guid position) =>
        (await db.DeputiesOfAsync(id, Aborted)).SingleOrDefault(d => d.Position == position);

    private async Task<IActionResult> SavedAsync(Guid id, string message)
    {
        await db.SaveChangesAsync(Aborted);
        this.Say(message);
        return LocalRedirect(Links.Deputies(id));
    }
}

/// <summary>The deputies of a review's unit, and which of them may send.</summary>
public sealed record DeputiesPage(ReviewFile File, IReadOnlyList<DeputyRow> Deputies);
