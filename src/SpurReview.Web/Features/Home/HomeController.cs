using Microsoft.AspNetCore.Mvc;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Home;

[Public, WithoutUnitOfWork]
public sealed class HomeController : Controller
{
    /// <summary>Everybody's first page: what waits for those who have signed in, the published reports for the rest.</summary>
    [HttpGet("/")]
    public IActionResult Index() => LocalRedirect(User.AccountId() is null ? Links.Reports() : Links.MyWork());
}
