using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Audit;
using SpurReview.Data.Reports;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports.Html;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Drafts;

/// <summary>The report before it is one: marked UTKAST and stored nowhere. Afterwards these addresses lead to the published report.</summary>
[May(Deed.ReadDrafts), Route("/granskningar/{id:guid}")]
public sealed class DraftsController(SpurDbContext db, ReviewFiles files, ReportLibrary library, DraftPrinter printer) : Controller
{
    [HttpGet("rapport")]
    public async Task<IActionResult> Draft(Guid id, string? visa)
    {
        if (await files.FindAsync(id, HttpContext.RequestAborted) is not { } file)
            return NotFound();
        if (file.Review.State is ReviewState.Published)
            return LocalRedirect((await ReportAsync(id)).Address);
        if (file.Review.Visit is null)
            return View(new DraftPage(file, Report: null));

        var document = await library.DraftAsync(file.Review, SnapshotAudience.Public, HttpContext.RequestAborted);
        var html = HtmlReport.Fragment(document, new HtmlOptions { OnlyUnmet = ReportsController.ShowsOnlyUnmet(visa) });
        await db.LogReadingAsync(id, DraftReading.Draft, HttpContext.RequestAborted);
        return View(new DraftPage(file, new HtmlString(html)));
    }

    /// <summary>The unit of work is over before anything is printed: whoever waits must not hold a connection.</summary>
    [WithoutUnitOfWork, HttpGet("rapport.pdf")]
    public async Task<IActionResult> DraftPdf(Guid id)
    {
        await db.BeginAsync(User.ToIdentity(), HttpContext.RequestAborted);
        var file = await files.FindAsync(id, HttpContext.RequestAborted);
        var published = file?.Review.State is ReviewState.Published ? await ReportAsync(id) : null;
        var document =
            file is null or { Review.Visit: null } || published is not null
                ? null
                : await library.DraftAsync(file.Review, SnapshotAudience.Public, HttpContext.RequestAborted);
        if (document is not null)
            await db.LogReadingAsync(id, DraftReading.DraftPdf, HttpContext.RequestAborted);
        await db.CommitAsync(HttpContext.RequestAborted);

        if (file is null)
            return NotFound();
        if (published is not null)
            return LocalRedirect(Links.ReportPdf(published.Address));
        if (document is null)
            return LocalRedirect(Links.Preview(id));

        var bytes = await printer.PrintAsync(User.AccountId()!.Value, document, HttpContext.RequestAborted);
        return this.File(bytes, FileAnswers.Pdf, $"utkast-{ReportSlug.Of(file.Unit.Name, file.Review.Specialty)}.pdf");
    }

    private Task<Report> ReportAsync(Guid id) => db.Reports.AsNoTracking().SingleAsync(r => r.ReviewId == id, HttpContext.RequestAborted);
}
