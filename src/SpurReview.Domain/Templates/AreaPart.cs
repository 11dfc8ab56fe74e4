namespace SpurReview.Domain.Templates;

/// <summary>Struktur (resources, areas A–C) or process (how they are used, areas D–H).</summary>
public enum AreaPart
{
    Structure,
    Process,
}
