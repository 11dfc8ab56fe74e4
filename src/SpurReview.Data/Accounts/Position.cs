using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Accounts;

/// <summary>Uppdrag: who is what, and where. Ended, never deleted; a trigger gives and takes the reviews that come with it.</summary>
public sealed class Position
{
    private Position() { } // For EF Core, which then fills the properties.

    private Position(Guid account, AccountRole role, DateOnly beganOn) => (AccountId, Role, BeganOn) = (account, role, beganOn);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid AccountId { get; private init; }
    public AccountRole Role { get; private init; }

    /// <summary>The provider; null for a SPUR-samordnare, and for who administers a whole group.</summary>
    public TenantId? TenantId { get; private init; }
    public Guid? UnitId { get; private init; }
    public Guid? GroupId { get; private init; }
    public string? Specialty { get; private init; }
    public DateOnly BeganOn { get; private init; }
    public DateOnly? EndedOn { get; private set; }

    /// <param name="role">Verksamhetschef, ställföreträdare or studierektor.</param>
    public static Position AtUnit(Guid account, AccountRole role, Unit unit, DateOnly from) =>
        role is AccountRole.HeadOfUnit or AccountRole.Deputy or AccountRole.DirectorOfStudies
            ? new(account, role, from) { TenantId = unit.TenantId, UnitId = unit.Id }
            : throw new ArgumentException($"{role} is not a unit's.", nameof(role));

    public static Position AtProvider(Guid account, TenantId provider, DateOnly from) =>
        new(account, AccountRole.ProviderAdministrator, from) { TenantId = provider };

    public static Position AtGroup(Guid account, Guid group, DateOnly from) =>
        new(account, AccountRole.ProviderAdministrator, from) { GroupId = group };

    public static Position OfSpecialty(Guid account, string specialty, DateOnly from) =>
        new(account, AccountRole.SpecialtyCoordinator, from) { Specialty = specialty };

    /// <summary>What the invitation leads to; null where it leads to none.</summary>
    public static Position? Of(Invitation invitation, Guid account, DateOnly from) =>
        invitation.PositionRole is not { } role
            ? null
            : new(account, role, from)
            {
                TenantId = invitation.TenantId,
                UnitId = invitation.UnitId,
                GroupId = invitation.GroupId,
                Specialty = invitation.Specialty,
            };

    public void End(DateOnly on) =>
        EndedOn = EndedOn is null && on >= BeganOn ? on : throw new InvalidOperationException("The position has ended, or had not begun.");
}
