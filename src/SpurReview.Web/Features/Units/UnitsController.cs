using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Units;

/// <summary>A unit and its history. Renamed or moved it is another unit of the same line, so that old reviews stay with whom they belonged.</summary>
[May(Deed.KeepProviders), Route("/enheter/{id:guid}")]
public sealed class UnitsController(SpurDbContext db, ReviewCatalogue catalogue, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    private DateOnly Today => SwedishDay.Today(clock);

    [HttpGet]
    public async Task<IActionResult> Show(Guid id) => await FindAsync(id) is { } unit ? View(await PageAsync(unit)) : NotFound();

    [HttpPost("namn")]
    public async Task<IActionResult> Rename(Guid id, [FromForm(Name = nameof(UnitPage.Rename))] RenameUnitForm form)
    {
        if (await FindAsync(id) is not { } unit)
            return NotFound();
        if (unit.ReplacedOn is not null)
            return this.Stale();

        await CheckDayAsync(unit, form.On, nameof(UnitPage.Rename));
        if (ModelState.IsValid && await form.FaultAsync(unit.TenantId, db, catalogue, Aborted) is var (field, message))
            ModelState.AddModelError($"{nameof(UnitPage.Rename)}.{field}", message);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Show), await PageAsync(unit) with { Rename = form });

        var next = unit.Replace(unit.TenantId, form.Name!, form.Workplace, form.City!, form.Region!, form.On!.Value);
        return await SavedAsync(next, $"Enheten heter nu {next.Name}. Tidigare granskningar behåller det tidigare namnet.");
    }

    [HttpPost("flytta")]
    public async Task<IActionResult> Move(Guid id, [FromForm(Name = nameof(UnitPage.Move))] MoveUnitForm form)
    {
        if (await FindAsync(id) is not { } unit)
            return NotFound();
        if (unit.ReplacedOn is not null)
            return this.Stale();

        await CheckDayAsync(unit, form.On, nameof(UnitPage.Move));
        var provider = ModelState.IsValid ? await OwnerAsync(unit, form.Provider!.Value) : null;
        if (!ModelState.IsValid || provider is null)
            return this.Faulty(nameof(Show), await PageAsync(unit) with { Move = form });

        var next = unit.Replace(provider.Id, unit.Name, unit.Workplace, unit.City, unit.Region, form.On!.Value);
        return await SavedAsync(
            next,
            $"Enheten hör nu till {provider.Name}. Tidigare granskningar ligger kvar hos den tidigare vårdgivaren."
        );
    }

    private Task<Unit?> FindAsync(Guid id) => db.Units.SingleOrDefaultAsync(u => u.Id == id, Aborted);

    /// <summary>Whom it is to belong to, where it does not already, and no unit there is called the same.</summary>
    private async Task<CareProvider?> OwnerAsync(Unit unit, Guid id)
    {
        var provider = await db.CareProviders.SingleOrDefaultAsync(p => p.Id == new TenantId(id) && p.Id != unit.TenantId, Aborted);
        var form = RenameUnitForm.Of(unit, Today);
        var fault = provider is null
            ? "Välj en vårdgivare i listan."
            : (await form.FaultAsync(provider.Id, db, catalogue, Aborted))?.Message;
        if (fault is not null)
            ModelState.AddModelError($"{nameof(UnitPage.Move)}.{nameof(MoveUnitForm.Provider)}", fault);
        return fault is null ? provider : null;
    }

    /// <summary>Not in the future, and not before the unit itself came about.</summary>
    private async Task CheckDayAsync(Unit unit, DateOnly? day, string form)
    {
        if (!ModelState.IsValid)
            return;
        var last = await db.Units.Where(u => u.LineId == unit.LineId).MaxAsync(u => u.ReplacedOn, Aborted);
        if (day > Today)
            ModelState.AddModelError($"{form}.On", "Datumet ligger i framtiden. Ändra när dagen är inne.");
        else if (day < last)
            ModelState.AddModelError($"{form}.On", "Datumet ligger före den förra ändringen. Kontrollera datumet.");
    }

    private async Task<IActionResult> SavedAsync(Unit next, string message)
    {
        db.Units.Add(next);
        await db.SaveChangesAsync(Aborted);
        this.Say(message);
        return LocalRedirect(Links.Unit(next.Id));
    }

    private async Task<UnitPage> PageAsync(Unit unit)
    {
        var line = await (
            from other in db.Units
            join owner in db.CareProviders on other.TenantId equals owner.Id
            where other.LineId == unit.LineId
            select new { other, owner.Name }
        ).ToListAsync(Aborted);
        var providers = await db.CareProviders.AsNoTracking().OrderBy(p => p.Name).ToListAsync(Aborted);
        return new UnitPage(unit, providers.Single(p => p.Id == unit.TenantId), UnitPage.InOrder(line.Select(l => (l.other, l.Name))))
        {
            Rename = RenameUnitForm.Of(unit, Today),
            Move = new MoveUnitForm { On = Today },
            Regions = catalogue.Regions,
            Others = [.. providers.Where(p => p.Id != unit.TenantId)],
        };
    }
}
