using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Register;

/// <summary>The last day of an employment that is going on.</summary>
[May(Deed.KeepRegister), Route("/anstallningar/{id:guid}/avsluta")]
public sealed class EmploymentsController(SpurDbContext db, TimeProvider clock) : Controller
{
    private const string Page = "/Features/Register/EndEmployment.cshtml";

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Ask(Guid id) =>
        await FindAsync(id) is { } employment
            ? View(Page, await PageAsync(employment, new EndEmploymentForm { On = SwedishDay.Today(clock) }))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> End(Guid id, [FromForm(Name = nameof(EndEmploymentPage.Form))] EndEmploymentForm form)
    {
        if (await FindAsync(id) is not { } employment)
            return NotFound();
        if (form.On < employment.FromDay)
            ModelState.AddModelError(
                $"{nameof(EndEmploymentPage.Form)}.{nameof(form.On)}",
                "Anställningen kan inte sluta innan den börjar. Kontrollera datumet."
            );
        if (!ModelState.IsValid)
            return this.Faulty(Page, await PageAsync(employment, form));

        employment.End(form.On!.Value);
        await db.SaveChangesAsync(Aborted);
        this.Say("Anställningens sista dag är sparad.");
        return LocalRedirect(Links.RegisterEntry(employment.AccountId));
    }

    /// <summary>Null for one's own too: nobody says that he or she may review there again.</summary>
    private Task<Employment?> FindAsync(Guid id) =>
        db.Employments.SingleOrDefaultAsync(e => e.Id == id && e.UntilDay == null && e.AccountId != User.AccountId(), Aborted);

    private async Task<EndEmploymentPage> PageAsync(Employment employment, EndEmploymentForm form)
    {
        var name = await db.Users.Where(a => a.Id == employment.AccountId).Select(a => a.Name).SingleAsync(Aborted);
        var provider = await db.CareProviders.Where(p => p.Id == employment.TenantId).Select(p => p.Name).SingleAsync(Aborted);
        return new EndEmploymentPage(
            employment.AccountId,
            name,
            new EmploymentRow(employment.Id, provider, employment.FromDay, employment.UntilDay),
            form
        );
    }
}
