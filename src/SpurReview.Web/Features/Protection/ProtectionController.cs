using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.Protection;

/// <summary>Whoever has a password and nothing beside it chooses what to have before she is let in.</summary>
[Authorize(AuthenticationSchemes = HalfSignIn.Scheme), Route("/logga-in/skydda")]
public sealed class ProtectionController(SecondFactors factors) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string? tillbaka)
    {
        var held = await factors.HeldByAsync(User.HalfAccountId()!.Value, HttpContext.RequestAborted);
        return held.HasSome ? LocalRedirect(Links.SecondStep(tillbaka)) : View("Protection", tillbaka);
    }
}
