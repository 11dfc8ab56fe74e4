using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using SpurReview.Data.Accounts;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Features.SignIn;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.MyAccount;

/// <summary>Keys: for whoever is signed in, and the first one for whoever is halfway in.</summary>
public sealed class MyPasskeysController(
    UserManager<Account> users,
    SignInManager<Account> signIn,
    SecondFactors factors,
    SetUp setUp,
    Passkeys passkeys
) : Controller
{
    private static readonly ErrorPage _failed = new(
        "Nyckeln gick inte att skapa",
        "Webbläsarens svar gick inte att använda, eller så dröjde det för länge. Inget har ändrats. Gå tillbaka och försök igen."
    );

    /// <summary>What the browser is to make a key for, as JSON.</summary>
    [HttpPost("/logga-in/skydda/nyckel/fraga"), Public, NotThroughProvider]
    public async Task<IActionResult> Ask() =>
        await setUp.AccountOfAsync(HttpContext) is not { } account
            ? LocalRedirect(Links.SignIn())
            : Content(
                await signIn.MakePasskeyCreationOptionsAsync(
                    new PasskeyUserEntity
                    {
                        Id = account.Id.ToString(),
                        Name = account.Email!,
                        DisplayName = account.Name,
                    }
                ),
                "application/json"
            );

    [HttpPost("/logga-in/skydda/nyckel"), Public, NotThroughProvider, NeedsStepUp]
    public async Task<IActionResult> Add(string? nyckel, string? namn, string? tillbaka)
    {
        if (await setUp.AccountOfAsync(HttpContext) is not { } account)
            return LocalRedirect(Links.SignIn());
        if (!await passkeys.AddAsync(account, nyckel ?? "", NameOf(namn)))
            return this.ErrorView(StatusCodes.Status400BadRequest, _failed);

        if (await setUp.FinishAsync(account, HttpContext, "en nyckel", Url.IsLocalUrl(tillbaka) ? tillbaka : null) is { } codes)
            return View(RecoveryCodesPage.View, codes);

        this.Say("Nyckeln är skapad.");
        return LocalRedirect(Links.MyAccount());
    }

    [HttpPost("/mitt-konto/nycklar/namn"), May(Deed.UseOwnPages)]
    public async Task<IActionResult> Rename(string? nyckel, string? namn)
    {
        if (await FindAsync(nyckel) is not var (account, key))
            return NotFound();

        key.Name = NameOf(namn);
        await users.AddOrUpdatePasskeyAsync(account, key);
        this.Say("Nyckeln har fått ett nytt namn.");
        return LocalRedirect(Links.MyAccount());
    }

    [HttpPost("/mitt-konto/nycklar/ta-bort"), May(Deed.UseOwnPages), NeedsStepUp]
    public async Task<IActionResult> Remove(string? nyckel)
    {
        if (await FindAsync(nyckel) is not var (account, key))
            return NotFound();
        if (await factors.HeldByAsync(account.Id, HttpContext.RequestAborted) is { HasApp: false, Passkeys: 1 })
            return this.ErrorView(StatusCodes.Status409Conflict, LastOne);

        await users.RemovePasskeyAsync(account, key.CredentialId);
        await setUp.TellOfRemovedAsync(account, "en nyckel", HttpContext.RequestAborted);
        this.Say("Nyckeln är borttagen.");
        return LocalRedirect(Links.MyAccount());
    }

    internal static ErrorPage LastOne { get; } =
        new("Det är det enda du har", "Lösenordet räcker inte ensamt. Skapa en annan nyckel eller koppla en app först. Inget har ändrats.");

    private async Task<(Account Account, UserPasskeyInfo Key)?> FindAsync(string? id)
    {
        if (await users.FindByIdAsync($"{User.AccountId()}") is not { } account)
            return null;
        // Compared as text: what was sent may be no id at all.
        var key = (await users.GetPasskeysAsync(account)).FirstOrDefault(k => WebEncoders.Base64UrlEncode(k.CredentialId) == id);
        return key is null ? null : (account, key);
    }

    private static string NameOf(string? typed) =>
        typed?.Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, Passkeys.NameMaxLength)] : "Nyckel";
}
