using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Invitations;

/// <summary>A one-time link becomes an account. Opening the link uses nothing up; only the finished form does.</summary>
[Public, Route("/inbjudan/{secret}"), EnableRateLimiting(RateLimits.OneTimeLink)]
public sealed class InvitationsController(SpurDbContext db, InvitationLinks links, UserManager<Account> users, TimeProvider clock)
    : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string? secret) =>
        await FindAsync(secret) is not { } invitation ? Closed()
        : await InvitedAsync(invitation) is { } account ? View("Offer", new OfferPage(secret!, invitation, account.Name))
        : View("Invitation", new InvitationPage(secret!, invitation));

    /// <summary>Somebody who has an account, and is signed in, says yes.</summary>
    [HttpPost("ta-emot")]
    public async Task<IActionResult> Take(string? secret)
    {
        if (await FindAsync(secret) is not { } invitation || await InvitedAsync(invitation) is not { } account)
            return Closed();

        await UseAsync(invitation, account);
        this.Say("Du har tagit emot uppdraget. Byt roll för att se det.");
        return LocalRedirect(Links.MyWork());
    }

    /// <summary>Whoever is signed in, if the invitation to a position was sent to her address.</summary>
    private async Task<Account?> InvitedAsync(Invitation invitation) =>
        invitation is { PositionRole: not null, Email: { } email }
        && User.AccountId() is { } id
        && await users.FindByIdAsync(id.ToString()) is { } account
        && users.NormalizeEmail(email) == account.NormalizedEmail
            ? account
            : null;

    [HttpPost]
    public async Task<IActionResult> Accept(string? secret, [FromForm(Name = nameof(InvitationPage.Form))] InvitationForm form)
    {
        if (await FindAsync(secret) is not { } invitation)
            return Closed();

        var email = invitation.Email ?? form.Email;
        if (string.IsNullOrEmpty(email))
            ModelState.AddModelError($"{nameof(InvitationPage.Form)}.{nameof(InvitationForm.Email)}", "Skriv din e-postadress.");
        var account = new Account
        {
            Name = form.Name ?? "",
            City = form.City,
            Email = email,
            UserName = email,
            Roles = invitation.Roles,
        };
        if (!ModelState.IsValid || !await CreateAsync(account, form.Password!))
        {
            return this.Faulty("Invitation", new InvitationPage(secret!, invitation) { Form = form });
        }

        await UseAsync(invitation, account);
        // The password is not enough; what is to stand beside it comes next.
        await HttpContext.HalfSignInAsync(account);
        return LocalRedirect(Links.Protection());
    }

    private async Task UseAsync(Invitation invitation, Account account)
    {
        if (Position.Of(invitation, account.Id, SwedishDay.Today(clock)) is { } position)
        {
            // A position is taken by whoever was invited to it, and by nobody else.
            await links.ActAsAsync(account, HttpContext.RequestAborted);
            if (!await db.Positions.HeldLike(position).AnyAsync(HttpContext.RequestAborted))
                db.Positions.Add(position);
        }
        invitation.Use(clock.GetUtcNow());
        await db.SaveChangesAsync(HttpContext.RequestAborted);
    }

    private async Task<bool> CreateAsync(Account account, string password)
    {
        var result = await users.CreateAsync(account, password);
        foreach (var error in result.Errors.Take(1))
        {
            var (field, message) = error.Code.StartsWith("Password", StringComparison.Ordinal)
                ? (nameof(InvitationForm.Password), NewPasswords.Refusal)
                : (
                    nameof(InvitationForm.Email),
                    "E-postadressen går inte att använda. Har du redan ett konto? Logga in och öppna sedan länken igen."
                );
            ModelState.AddModelError($"{nameof(InvitationPage.Form)}.{field}", message);
        }
        return result.Succeeded;
    }

    private async Task<Invitation?> FindAsync(string? secret) =>
        await links.FindAsync(secret, HttpContext.RequestAborted) is { AccountId: null } invitation ? invitation : null;

    private ViewResult Closed()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View(InvitationLinks.ClosedPage);
    }
}
