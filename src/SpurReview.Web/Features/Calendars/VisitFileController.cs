using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Web.Features.MyWork;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Calendars;

/// <summary>One visit, to be taken into a calendar once; moved afterwards, it is taken anew and replaces what was there.</summary>
[May(Deed.SeeReviews), Route("/granskningar/{id:guid}/besok.ics")]
public sealed class VisitFileController(SpurDbContext db, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id)
    {
        var found = await (
            from review in db.Reviews
            join unit in db.Units on review.UnitId equals unit.Id
            where review.Id == id
            select new
            {
                unit.Name,
                review.VisitForm,
                review.VisitFrom,
                review.VisitTo,
            }
        ).SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (found is not { VisitFrom: { } from, VisitTo: { } to })
            return NotFound();

        var visit = CalendarDay.Of(ComingRow.Visit(id, found.Name, found.VisitForm, from, to), clock.GetUtcNow());
        return File(CalendarFile.Of([visit], $"{Request.Scheme}://{Request.Host}"), CalendarFile.ContentType, "besok.ics");
    }
}
