namespace SpurReview.Domain.Tenancy;

/// <summary>Vårdgivare: the legal care provider, a region or a company. The tenant.</summary>
public sealed class CareProvider
{
    public CareProvider(string name, ProviderKind kind) => (Name, Kind) = (Text.CheckedLine(name), kind);

    private CareProvider() => Name = ""; // For EF Core, which then fills the properties.

    public TenantId Id { get; private init; } = TenantId.New();
    public string Name { get; private set; }
    public ProviderKind Kind { get; private init; }

    /// <summary>The same provider under another name. Published reports keep the one that they were published with.</summary>
    public void Rename(string name) => Name = Text.CheckedLine(name);
}
