using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SpurReview.Data.Accounts;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.SignIn;
using SpurReview.Web.Forms;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.SecondStep;

/// <summary>After the password: a code from the app, a key, or a recovery code.</summary>
[Public, Route("/logga-in/kod")]
public sealed class SecondStepController(UserManager<Account> users, SignInManager<Account> signIn, SecondFactors factors) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string? tillbaka)
    {
        if (await HttpContext.HalfAccountIdAsync() is not { } half)
            return LocalRedirect(Links.SignIn(tillbaka));

        var held = await factors.HeldByAsync(half, HttpContext.RequestAborted);
        return held.HasSome ? View("SecondStep", new SecondStepPage(tillbaka, held)) : LocalRedirect(Links.Protection(tillbaka));
    }

    [HttpPost, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SignIn(string? tillbaka, [FromForm(Name = nameof(SecondStepPage.Form))] CodeForm form)
    {
        if (await HttpContext.HalfAccountIdAsync() is not { } half || await users.FindByIdAsync($"{half}") is not { } account)
            return LocalRedirect(Links.SignIn(tillbaka));

        if (ModelState.IsValid)
        {
            if (await factors.IsRightAsync(account, form.Code!, HttpContext.RequestAborted))
            {
                await signIn.SignInAsync(account, isPersistent: false);
                return this.BackTo(tillbaka);
            }
            ModelState.AddModelError(
                $"{nameof(SecondStepPage.Form)}.{nameof(CodeForm.Code)}",
                "Koden stämmer inte eller är redan använd. Efter fem försök får du vänta en kvart."
            );
        }
        return this.Faulty("SecondStep", new SecondStepPage(tillbaka, await factors.HeldByAsync(half, HttpContext.RequestAborted)));
    }
}

public sealed record SecondStepPage(string? ReturnTo, SecondFactors.Held Held)
{
    /// <summary>Never filled in again: a code is good once.</summary>
    public CodeForm Form { get; init; } = new();
}

public sealed class CodeForm
{
    [Required(ErrorMessage = "Skriv koden."), LengthLimit(64)]
    public string? Code { get; init; }
}
