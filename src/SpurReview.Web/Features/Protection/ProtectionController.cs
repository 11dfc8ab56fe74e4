using Microsoft.AspNetCore.Mvc;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Protection;

/// <summary>Whoever has a password and nothing beside it chooses what to have before she is let in.</summary>
[Public, Route("/logga-in/skydda")]
public sealed class ProtectionController(SecondFactors factors) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string? tillbaka)
    {
        if (await HttpContext.HalfAccountIdAsync() is not { } half)
            return LocalRedirect(Links.SignIn(tillbaka));

        var held = await factors.HeldByAsync(half, HttpContext.RequestAborted);
        return held.HasSome ? LocalRedirect(Links.SecondStep(tillbaka)) : View("Protection", tillbaka);
    }
}
