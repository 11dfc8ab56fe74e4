using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Data.Accounts;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Roles;

/// <summary>Byt roll: the same person, signed in as something else that she is. Known from the cookie alone.</summary>
[May(Deed.UseOwnPages), WithoutUnitOfWork, Route("/byt-roll")]
public sealed class RolesController : Controller
{
    [HttpGet]
    public IActionResult Show(string? tillbaka) => View("Roles", tillbaka);

    [HttpPost]
    public async Task<IActionResult> Change(AccountRole? role, string? tillbaka)
    {
        if (role is not { } wanted || !User.HeldRoles().Contains(wanted))
            return BadRequest();

        var ticket = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, User.ActingAs(wanted), ticket.Properties);
        this.Say($"Du är nu här som {wanted.InSwedish()}.");
        return LocalRedirect(Url.IsLocalUrl(tillbaka) ? tillbaka : Links.MyWork());
    }
}
