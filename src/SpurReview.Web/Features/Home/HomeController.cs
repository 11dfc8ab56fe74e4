using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Data.Accounts;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.Home;

[AllowAnonymous, WithoutUnitOfWork]
public sealed class HomeController : Controller
{
    /// <summary>Everybody's first page: the work for those who have any, the published reports for the rest.</summary>
    [HttpGet("/")]
    public IActionResult Index() =>
        LocalRedirect(
            User.Is(AccountRole.Coordinator) || User.Is(AccountRole.Inspector) ? Links.Reviews()
            : User.Is(AccountRole.Administrator) ? Links.Accounts()
            : Links.Reports()
        );
}
