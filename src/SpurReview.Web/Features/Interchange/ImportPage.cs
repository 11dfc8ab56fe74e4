using SpurReview.Data.Interchange;

namespace SpurReview.Web.Features.Interchange;

/// <summary>The form for a review package, and what was wrong with the last one.</summary>
public sealed record ImportPage
{
    public const int MaxShown = 500;

    public ImportForm Form { get; init; } = new();
    public string? FileName { get; init; }
    public IReadOnlyList<PackageFault> Faults { get; init; } = [];
}

public sealed class ImportForm
{
    public IFormFile? File { get; init; }
}
