using SpurReview.Domain.ActionPlans;

namespace SpurReview.Data.Interchange;

/// <summary>Handlingsplan: actions, or one free text per area as older plans are written, or both.</summary>
/// <param name="Narratives">Area letter to text; never an empty one.</param>
public sealed record PackagePlan(DateOnly SubmittedOn, IReadOnlyList<PackageAction> Items, IReadOnlyDictionary<string, string> Narratives);

/// <summary>One planned action.</summary>
public sealed record PackageAction
{
    /// <summary>Criterion codes (H7), or an area's letter for the area as a whole; each once, in the order given.</summary>
    public required IReadOnlyList<string> Answers { get; init; }
    public required string Action { get; init; }
    public required DateOnly DueOn { get; init; }
    public required IReadOnlyList<ResponsiblePerson> Responsible { get; init; }
    public required IReadOnlyList<DateOnly> FollowUpOn { get; init; }
    public required IReadOnlyList<ResponsiblePerson> FollowUpResponsible { get; init; }
    public ActionDecision? Decision { get; init; }

    /// <summary>Null or a text, never an empty one.</summary>
    public string? DecisionReason { get; init; }
}
