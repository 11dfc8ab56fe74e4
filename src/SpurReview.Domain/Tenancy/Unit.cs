namespace SpurReview.Domain.Tenancy;

/// <summary>Enhet: the reviewed clinic or health centre. Never changes, so that old reviews keep the name of their day.</summary>
public sealed class Unit
{
    public Unit(TenantId tenantId, string name, string? workplace, string city, string region)
    {
        TenantId = tenantId;
        Name = Text.CheckedLine(name);
        Workplace = workplace is null ? null : Text.CheckedLine(workplace);
        City = Text.CheckedLine(city);
        Region = Text.CheckedLine(region);
    }

    private Unit() => (Name, City, Region) = ("", "", ""); // For EF Core, which then fills the properties.

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public TenantId TenantId { get; private init; }
    public string Name { get; private init; }

    /// <summary>Tjänstgöringsställe, such as the hospital; null where the unit stands for itself.</summary>
    public string? Workplace { get; private init; }
    public string City { get; private init; }

    /// <summary>One of the 21 regions, or "Annan" for units abroad or without one.</summary>
    public string Region { get; private init; }
}
