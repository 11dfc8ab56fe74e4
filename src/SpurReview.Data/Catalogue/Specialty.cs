namespace SpurReview.Data.Catalogue;

/// <summary>Medicinsk specialitet, by its official name.</summary>
public sealed record Specialty(string Name, SpecialtyKind Kind);

/// <summary>Basspecialitet, grenspecialitet, tilläggsspecialitet.</summary>
public enum SpecialtyKind
{
    Base,
    Branch,
    Supplementary,
}

/// <summary>Specialties under one heading of the official list.</summary>
public sealed record SpecialtyGroup(string Name, IReadOnlyList<Specialty> Specialties);
