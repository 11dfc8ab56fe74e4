using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Features.People;

/// <summary>Who is what where, and who is invited to it: as far as the database lets the person see.</summary>
public sealed class PeopleList(SpurDbContext db, TimeProvider clock)
{
    public async Task<PeoplePage> ReadAsync(CancellationToken cancellationToken) =>
        new([.. await HeldAsync(cancellationToken), .. await InvitedAsync(cancellationToken)]);

    public IQueryable<PersonRow> Held() =>
        from position in db.Positions
        join account in db.Users on position.AccountId equals account.Id
        join provider in db.CareProviders on position.TenantId equals (Domain.Tenancy.TenantId?)provider.Id into providers
        from provider in providers.DefaultIfEmpty()
        join unit in db.Units on position.UnitId equals (Guid?)unit.Id into units
        from unit in units.DefaultIfEmpty()
        join owner in db.ProviderGroups on position.GroupId equals (Guid?)owner.Id into owners
        from owner in owners.DefaultIfEmpty()
        where position.EndedOn == null
        select new PersonRow
        {
            Position = position.Id,
            Account = account.Id,
            Name = account.Name,
            Email = account.Email!,
            Role = position.Role,
            Place = unit.Name ?? position.Specialty ?? provider.Name ?? owner.Name,
            Provider = provider.Name ?? owner.Name,
            Since = position.BeganOn,
        };

    private Task<List<PersonRow>> HeldAsync(CancellationToken cancellationToken) => Held().ToListAsync(cancellationToken);

    private async Task<IEnumerable<PersonRow>> InvitedAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await (
            from invitation in db.Invitations
            join provider in db.CareProviders on invitation.TenantId equals (Domain.Tenancy.TenantId?)provider.Id into providers
            from provider in providers.DefaultIfEmpty()
            join unit in db.Units on invitation.UnitId equals (Guid?)unit.Id into units
            from unit in units.DefaultIfEmpty()
            join owner in db.ProviderGroups on invitation.GroupId equals (Guid?)owner.Id into owners
            from owner in owners.DefaultIfEmpty()
            where
                invitation.PositionRole != null
                && invitation.Email != null
                && invitation.UsedAt == null
                && invitation.WithdrawnAt == null
                && invitation.ExpiresAt > now
            select new PersonRow
            {
                Email = invitation.Email!,
                Role = invitation.PositionRole!.Value,
                Place = unit.Name ?? invitation.Specialty ?? provider.Name ?? owner.Name,
                Provider = provider.Name ?? owner.Name,
            }
        ).ToListAsync(cancellationToken);
    }
}

/// <summary>Somebody who is something somewhere, or invited to it.</summary>
public sealed record PersonRow
{
    /// <summary>Null while the person is only invited.</summary>
    public Guid? Position { get; init; }
    public Guid? Account { get; init; }
    public string? Name { get; init; }
    public required string Email { get; init; }
    public required AccountRole Role { get; init; }

    /// <summary>The unit, the specialty, or the owner itself.</summary>
    public string? Place { get; init; }
    public string? Provider { get; init; }
    public DateOnly? Since { get; init; }

    public bool IsOfAUnit => NewPositionPage.UnitRoles.Contains(Role);
}
