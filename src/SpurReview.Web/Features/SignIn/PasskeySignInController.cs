using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SpurReview.Data.Accounts;
using SpurReview.Web.Errors;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.SignIn;

/// <summary>In by a key: the browser is asked which of its keys it has for this place, and says whose it is.</summary>
[Public, Route("/logga-in/nyckel"), EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasskeySignInController(SignInManager<Account> signIn, Passkeys passkeys) : Controller
{
    /// <summary>Names nobody, so that it says nothing of who has a key.</summary>
    [HttpPost("fraga"), WithoutUnitOfWork]
    public async Task<IActionResult> Ask() => Content(await signIn.MakePasskeyRequestOptionsAsync(user: null), "application/json");

    [HttpPost]
    public async Task<IActionResult> SignIn(string? tillbaka, string? nyckel)
    {
        if (await passkeys.OwnerAsync(nyckel ?? "") is not { } account)
        {
            ModelState.AddModelError("", "Nyckeln gick inte att använda. Försök igen, eller logga in med lösenord.");
            return this.Faulty("/Features/SignIn/SignIn.cshtml", new SignInPage(tillbaka, []));
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return this.BackTo(tillbaka);
    }
}
