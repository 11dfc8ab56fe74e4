using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Catalogue;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Lists;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Register;

/// <summary>Inspektörsregistret: who can inspect, in what, and for whom they work.</summary>
[May(Deed.KeepRegister), Route("/inspektorer")]
public sealed class RegisterController(SpurDbContext db, RegisterList list, ReviewCatalogue catalogue, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var query = list.Query(Request.Query);
        if (query.SearchIsTooLong)
        {
            ModelState.AddModelError(ListQuery.SearchName, "Skriv högst 200 tecken.");
            return this.Faulty(nameof(Index), new RegisterPage(new Paging(query, Total: 0), []));
        }
        var page = await list.ReadAsync(query, Aborted);
        if (page.Paging.IsBeyondTheLast)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return View(page);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id) => await FindAsync(id) is { } account ? View(await PageAsync(account)) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Save(Guid id, [FromForm(Name = nameof(RegisterEntryPage.Profile))] ProfileForm form)
    {
        if (await FindAsync(id) is not { } account || !await InspectsAsync(account))
            return NotFound();
        if (form.Specialty is { } specialty && !catalogue.HasSpecialty(specialty))
            ModelState.AddModelError($"{nameof(RegisterEntryPage.Profile)}.{nameof(form.Specialty)}", "Välj en specialitet i listan.");
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Show), await PageAsync(account) with { Profile = form });

        var profile =
            await db.InspectorProfiles.SingleOrDefaultAsync(p => p.AccountId == id, Aborted)
            ?? db.InspectorProfiles.Add(new InspectorProfile(id, form.Specialty!)).Entity;
        (profile.Specialty, profile.TrainedOn, profile.IsActive) = (form.Specialty!, form.TrainedOn, form.IsActive);
        return await SavedAsync(
            id,
            form.IsActive ? "Uppgifterna är sparade." : $"{account.Name} föreslås inte längre när inspektörer utses."
        );
    }

    [HttpPost("{id:guid}/anstallningar")]
    public async Task<IActionResult> Employ(Guid id, [FromForm(Name = nameof(RegisterEntryPage.Employment))] EmploymentForm form)
    {
        if (await FindAsync(id) is not { } account)
            return NotFound();
        if (ModelState.IsValid && !await db.CareProviders.AnyAsync(p => p.Id == new TenantId(form.Provider!.Value), Aborted))
            Fault(nameof(form.Provider), "Välj en vårdgivare i listan.");
        if (form.Until < form.From)
            Fault(nameof(form.Until), "Anställningen kan inte sluta innan den börjar. Kontrollera datumen.");
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Show), await PageAsync(account) with { Employment = form });

        db.Employments.Add(new Employment(id, new TenantId(form.Provider!.Value), form.From!.Value, form.Until));
        return await SavedAsync(id, "Anställningen är sparad. Granskningar hos vårdgivaren syns inte så länge den varar.");
    }

    private void Fault(string field, string message) =>
        ModelState.AddModelError($"{nameof(RegisterEntryPage.Employment)}.{field}", message);

    /// <summary>Null for who reviews nothing and never has.</summary>
    private Task<Account?> FindAsync(Guid id) =>
        db
            .Users.AsNoTracking()
            .SingleOrDefaultAsync(
                a =>
                    a.Id == id
                    && (
                        a.Roles.Contains(AccountRole.Inspector)
                        || a.Roles.Contains(AccountRole.Coordinator)
                        || db.InspectorProfiles.Any(p => p.AccountId == a.Id)
                        || db.Positions.Any(p => p.AccountId == a.Id && p.Role == AccountRole.SpecialtyCoordinator && p.EndedOn == null)
                    ),
                Aborted
            );

    private async Task<bool> InspectsAsync(Account account) =>
        account.Roles.Contains(AccountRole.Inspector) || await db.InspectorProfiles.AnyAsync(p => p.AccountId == account.Id, Aborted);

    private async Task<IActionResult> SavedAsync(Guid id, string message)
    {
        await db.SaveChangesAsync(Aborted);
        this.Say(message);
        return LocalRedirect(Links.RegisterEntry(id));
    }

    private async Task<RegisterEntryPage> PageAsync(Account account)
    {
        var profile = await db.InspectorProfiles.AsNoTracking().SingleOrDefaultAsync(p => p.AccountId == account.Id, Aborted);
        return new RegisterEntryPage(account, catalogue.Specialties)
        {
            Inspects = account.Roles.Contains(AccountRole.Inspector) || profile is not null,
            IsOneself = account.Id == User.AccountId(),
            Profile = new ProfileForm
            {
                Specialty = profile?.Specialty,
                TrainedOn = profile?.TrainedOn,
                IsActive = profile?.IsActive ?? true,
            },
            Employment = new EmploymentForm(),
            Employments = await (
                from employment in db.Employments
                join provider in db.CareProviders on employment.TenantId equals provider.Id
                where employment.AccountId == account.Id
                orderby employment.UntilDay == null descending, employment.UntilDay descending, employment.FromDay descending
                select new EmploymentRow(employment.Id, provider.Name, employment.FromDay, employment.UntilDay)
            ).ToListAsync(Aborted),
            Providers = await db.CareProviders.AsNoTracking().OrderBy(p => p.Name).ToListAsync(Aborted),
            Today = SwedishDay.Today(clock),
        };
    }
}
