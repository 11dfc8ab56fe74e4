using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Steps;
using SpurReview.Web.Hosting;
using SpurReview.Web.Lists;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Reviews;

/// <summary>The reviews that a person works with, and each one's own page.</summary>
[May(Deed.SeeReviews), Route("/granskningar")]
public sealed class ReviewsController(SpurDbContext db, ReviewList list, ReviewFiles files, ReportReading reading, TimeProvider clock)
    : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var query = list.Query(Request.Query);
        if (query.SearchIsTooLong)
        {
            ModelState.AddModelError(ListQuery.SearchName, "Skriv högst 200 tecken.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(new ReviewListPage(new Paging(query, Total: 0), []));
        }

        var page = await list.ReadAsync(query, HttpContext.RequestAborted);
        if (page.Paging.IsBeyondTheLast)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return View(page);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        if (await files.FindAsync(id, HttpContext.RequestAborted) is not { } file)
            return NotFound();

        var today = SwedishDay.Today(clock);
        var form = StepForm.Of(file.Review, today);
        return View(
            ReviewPage.Of(file, User, today, form) with
            {
                Published = await PublishedAsync(file.Review),
                Returns = await db.OpenReturnsAsync(file.Review, HttpContext.RequestAborted),
                SentDraft = await SentDraftAsync(file.Review),
            }
        );
    }

    /// <summary>Nobody at the unit follows what the inspectors write: it is told when they are done.</summary>
    private async Task<ReviewSnapshot?> SentDraftAsync(Review review) =>
        User.ReviewRole() is ReviewRole.Unit && review.State is ReviewState.FactCheck or ReviewState.Calibration
            ? (await db.LastDraftAsync(review.Id, HttpContext.RequestAborted))?.Content
            : null;

    private async Task<PublishedState?> PublishedAsync(Review review) =>
        review.State is ReviewState.Published && await reading.FindAsync(review.Id, HttpContext.RequestAborted) is { } report
            ? new PublishedState(report.Address, await reading.VersionsAsync(report, HttpContext.RequestAborted))
            : null;
}
