using Microsoft.AspNetCore.Mvc;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.StepUps;

/// <summary>Before a page that is opened only by somebody who has just shown that it is she.</summary>
[May(Deed.UseOwnPages), Route("/bekrafta")]
public sealed class StepUpsController : Controller
{
    [HttpPost, NeedsStepUp]
    public IActionResult Confirm(string? tillbaka) => LocalRedirect(Url.IsLocalUrl(tillbaka) ? tillbaka : Links.Home());
}
