using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SpurReview.Data.Accounts;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.MyAccount;

/// <summary>An app with codes: for whoever is signed in, and for whoever is halfway in and has nothing yet.</summary>
public sealed class MyAppController(SecondFactors factors, SetUp setUp) : Controller
{
    /// <summary>With a key that is nobody's until its app has shown that it knows it; only the page carries it, encrypted.</summary>
    [HttpGet("/logga-in/skydda/app"), Public, NotThroughProvider, NeedsStepUp]
    public async Task<IActionResult> Show(string? tillbaka) =>
        await setUp.AccountOfAsync(HttpContext) is { } account
            ? View("/Features/MyAccount/App.cshtml", new AppPage(account, Totp.NewKey(), tillbaka, factors))
            : LocalRedirect(Links.SignIn());

    [HttpPost("/logga-in/skydda/app"), Public, NotThroughProvider, NeedsStepUp, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Connect(string? tillbaka, [FromForm(Name = nameof(AppPage.Form))] AppForm form)
    {
        var cancelled = HttpContext.RequestAborted;
        if (await setUp.AccountOfAsync(HttpContext) is not { } account)
            return LocalRedirect(Links.SignIn());
        if (KeyOf(form) is not { } key)
            return this.ErrorView(StatusCodes.Status400BadRequest, ErrorPage.Of(StatusCodes.Status400BadRequest));

        var code = new string([.. (form.Code ?? "").Where(char.IsAsciiDigit)]);
        if (!ModelState.IsValid || !await factors.ConnectAsync(account.Id, form.Key!, code, cancelled))
        {
            if (ModelState.IsValid)
                ModelState.AddModelError(
                    $"{nameof(AppPage.Form)}.{nameof(AppForm.Code)}",
                    "Koden stämmer inte. Vänta på nästa kod och skriv den."
                );
            return this.Faulty("/Features/MyAccount/App.cshtml", new AppPage(account, key, tillbaka, factors));
        }

        if (await setUp.FinishAsync(account, HttpContext, "en app med koder", Url.IsLocalUrl(tillbaka) ? tillbaka : null) is { } codes)
            return View(RecoveryCodesPage.View, codes);

        this.Say("Appen är kopplad.");
        return LocalRedirect(Links.MyAccount());
    }

    [HttpPost("/mitt-konto/app/ta-bort"), May(Deed.UseOwnPages), NeedsStepUp]
    public async Task<IActionResult> Remove()
    {
        var (account, cancelled) = ((await setUp.AccountOfAsync(HttpContext))!, HttpContext.RequestAborted);
        if ((await factors.HeldByAsync(account.Id, cancelled)).Passkeys == 0)
            return this.ErrorView(StatusCodes.Status409Conflict, MyPasskeysController.LastOne);

        await factors.DisconnectAsync(account.Id, cancelled);
        await setUp.TellOfRemovedAsync(account, "appen med koder", cancelled);
        this.Say("Appen är borttagen.");
        return LocalRedirect(Links.MyAccount());
    }

    private byte[]? KeyOf(AppForm form)
    {
        try
        {
            return form.Key is null ? null : factors.Unprotect(form.Key);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

public sealed class AppForm
{
    /// <summary>Encrypted. Its own error would be nobody's to mend.</summary>
    public string? Key { get; init; }

    [Required(ErrorMessage = "Skriv koden som appen visar."), LengthLimit(64)]
    public string? Code { get; init; }
}
