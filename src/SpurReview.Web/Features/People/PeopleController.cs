using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.People;

/// <summary>Verksamhetens folk: who is head, deputy and director of studies where; for administrators also everything beside the units.</summary>
[May(Deed.KeepPositions), Route("/folk")]
public sealed class PeopleController(SpurDbContext db, PeopleList list, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var page = await list.ReadAsync(Aborted);
        return View(User.May(Deed.GiveRoles) ? page with { Roles = await RolesAsync() } : page);
    }

    [HttpGet("{id:guid}/avsluta")]
    public async Task<IActionResult> Ask(Guid id) =>
        await FindAsync(id) is { } person ? View("End", new EndPositionPage(person)) : NotFound();

    [HttpPost("{id:guid}/avsluta"), NeedsStepUp]
    public async Task<IActionResult> End(Guid id)
    {
        if (await FindAsync(id) is not { } person)
            return NotFound();

        var position = await db.Positions.SingleAsync(p => p.Id == id, Aborted);
        var today = SwedishDay.Today(clock);
        position.End(today > position.BeganOn ? today : position.BeganOn);
        await db.SaveChangesAsync(Aborted);
        this.Say($"{person.Name} är inte längre {person.Role.InSwedish()} för {person.Place}.");
        return LocalRedirect(Links.People());
    }

    /// <summary>Null where it has ended, is not there for this person, or is another's to end. Nobody ends what he or she holds.</summary>
    private async Task<PersonRow?> FindAsync(Guid id) =>
        await list.Held().SingleOrDefaultAsync(p => p.Position == id, Aborted) is { } person
        && person.Account != User.AccountId()
        && (person.IsOfAUnit || User.May(Deed.GiveRoles))
            ? person
            : null;

    private async Task<IReadOnlyList<RoleRow>> RolesAsync() =>
        [
            .. (await db.Users.AsNoTracking().OrderBy(a => a.Name).ToListAsync(Aborted)).Select(a => new RoleRow(
                a.Id,
                a.Name,
                a.Email!,
                string.Join(", ", a.Roles.Select(r => r.InSwedish()))
            )),
        ];
}
