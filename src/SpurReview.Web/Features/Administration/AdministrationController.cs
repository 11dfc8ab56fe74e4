using Microsoft.AspNetCore.Mvc;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Administration;

/// <summary>The one way in to what is kept beside the reviews: what the person may, and no more.</summary>
[May(Deed.SeeAdministration), Route("/administration")]
public sealed class AdministrationController : Controller
{
    [HttpGet, WithoutUnitOfWork]
    public IActionResult Index() => View();
}
