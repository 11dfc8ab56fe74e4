using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Lists;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.People;

/// <summary>
/// A new position for whoever has the e-mail address: at once where the address has an account, and otherwise an invitation to it. The
/// answer is the same, so that it tells nobody which addresses have accounts. Somebody who is something elsewhere too is invited by a
/// provider, and says yes or does not.
/// </summary>
[May(Deed.KeepPositions), Route("/folk/ny")]
public sealed class NewPositionsController(
    SpurDbContext db,
    UserManager<Account> users,
    ReviewCatalogue catalogue,
    Outbox outbox,
    TimeProvider clock
) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> New(string? slag)
    {
        var kind = slag switch
        {
            "samordnare" => PositionKind.Specialty,
            "vardgivare" => PositionKind.Owner,
            _ => PositionKind.Unit,
        };
        return MayGive(kind) ? View(await PageAsync(new PositionForm { Kind = kind })) : NotFound();
    }

    [HttpPost, NeedsStepUp]
    public async Task<IActionResult> Add([FromForm(Name = nameof(NewPositionPage.Form))] PositionForm form)
    {
        if (!MayGive(form.Kind))
            return NotFound();

        var place = await PlaceAsync(form);
        if (!ModelState.IsValid || place is null)
            return this.Faulty(nameof(New), await PageAsync(form));

        await GiveAsync(form.Email!, place);
        await db.SaveChangesAsync(Aborted);
        this.Say("Klart. Den som har adressen får uppdraget, eller en inbjudan om den inte har något konto än.");
        return LocalRedirect(Links.People());
    }

    private bool MayGive(PositionKind kind) => kind is PositionKind.Unit || User.May(Deed.GiveRoles);

    /// <summary>Both ways ask the same of the database and write one row and one mail, or none where it is there already.</summary>
    private async Task GiveAsync(string email, Func<Guid, Position> place)
    {
        var normalized = users.NormalizeEmail(email);
        var now = clock.GetUtcNow();
        var account = await FindAsync(normalized);
        var wanted = place(account ?? Guid.Empty);
        var isHeld = await db.Positions.HeldLike(wanted).AnyAsync(Aborted);
        var isInvited = await db.Invitations.AnyAsync(
            i =>
                EF.Functions.ILike(i.Email!, Like.Exactly(email), Like.Escape)
                && i.UsedAt == null
                && i.WithdrawnAt == null
                && i.ExpiresAt > now
                && i.PositionRole == wanted.Role
                && i.TenantId == wanted.TenantId
                && i.UnitId == wanted.UnitId
                && i.GroupId == wanted.GroupId
                && i.Specialty == wanted.Specialty,
            Aborted
        );
        if (account is not null && !isHeld)
        {
            db.Positions.Add(wanted);
            await outbox.TellOfPositionAsync(email, wanted, Aborted);
        }
        else if (account is null && !isInvited)
        {
            var (invitation, secret) = Invitation.Create(wanted, now, email);
            db.Invitations.Add(invitation);
            await outbox.InviteAsync(email, invitation, secret, Aborted);
        }
    }

    /// <summary>Null where the position is to be asked about: there is no account, or it is not the provider's to decide over.</summary>
    private async Task<Guid?> FindAsync(string? normalized)
    {
        var account = await db.Users.Where(a => a.NormalizedEmail == normalized).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(Aborted);
        var isAsked = await db
            .Database.SqlQuery<bool>($"select spur_reach() = 'provider' and is_known_elsewhere({account ?? Guid.Empty}) as \"Value\"")
            .SingleAsync(Aborted);
        return isAsked ? null : account;
    }

    /// <summary>Makes the position of an account at the place that was chosen; null where it was none in the lists.</summary>
    private async Task<Func<Guid, Position>?> PlaceAsync(PositionForm form)
    {
        var today = SwedishDay.Today(clock);
        switch (form.Kind)
        {
            case PositionKind.Unit:
                if (form.Role is not { } role || !NewPositionPage.UnitRoles.Contains(role))
                    return Fault(nameof(form.Role), "Välj vad personen ska vara.");
                return await db.Units.SingleOrDefaultAsync(u => u.Id == form.Unit && u.ReplacedOn == null, Aborted) is { } unit
                    ? account => Position.AtUnit(account, role, unit, today)
                    : Fault(nameof(form.Unit), "Välj en enhet i listan.");
            case PositionKind.Specialty:
                return form.Specialty is { } specialty && catalogue.HasSpecialty(specialty)
                    ? account => Position.OfSpecialty(account, specialty, today)
                    : Fault(nameof(form.Specialty), "Välj en specialitet i listan.");
            default:
                if (form.Owner is not { } owner)
                    return Fault(nameof(form.Owner), "Välj vårdgivare eller koncern.");
                if (await db.CareProviders.AnyAsync(p => p.Id == new TenantId(owner), Aborted))
                    return account => Position.AtProvider(account, new TenantId(owner), today);
                return await db.ProviderGroups.AnyAsync(g => g.Id == owner, Aborted)
                    ? account => Position.AtGroup(account, owner, today)
                    : Fault(nameof(form.Owner), "Välj vårdgivare eller koncern.");
        }
    }

    private Func<Guid, Position>? Fault(string field, string message)
    {
        ModelState.AddModelError($"{nameof(NewPositionPage.Form)}.{field}", message);
        return null;
    }

    private async Task<NewPositionPage> PageAsync(PositionForm form) =>
        form.Kind switch
        {
            PositionKind.Unit => new NewPositionPage(form) { Units = await UnitsAsync() },
            PositionKind.Specialty => new NewPositionPage(form) { Specialties = catalogue.Specialties },
            PositionKind.Owner => new NewPositionPage(form)
            {
                Providers = await db.CareProviders.AsNoTracking().OrderBy(p => p.Name).ToListAsync(Aborted),
                Groups = await db.ProviderGroups.AsNoTracking().OrderBy(g => g.Name).ToListAsync(Aborted),
            },
        };

    private async Task<IReadOnlyList<PlaceChoice>> UnitsAsync() =>
        await (
            from unit in db.Units
            join provider in db.CareProviders on unit.TenantId equals provider.Id
            where unit.ReplacedOn == null
            orderby provider.Name, unit.Name
            select new PlaceChoice(unit.Id, unit.Name, unit.City, provider.Name)
        ).ToListAsync(Aborted);
}
