namespace SpurReview.Domain.Tenancy;

/// <summary>Koncern: owns several care providers.</summary>
public sealed class ProviderGroup
{
    public ProviderGroup(string name) => Name = Text.CheckedLine(name);

    private ProviderGroup() => Name = ""; // For EF Core, which then fills the properties.

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private set; }

    public void Rename(string name) => Name = Text.CheckedLine(name);
}
