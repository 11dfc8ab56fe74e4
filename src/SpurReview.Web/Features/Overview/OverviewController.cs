using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Web.Hosting;
using SpurReview.Web.Lists;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Overview;

/// <summary>Överblick: every review that is going on, by who must act, for those who see to it that they do.</summary>
[May(Deed.SeeOverview), Route("/overblick")]
public sealed class OverviewController(SpurDbContext db, ReviewCatalogue catalogue, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var today = SwedishDay.Today(clock);
        var query = OverviewFilters.Query(Request.Query, catalogue, today);
        if (query.SearchIsTooLong)
        {
            ModelState.AddModelError(ListQuery.SearchName, "Skriv högst 200 tecken.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        var page = await PageAsync(query, today);
        if (page.Paging.IsBeyondTheLast)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return View(page);
    }

    /// <summary>All filters on a page of their own, for a phone.</summary>
    [WithoutUnitOfWork, HttpGet("filter")]
    public IActionResult Filter() => View(OverviewFilters.Query(Request.Query, catalogue, SwedishDay.Today(clock)));

    private async Task<OverviewPage> PageAsync(ListQuery query, DateOnly today)
    {
        // Nothing that is over.
        var reviews = await db.AtWorkAsync(DateOnly.MaxValue, Aborted);
        var places = await db.PlacesAsync(Aborted);
        var settings = await db.SettingsAsync(Aborted);
        var mayPublish = User.May(Deed.Publish, settings);
        var rows = reviews
            .Where(r => places.ContainsKey(r.Id))
            .Select(r => OverviewRow.Of(r, places[r.Id], today, settings.Terms, mayPublish))
            .ToList();
        return new OverviewPage(query, rows, today)
        {
            PassingFiveYears = await db.LastVisitedInAsync(today.Year - OverviewPage.CycleYears, Aborted),
        };
    }
}
