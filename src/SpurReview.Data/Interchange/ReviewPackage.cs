using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Interchange;

/// <summary>
/// What a report says, as it travels between installations. One that came out of <see cref="PackageReader"/> breaks no rule
/// of the format. Texts are exactly as given; areas, verdicts, comments, facts and narratives stand in the checklist's order.
/// </summary>
public sealed record ReviewPackage
{
    public const string Format = "spurreview.review";
    public const int FormatVersion = 1;

    /// <summary>Quality indicators that may be missed for an A, where the package does not say.</summary>
    public const int DefaultAllowedExceptions = 1;

    /// <summary>Null in old reports; then provider, unit, specialty, template and first day of the visit identify the review.</summary>
    public Guid? Id { get; init; }
    public int AllowedExceptions { get; init; } = DefaultAllowedExceptions;

    /// <summary>Code of a published template, such as hslf-fs-2021-8.</summary>
    public required string Template { get; init; }
    public required PackageProvider CareProvider { get; init; }
    public required PackageUnit Unit { get; init; }
    public required string Specialty { get; init; }
    public required PackageVisit Visit { get; init; }
    public required IReadOnlyList<PackageInspector> Inspectors { get; init; }
    public required IReadOnlyList<PackageFinding> Strengths { get; init; }
    public required IReadOnlyList<PackageFinding> Weaknesses { get; init; }
    public required IReadOnlyList<PackageFinding> Improvements { get; init; }

    /// <summary>Every area of the template, once.</summary>
    public required IReadOnlyList<PackageArea> Areas { get; init; }
    public PackagePlan? ActionPlan { get; init; }
    public required PackageStatus Status { get; init; }

    /// <summary>Never null where the status is published; may stand beside the others too.</summary>
    public DateOnly? PublishedOn { get; init; }
    public IReadOnlyDictionary<UnitFact, FactValue> UnitFacts { get; init; } = new Dictionary<UnitFact, FactValue>();
}

/// <summary>How far the review had come: Rapportutkast to Handlingsplan, Fastställd, or Publicerad.</summary>
public enum PackageStatus
{
    Drafting,
    Final,
    Published,
}

public sealed record PackageProvider(string Name, ProviderKind Kind);

public sealed record PackageUnit(string Name, string? Workplace, string City, string Region);

/// <summary>First and last day, both included.</summary>
public sealed record PackageVisit(DateOnly From, DateOnly To, VisitForm Form);

public sealed record PackageInspector(string Name, string? City = null);

/// <param name="Area">The letter of the area it is about; null where it names none.</param>
public sealed record PackageFinding(string Text, string? Area = null, Addressee Addressee = Addressee.Unit);
