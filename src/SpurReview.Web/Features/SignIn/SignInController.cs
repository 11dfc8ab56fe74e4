using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Errors;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.SignIn;

[Public]
public sealed class SignInController(
    SpurDbContext db,
    SignInManager<Account> signIn,
    PasswordCheck passwords,
    SecondFactors factors,
    IConfiguration configuration
) : Controller
{
    private bool IsDemo => Settings.IsDemo(configuration);

    [HttpGet("/logga-in")]
    public async Task<IActionResult> Show(string? tillbaka) => View("SignIn", await PageAsync(tillbaka, new SignInForm()));

    /// <summary>The password alone lets nobody in: what she has beside it is asked next, or she is to get something.</summary>
    [HttpPost("/logga-in"), AsksAgain, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SignIn(string? tillbaka, [FromForm(Name = nameof(SignInPage.Form))] SignInForm form)
    {
        if (ModelState.IsValid)
        {
            if (await passwords.FindAsync(form.Email!, form.Password!, HttpContext.RequestAborted) is { } account)
                return await NextStepAsync(account, tillbaka);

            // One sentence for every reason, so that nobody learns which addresses have an account.
            ModelState.AddModelError(
                $"{nameof(SignInPage.Form)}.{nameof(SignInForm.Email)}",
                "E-postadressen eller lösenordet stämmer inte. Efter fem försök får du vänta en kvart."
            );
        }
        return this.Faulty("SignIn", await PageAsync(tillbaka, form));
    }

    [HttpPost("/logga-in/demo"), AsksAgain]
    public async Task<IActionResult> SignInAsDemo(Guid id, string? tillbaka)
    {
        if (!IsDemo || await db.Users.SingleOrDefaultAsync(a => a.Id == id && a.IsDemo, HttpContext.RequestAborted) is not { } person)
            return NotFound();

        await signIn.SignInAsync(person, isPersistent: false);
        return this.BackTo(tillbaka);
    }

    [HttpPost("/logga-ut")]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        return LocalRedirect(Links.Home());
    }

    private async Task<IActionResult> NextStepAsync(Account account, string? returnTo)
    {
        await HttpContext.HalfSignInAsync(account);
        var held = await factors.HeldByAsync(account.Id, HttpContext.RequestAborted);
        return LocalRedirect(held.HasSome ? Links.SecondStep(returnTo) : Links.Protection(returnTo));
    }

    private async Task<SignInPage> PageAsync(string? returnTo, SignInForm form) =>
        new(returnTo, IsDemo ? await DemoPeopleAsync() : [])
        {
            Form = form,
            HasSingleSignOn = await db.ProviderSignOns.AnyAsync(s => s.IsActive, HttpContext.RequestAborted),
        };

    private async Task<List<DemoPerson>> DemoPeopleAsync()
    {
        var people = new List<DemoPerson>();
        foreach (var person in await db.Users.Where(a => a.IsDemo).ToListAsync(HttpContext.RequestAborted))
        {
            if (await db.HeldRolesAsync(person, HttpContext.RequestAborted) is { Count: > 0 } roles)
                people.Add(new DemoPerson(person.Id, person.Name, person.City, roles));
        }
        return people;
    }
}
