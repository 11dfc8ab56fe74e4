using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;

namespace SpurReview.Data.Interchange;

/// <summary>One area's assessment.</summary>
public sealed record PackageArea
{
    public required string Letter { get; init; }
    public required string Description { get; init; }

    /// <summary>Criterion code to verdict. A criterion that is not assessed is left out, whether or not the package wrote it.</summary>
    public required IReadOnlyDictionary<string, Verdict> Verdicts { get; init; }

    /// <summary>Criterion code to printed comment; never an empty text.</summary>
    public IReadOnlyDictionary<string, string> Comments { get; init; } = new Dictionary<string, string>();

    /// <summary>Null only in a draft.</summary>
    public Grade? Grade { get; init; }

    /// <summary>Null or a text, never an empty one.</summary>
    public string? GradeReason { get; init; }
    public PackageRegrade? Regrade { get; init; }
}

/// <summary>Graderingen ändrad after an accepted plan: always better than D.</summary>
/// <param name="DecidedBy">Empty where the package does not say.</param>
public sealed record PackageRegrade(Grade Grade, string Reason, DateOnly DecidedOn, IReadOnlyList<ResponsiblePerson> DecidedBy);
