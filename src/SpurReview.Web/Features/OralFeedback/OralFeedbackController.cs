using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.OralFeedback;

/// <summary>"Muntlig återkoppling": the findings in big type, to be read aloud at the end of the visit. No grades.</summary>
[May(Deed.ReadAreas), Route("/granskningar/{id:guid}/muntlig-aterkoppling")]
public sealed class OralFeedbackController(SpurDbContext db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id)
    {
        if (await db.Reviews.WithFindings().SingleOrDefaultAsync(r => r.Id == id, HttpContext.RequestAborted) is not { } review)
            return NotFound();

        var unit = await db.Units.Where(u => u.Id == review.UnitId).Select(u => u.Name).SingleAsync(HttpContext.RequestAborted);
        return View("OralFeedback", new OralFeedbackPage(review, unit));
    }
}

public sealed record OralFeedbackPage(Review Review, string Unit);
