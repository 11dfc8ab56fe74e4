using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Agreements;

/// <summary>How well inspectors who grade alone agree, area by area. Counts are all that comes out of the database.</summary>
[May(Deed.SeeAgreement), Route("/samstammighet")]
public sealed class AgreementsController(SpurDbContext db, ReviewCatalogue catalogue) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show() =>
        View("Agreement", new AgreementPage(await db.AgreementAsync(HttpContext.RequestAborted), catalogue.Templates));
}
