namespace SpurReview.Domain.Tenancy;

/// <summary>
/// Enhet: the reviewed clinic or health centre. Never changes: one that is renamed or moved to another provider is replaced by a new one of
/// the same line, so that old reviews keep the name and the provider of their day.
/// </summary>
public sealed class Unit
{
    public Unit(TenantId tenantId, string name, string? workplace, string city, string region)
    {
        TenantId = tenantId;
        LineId = Id;
        Name = Text.CheckedLine(name);
        Workplace = workplace is null ? null : Text.CheckedLine(workplace);
        City = Text.CheckedLine(city);
        Region = Text.CheckedLine(region);
    }

    private Unit(Unit before, TenantId tenantId, string name, string? workplace, string city, string region)
        : this(tenantId, name, workplace, city, region) => LineId = before.LineId;

    private Unit() => (Name, City, Region) = ("", "", ""); // For EF Core, which then fills the properties.

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public TenantId TenantId { get; private init; }

    /// <summary>The same for a unit and those that it replaced: the first one's id.</summary>
    public Guid LineId { get; private init; }

    /// <summary>The day from which another unit of the line is the one; null for the one that is.</summary>
    public DateOnly? ReplacedOn { get; private set; }
    public string Name { get; private init; }

    /// <summary>Tjänstgöringsställe, such as the hospital; null where the unit stands for itself.</summary>
    public string? Workplace { get; private init; }
    public string City { get; private init; }

    /// <summary>One of the 21 regions, or "Annan" for units abroad or without one.</summary>
    public string Region { get; private init; }

    /// <summary>The unit as it is called, or whose it is, from a day on.</summary>
    /// <exception cref="InvalidOperationException">It has been replaced already.</exception>
    public Unit Replace(TenantId tenantId, string name, string? workplace, string city, string region, DateOnly on)
    {
        if (ReplacedOn is not null)
            throw new InvalidOperationException("The unit has been replaced.");

        ReplacedOn = on;
        return new Unit(this, tenantId, name, workplace, city, region);
    }
}
