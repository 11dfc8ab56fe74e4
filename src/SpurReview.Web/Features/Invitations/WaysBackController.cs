using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.MyAccount;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Invitations;

/// <summary>
/// A one-time link back to an account, for somebody who has lost every way to sign in. Opening it changes nothing; with the new password the
/// old ways and every session end, and what is to stand beside the password comes next.
/// </summary>
[Public, Route("/tillbaka/{secret}"), EnableRateLimiting(RateLimits.OneTimeLink)]
public sealed class WaysBackController(
    SpurDbContext db,
    InvitationLinks links,
    UserManager<Account> users,
    SignInManager<Account> signIn,
    NewPasswords passwords,
    SecondFactors factors,
    Outbox outbox,
    TimeProvider clock
) : Controller
{
    private const string Page = "/Features/Invitations/WayBack.cshtml";

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Show(string? secret) =>
        await FindAsync(secret) is { } invitation ? View(Page, new WayBackPage(secret!, invitation.Email!)) : Closed();

    [HttpPost]
    public async Task<IActionResult> Use(string? secret, [FromForm(Name = nameof(WayBackPage.Form))] PasswordForm form)
    {
        if (await FindAsync(secret) is not { } invitation)
            return Closed();

        var account = (await users.FindByIdAsync($"{invitation.AccountId}"))!;
        await links.ActAsAsync(account, Aborted);
        if (ModelState.IsValid && !await passwords.SetAsync(account, form.Password!))
            ModelState.AddModelError($"{nameof(WayBackPage.Form)}.{nameof(PasswordForm.Password)}", NewPasswords.Refusal);
        if (!ModelState.IsValid)
            return this.Faulty(Page, new WayBackPage(secret!, invitation.Email!));

        await EndOldWaysAsync(account);
        invitation.Use(clock.GetUtcNow());
        await outbox.TellOfWayBackAsync(account, Aborted);
        await db.SaveChangesAsync(Aborted);
        // Whoever was signed in here before goes on as nobody: what comes next is for the account of the link.
        await signIn.SignOutAsync();
        await HttpContext.HalfSignInAsync(account);
        return LocalRedirect(Links.Protection());
    }

    private async Task EndOldWaysAsync(Account account)
    {
        await factors.ForgetAsync(account.Id, Aborted);
        await db
            .AccountSessions.Where(s => s.AccountId == account.Id && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, clock.GetUtcNow()), Aborted);
    }

    private async Task<Invitation?> FindAsync(string? secret) =>
        await links.FindAsync(secret, Aborted) is { AccountId: not null } invitation ? invitation : null;

    private ViewResult Closed()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View(InvitationLinks.ClosedPage);
    }
}

/// <param name="Email">The account's, for password managers and for whoever has several.</param>
public sealed record WayBackPage(string Secret, string Email)
{
    /// <summary>Never filled in again.</summary>
    public PasswordForm Form { get; init; } = new();
}
