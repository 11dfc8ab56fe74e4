using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Visits;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Leaving;

/// <summary>"Redo att lämna?": what must be in order before anyone can sign, and what to look over. Stops nothing.</summary>
[May(Deed.ReadAreas), Route("/granskningar/{id:guid}/redo")]
public sealed class LeavingController(SpurDbContext db, ReviewFiles files, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id) =>
        await files.FindAsync(id, HttpContext.RequestAborted) is { } file
            ? View("Leaving", new LeavingPage(file, SwedishDay.Today(clock), await db.SimultaneousAsync(id, HttpContext.RequestAborted)))
            : NotFound();
}
