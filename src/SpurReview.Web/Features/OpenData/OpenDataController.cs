using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.OpenData;

/// <summary>Öppna data: what there is to fetch, and what has happened to the reports since somebody last asked.</summary>
[Public, Route("/oppna-data")]
public sealed class OpenDataController(SpurDbContext db, PublicAddresses addresses) : Controller
{
    /// <summary>As many changes as one answer has.</summary>
    public const int MostChanges = 500;
    private static readonly JsonSerializerOptions _json = ChangeFeed.Json;

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet, HttpHead]
    public async Task<IActionResult> Index()
    {
        Response.SayLicence();
        return View(
            new OpenDataPage(
                await addresses.ReadAsync(db, Aborted),
                await db.Reports.Readable(db).OrderByDescending(r => r.Number).FirstOrDefaultAsync(Aborted)
            )
        );
    }

    /// <param name="sedan">The number of the last change that was read.</param>
    [CostsMuch, HttpGet("andringar"), HttpHead("andringar")]
    public async Task<IActionResult> Changes(long? sedan)
    {
        if (!ModelState.IsValid || sedan < 0)
            return BadRequest("Skriv ”sedan” som numret på den senaste ändring du har läst, till exempel sedan=12.");

        var changes = await db.ChangesSinceAsync(sedan ?? 0, MostChanges + 1, Aborted);
        Response.SayLicence();
        // What comes next is asked for anew each time; a kept answer would hide a withdrawal.
        Response.Headers.CacheControl = "no-cache";
        return Json(ChangeFeed.Of(changes, sedan ?? 0, MostChanges, await addresses.ReadAsync(db, Aborted)), _json);
    }
}
