using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Features.Units;
using SpurReview.Web.Lists;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Providers;

/// <summary>Vårdgivare: who they are, what they are called, which group owns them, and their units.</summary>
[May(Deed.KeepProviders), Route("/vardgivare")]
public sealed class ProvidersController(SpurDbContext db, ProviderList list, ReviewCatalogue catalogue) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var query = ProviderList.Query(Request.Query);
        if (query.SearchIsTooLong)
        {
            ModelState.AddModelError(ListQuery.SearchName, "Skriv högst 200 tecken.");
            return this.Faulty(nameof(Index), new ProvidersPage(new Paging(query, Total: 0), []));
        }
        var page = await list.ReadAsync(query, Aborted);
        if (page.Paging.IsBeyondTheLast)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return View(page);
    }

    [HttpPost]
    public async Task<IActionResult> Add([FromForm(Name = nameof(ProvidersPage.Form))] ProviderForm form)
    {
        if (ModelState.IsValid && await IsTakenAsync(form.Name!, form.Kind!.Value))
            ModelState.AddModelError($"{nameof(ProvidersPage.Form)}.{nameof(form.Name)}", ProviderForm.Taken);
        if (!ModelState.IsValid)
            return this.Faulty(
                nameof(Index),
                await list.ReadAsync(ProviderList.Query(QueryCollection.Empty), Aborted) with
                {
                    Form = form,
                }
            );

        var provider = db.CareProviders.Add(new CareProvider(form.Name!, form.Kind!.Value)).Entity;
        await db.SaveChangesAsync(Aborted);
        this.Say($"{provider.Name} är upplagd.");
        return LocalRedirect(Links.Provider(provider.Id.Value));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id) => await FindAsync(id) is { } provider ? View(await PageAsync(provider)) : NotFound();

    [HttpPost("{id:guid}/namn")]
    public async Task<IActionResult> Rename(Guid id, [FromForm(Name = nameof(ProviderPage.Rename))] NameForm form)
    {
        if (await FindAsync(id) is not { } provider)
            return NotFound();
        if (ModelState.IsValid && form.Name != provider.Name && await IsTakenAsync(form.Name!, provider.Kind))
            ModelState.AddModelError($"{nameof(ProviderPage.Rename)}.{nameof(form.Name)}", ProviderForm.Taken);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Show), await PageAsync(provider) with { Rename = form });

        provider.Rename(form.Name!);
        return await SavedAsync(id, $"Vårdgivaren heter nu {provider.Name}. Publicerade rapporter behåller det tidigare namnet.");
    }

    [HttpPost("{id:guid}/koncern"), NeedsStepUp]
    public async Task<IActionResult> PutIntoGroup(Guid id, [FromForm(Name = nameof(ProviderPage.Group))] GroupForm form)
    {
        if (await FindAsync(id) is not { } provider)
            return NotFound();
        if (form.Id is { } wanted && !await db.ProviderGroups.AnyAsync(g => g.Id == wanted, Aborted))
            ModelState.AddModelError($"{nameof(ProviderPage.Group)}.{nameof(form.Id)}", "Välj en koncern i listan.");
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Show), await PageAsync(provider) with { Group = form });

        await OwnAsync(provider.Id, form.Id);
        return await SavedAsync(id, form.Id is null ? $"{provider.Name} hör inte till någon koncern." : "Koncernen är sparad.");
    }

    [HttpPost("{id:guid}/enheter")]
    public async Task<IActionResult> AddUnit(Guid id, [FromForm(Name = nameof(ProviderPage.Unit))] UnitForm form)
    {
        if (await FindAsync(id) is not { } provider)
            return NotFound();
        if (ModelState.IsValid && await form.FaultAsync(provider.Id, db, catalogue, Aborted) is var (field, message))
            ModelState.AddModelError($"{nameof(ProviderPage.Unit)}.{field}", message);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Show), await PageAsync(provider) with { Unit = form });

        db.Units.Add(new Unit(provider.Id, form.Name!, form.Workplace, form.City!, form.Region!));
        return await SavedAsync(id, $"{form.Name} är upplagd.");
    }

    private Task<CareProvider?> FindAsync(Guid id) => db.CareProviders.SingleOrDefaultAsync(p => p.Id == new TenantId(id), Aborted);

    private Task<bool> IsTakenAsync(string name, ProviderKind kind) =>
        db.CareProviders.AnyAsync(p => p.Name == name && p.Kind == kind, Aborted);

    /// <summary>A provider belongs to one group, or to none.</summary>
    private async Task OwnAsync(TenantId provider, Guid? group)
    {
        var member = await db.GroupMembers.SingleOrDefaultAsync(m => m.TenantId == provider, Aborted);
        if (group is null && member is not null)
            db.GroupMembers.Remove(member);
        else if (group is { } id && member is not null)
            member.GroupId = id;
        else if (group is { } first)
            db.GroupMembers.Add(new GroupMember(provider, first));
    }

    private async Task<IActionResult> SavedAsync(Guid id, string message)
    {
        await db.SaveChangesAsync(Aborted);
        this.Say(message);
        return LocalRedirect(Links.Provider(id));
    }

    private async Task<ProviderPage> PageAsync(CareProvider provider) =>
        new(provider, catalogue.Regions)
        {
            Units = await db.Units.AsNoTracking().Where(u => u.TenantId == provider.Id).OrderBy(u => u.Name).ToListAsync(Aborted),
            Groups = await db.ProviderGroups.AsNoTracking().OrderBy(g => g.Name).ToListAsync(Aborted),
            Rename = new NameForm { Name = provider.Name },
            Group = new GroupForm
            {
                Id = await db
                    .GroupMembers.Where(m => m.TenantId == provider.Id)
                    .Select(m => (Guid?)m.GroupId)
                    .SingleOrDefaultAsync(Aborted),
            },
        };
}
