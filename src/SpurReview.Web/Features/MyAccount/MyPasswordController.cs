using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.MyAccount;

/// <summary>Another password. Other browsers are signed out: somebody may have had the old one.</summary>
[May(Deed.UseOwnPages), Route("/mitt-konto/losenord"), NotThroughProvider, NeedsStepUp]
public sealed class MyPasswordController(
    SpurDbContext db,
    UserManager<Account> users,
    SignInManager<Account> signIn,
    NewPasswords passwords,
    Outbox outbox,
    TimeProvider clock
) : Controller
{
    private const string Page = "/Features/MyAccount/Password.cshtml";

    [HttpGet]
    public async Task<IActionResult> Show() => View(Page, new PasswordPage((await AccountAsync()).Email!));

    [HttpPost]
    public async Task<IActionResult> Change([FromForm(Name = nameof(PasswordPage.Form))] PasswordForm form)
    {
        var account = await AccountAsync();
        if (ModelState.IsValid && !await passwords.SetAsync(account, form.Password!))
            ModelState.AddModelError($"{nameof(PasswordPage.Form)}.{nameof(PasswordForm.Password)}", NewPasswords.Refusal);
        if (!ModelState.IsValid)
            return this.Faulty(Page, new PasswordPage(account.Email!));

        await db
            .AccountSessions.Where(s => s.AccountId == account.Id && s.Id != User.SessionId() && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, clock.GetUtcNow()), HttpContext.RequestAborted);
        await outbox.TellOfPasswordAsync(account, HttpContext.RequestAborted);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        await signIn.RefreshSignInAsync(account);
        this.Say("Lösenordet är bytt. Dina andra enheter är utloggade.");
        return LocalRedirect(Links.MyAccount());
    }

    private async Task<Account> AccountAsync() => (await users.FindByIdAsync($"{User.AccountId()}"))!;
}

/// <param name="Email">For password managers, which keep a password with a name.</param>
public sealed record PasswordPage(string Email)
{
    public PasswordForm Form { get; init; } = new();
}

public sealed class PasswordForm
{
    [Required(ErrorMessage = "Välj ett lösenord."), LengthLimit(256)]
    [MinLength(12, ErrorMessage = "Välj ett lösenord med minst 12 tecken.")]
    public string? Password { get; init; }
}
