using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Reports;
using SpurReview.Reports.Html;
using SpurReview.Web.Hosting;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Reports;

/// <summary>The published reports, for everyone.</summary>
[AllowAnonymous, Route("/rapporter")]
public sealed class ReportsController(SpurDbContext db, ReportList list, ReportLibrary library, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet, HttpHead]
    public async Task<IActionResult> Index()
    {
        var query = list.Query(Request.Query);
        if (query.SearchIsTooLong)
        {
            ModelState.AddModelError(ListQuery.SearchName, "Skriv högst 200 tecken.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(new ReportListPage(new Paging(query, Total: 0), []));
        }

        var page = await list.ReadAsync(query, Aborted);
        if (page.Paging.IsBeyondTheLast)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return View(page);
    }

    [HttpGet("{year}/{name}"), HttpHead("{year}/{name}")]
    public async Task<IActionResult> Show(string year, string? name, string? visa)
    {
        if (await FindAsync(name) is not { } report)
            return Missing();
        if (report.Address != $"{Links.Reports()}/{year}/{name}")
            return LocalRedirectPermanent(report.Address + Request.QueryString);

        var version = (await library.CurrentVersionAsync(report.ReviewId, Aborted))!;
        var html = HtmlReport.Fragment(ReportLibrary.Document(version), new HtmlOptions { OnlyUnmet = ShowsOnlyUnmet(visa) });
        return View(new ReportPage(report, version.Version, new HtmlString(html), await NewerAsync(report), SwedishDay.Today(clock)));
    }

    [HttpGet("{year}/{name}.pdf"), HttpHead("{year}/{name}.pdf")]
    public async Task<IActionResult> Pdf(string year, string? name)
    {
        if (await FindAsync(name) is not { } report)
            return Missing();
        if (report.Address != $"{Links.Reports()}/{year}/{name}")
            return LocalRedirectPermanent(Links.ReportPdf(report.Address));

        var file = await library.PdfAsync((await library.CurrentVersionAsync(report.ReviewId, Aborted))!, Aborted);
        Response.Headers.CacheControl = "public, no-cache";
        return this.Pdf(file.Bytes, $"{report.Slug}-{report.VisitFrom.Year}.pdf", file.Sha256);
    }

    /// <summary>"?visa=brister": of the criteria, only those that are not met.</summary>
    internal static bool ShowsOnlyUnmet(string? visa) => visa is "brister";

    /// <summary>The number at the end of an address is what finds a report; the rest is for the eye.</summary>
    private async Task<Report?> FindAsync(string? name) =>
        name is not null
        && int.TryParse(name[(name.LastIndexOf('-') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Number == number, Aborted)
            : null;

    private Task<Report?> NewerAsync(Report report) =>
        db
            .Reports.AsNoTracking()
            .Where(r => r.TenantId == report.TenantId && r.Unit == report.Unit && r.City == report.City)
            .Where(r => r.Specialty == report.Specialty && r.VisitFrom > report.VisitFrom)
            .OrderByDescending(r => r.VisitFrom)
            .FirstOrDefaultAsync(Aborted);

    private ViewResult Missing()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View(nameof(Missing));
    }
}
