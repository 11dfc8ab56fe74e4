using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Settings;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Installation;

/// <summary>Inställningar: what the reviewing body has decided for the whole installation, in one form.</summary>
[May(Deed.ChangeSettings), Route("/installningar")]
public sealed class InstallationController(SpurDbContext db, ReviewCatalogue catalogue, IConfiguration configuration) : Controller
{
    private const string Version = "RowVersion";

    [HttpGet]
    public async Task<IActionResult> Settings()
    {
        var settings = await FindAsync();
        return View(Page(SettingsForm.Of(settings, (uint)db.Entry(settings).Property(Version).CurrentValue!)));
    }

    [HttpPost, NeedsStepUp]
    public async Task<IActionResult> Save([FromForm(Name = nameof(SettingsPage.Form))] SettingsForm form)
    {
        if (form.CalibratingSpecialties.Any(s => !catalogue.HasSpecialty(s)))
            ModelState.AddModelError($"{nameof(SettingsPage.Form)}.{nameof(form.Calibrating)}", "Välj specialiteter i listan.");
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Settings), Page(form));

        var settings = await FindAsync();
        if (!form.Seen.Equals(db.Entry(settings).Property(Version).CurrentValue))
            return this.Stale();

        form.ApplyTo(settings);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        this.Say("Inställningarna är sparade och gäller från och med nu.");
        return LocalRedirect(Links.Settings());
    }

    private Task<InstallationSettings> FindAsync() => db.InstallationSettings.SingleAsync(HttpContext.RequestAborted);

    private SettingsPage Page(SettingsForm form) => new(form, PublicAddress.Said(configuration)) { Specialties = catalogue.Specialties };
}
