using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;

namespace SpurReview.Domain.Reviews;

/// <summary>Gradering: what the inspectors decided for an area at the review, beside what was suggested just then.</summary>
/// <param name="Reason">Printed. Needed where the grade differs from a settled suggestion.</param>
public sealed record GradeDecision(Grade Grade, string? Reason, Grade? Suggested, bool SuggestionWasSettled);

/// <summary>
/// Omgradering: the decision on a D area after the plan. A better grade, or D that stands ("D kvarstår"). The first grade is kept beside it.
/// </summary>
public sealed record Regrade(Grade Grade, string Reason, DateOnly DecidedOn)
{
    public IReadOnlyList<ResponsiblePerson> DecidedBy { get; init; } = [];
    public bool LetsDStand => Grade is Grade.D;
}
