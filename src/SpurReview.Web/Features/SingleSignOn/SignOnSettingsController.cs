using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.SingleSignOn;

/// <summary>A provider's own sign-in: where it is, and with what we say who asks.</summary>
[May(Deed.KeepSignOns), Route("/vardgivare/{id:guid}/inloggning")]
public sealed class SignOnSettingsController(SpurDbContext db, OpenIdSignOn openId, PublicAddresses addresses) : Controller
{
    private const string Page = "/Features/SingleSignOn/Settings.cshtml";

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Show(Guid id) =>
        await ProviderAsync(id) is { } provider ? View(Page, await PageAsync(provider)) : NotFound();

    [HttpPost, NeedsStepUp]
    public async Task<IActionResult> Save(Guid id, [FromForm(Name = nameof(SignOnPage.Form))] SignOnForm form)
    {
        if (await ProviderAsync(id) is not { } provider)
            return NotFound();

        var signOn = await SignOnAsync(provider);
        if (signOn is null && string.IsNullOrEmpty(form.Secret))
            ModelState.AddModelError($"{nameof(SignOnPage.Form)}.{nameof(form.Secret)}", "Skriv hemligheten som ni har fått för klienten.");
        if (!ModelState.IsValid)
            return this.Faulty(Page, await PageAsync(provider) with { Form = form });

        Save(signOn, provider, form);
        await db.SaveChangesAsync(Aborted);
        this.Say(form.IsActive ? "Inloggningen är sparad och finns på inloggningssidan." : "Inloggningen är sparad och avstängd.");
        return LocalRedirect(Links.SignOnSettings(id));
    }

    private void Save(ProviderSignOn? signOn, CareProvider provider, SignOnForm form)
    {
        if (signOn is null)
        {
            signOn = new ProviderSignOn(provider.Id, form.Name!, form.Issuer!, form.ClientId!, openId.Protect(form.Secret!));
            db.ProviderSignOns.Add(signOn);
        }
        else if (!string.IsNullOrEmpty(form.Secret))
        {
            signOn.ProtectedSecret = openId.Protect(form.Secret);
        }
        (signOn.Name, signOn.Issuer, signOn.ClientId, signOn.IsActive) = (form.Name!, form.Issuer!, form.ClientId!, form.IsActive);
    }

    private Task<CareProvider?> ProviderAsync(Guid id) => db.CareProviders.SingleOrDefaultAsync(p => p.Id == new TenantId(id), Aborted);

    private Task<ProviderSignOn?> SignOnAsync(CareProvider provider) =>
        db.ProviderSignOns.SingleOrDefaultAsync(s => s.TenantId == provider.Id, Aborted);

    private async Task<SignOnPage> PageAsync(CareProvider provider)
    {
        var signOn = await SignOnAsync(provider);
        var address = signOn is null ? "" : (await addresses.ReadAsync(db, Aborted)).To(Links.SignOnAnswer(signOn.Id));
        return new SignOnPage(provider, address) { Form = SignOnForm.Of(signOn, provider), HasSecret = signOn is not null };
    }
}
