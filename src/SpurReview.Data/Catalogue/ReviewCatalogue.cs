using SpurReview.Domain.Templates;

namespace SpurReview.Data.Catalogue;

/// <summary>What a review may be made of: the published checklists, the medical specialties, the regions.</summary>
public sealed class ReviewCatalogue(
    IReadOnlyList<ChecklistTemplate> templates,
    IReadOnlyList<SpecialtyGroup> specialties,
    IReadOnlyList<string> regions
)
{
    /// <summary>The region of a review abroad or without a region.</summary>
    public const string OtherRegion = "Annan";

    private readonly HashSet<string> _specialties = [.. specialties.SelectMany(g => g.Specialties).Select(s => s.Name)];

    public IReadOnlyList<ChecklistTemplate> Templates => templates;

    /// <summary>In groups, for choosing from a list.</summary>
    public IReadOnlyList<SpecialtyGroup> Specialties => specialties;

    /// <summary>The regions, and last "Annan".</summary>
    public IReadOnlyList<string> Regions { get; } = [.. regions, OtherRegion];

    /// <summary>Null where no published template has the code.</summary>
    public ChecklistTemplate? FindTemplate(string code) => templates.SingleOrDefault(t => t.Code == code);

    public bool HasSpecialty(string name) => _specialties.Contains(name);

    public bool HasRegion(string name) => Regions.Contains(name);
}
