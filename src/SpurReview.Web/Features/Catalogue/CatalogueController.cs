using System.Text;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Web.Hosting;
using SpurReview.Web.Lists;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Catalogue;

/// <summary>The list of published reports, for everyone: as a page, as a table for a spreadsheet, and as a feed to subscribe to.</summary>
[Public, CostsMuch, Route("/rapporter")]
public sealed class CatalogueController(ReportList list, SpurDbContext db, PublicAddresses addresses) : Controller
{
    private const int MaxRowsInFile = 20_000;
    private const int EntriesInFeed = 50;

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet, HttpHead]
    public async Task<IActionResult> Index()
    {
        var query = await QueryAsync();
        if (query.SearchIsTooLong)
            return TooLong(query);

        var page = await list.ReadAsync(query, Aborted);
        if (page.Paging.IsBeyondTheLast)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return View(page);
    }

    /// <summary>All filters on a page of their own, for a phone.</summary>
    [HttpGet("filter")]
    public async Task<IActionResult> Filter() => View(await list.CountedAsync(await QueryAsync(), Aborted));

    [HttpGet("rapporter.csv")]
    public async Task<IActionResult> Csv()
    {
        var query = await QueryAsync();
        if (query.SearchIsTooLong)
            return TooLong(query);

        var reports = await list.AllAsync(query, MaxRowsInFile, Aborted);
        var address = await addresses.ReadAsync(db, Aborted);
        // Spreadsheets take a file without the mark for one in an older alphabet.
        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ReportTable.Of(reports, address))], "text/csv", "rapporter.csv");
    }

    [HttpGet("rapporter.atom")]
    public async Task<IActionResult> Atom()
    {
        var query = await QueryAsync();
        if (query.SearchIsTooLong)
            return TooLong(query);

        var reports = await list.AllAsync(query, EntriesInFeed, Aborted);
        var here = Request.Path + Request.QueryString;
        var address = await addresses.ReadAsync(db, Aborted);
        var changed = await list.LatestVersionsAsync(reports, Aborted);
        return Content(ReportFeed.Of(reports, changed, address, here), "application/atom+xml; charset=utf-8");
    }

    private Task<ListQuery> QueryAsync() => list.QueryAsync(Request.Query, Aborted);

    private ViewResult TooLong(ListQuery query)
    {
        ModelState.AddModelError(ListQuery.SearchName, "Skriv högst 200 tecken.");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(nameof(Index), new ReportListPage(new Paging(query, Total: 0), []));
    }
}
