using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Providers;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Groups;

/// <summary>Koncerner: who owns several care providers.</summary>
[May(Deed.KeepProviders), Route("/koncerner")]
public sealed class GroupsController(SpurDbContext db) : Controller
{
    private const string Taken = "Det finns redan en koncern med det namnet.";

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Index() => View(await PageAsync(new NameForm()));

    [HttpPost]
    public async Task<IActionResult> Add([FromForm(Name = nameof(GroupsPage.Form))] NameForm form)
    {
        await CheckAsync(form, nameof(GroupsPage.Form), current: null);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Index), await PageAsync(form));

        db.ProviderGroups.Add(new ProviderGroup(form.Name!));
        return await SavedAsync($"{form.Name} är upplagd. Välj vilka vårdgivare som hör dit på var och ens sida.");
    }

    [HttpGet("{id:guid}/namn")]
    public async Task<IActionResult> Name(Guid id) =>
        await FindAsync(id) is { } group ? View(new GroupNamePage(group.Id, new NameForm { Name = group.Name })) : NotFound();

    [HttpPost("{id:guid}/namn")]
    public async Task<IActionResult> Rename(Guid id, [FromForm(Name = nameof(GroupNamePage.Form))] NameForm form)
    {
        if (await FindAsync(id) is not { } group)
            return NotFound();

        await CheckAsync(form, nameof(GroupNamePage.Form), group.Name);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Name), new GroupNamePage(id, form));

        group.Rename(form.Name!);
        return await SavedAsync($"Koncernen heter nu {group.Name}.");
    }

    private Task<ProviderGroup?> FindAsync(Guid id) => db.ProviderGroups.SingleOrDefaultAsync(g => g.Id == id, Aborted);

    private async Task CheckAsync(NameForm form, string prefix, string? current)
    {
        if (ModelState.IsValid && form.Name != current && await db.ProviderGroups.AnyAsync(g => g.Name == form.Name, Aborted))
            ModelState.AddModelError($"{prefix}.{nameof(form.Name)}", Taken);
    }

    private async Task<IActionResult> SavedAsync(string message)
    {
        await db.SaveChangesAsync(Aborted);
        this.Say(message);
        return LocalRedirect(Links.Groups());
    }

    private async Task<GroupsPage> PageAsync(NameForm form)
    {
        var owned = await (
            from member in db.GroupMembers
            join provider in db.CareProviders on member.TenantId equals provider.Id
            orderby provider.Name
            select new { member.GroupId, Provider = new OwnedProvider(provider.Id.Value, provider.Name) }
        ).ToListAsync(Aborted);
        var groups = await db.ProviderGroups.AsNoTracking().OrderBy(g => g.Name).ToListAsync(Aborted);
        return new GroupsPage(
            [.. groups.Select(g => new GroupRow(g.Id, g.Name, [.. owned.Where(o => o.GroupId == g.Id).Select(o => o.Provider)]))],
            form
        );
    }
}

public sealed record GroupsPage(IReadOnlyList<GroupRow> Groups, NameForm Form);

public sealed record GroupNamePage(Guid Id, NameForm Form);

public sealed record GroupRow(Guid Id, string Name, IReadOnlyList<OwnedProvider> Providers);

public sealed record OwnedProvider(Guid Id, string Name);
