using SpurReview.Domain.Templates;

namespace SpurReview.Domain.Grading;

/// <summary>What the suggestion needs to know of a criterion.</summary>
public readonly record struct AssessedCriterion(string Code, CriterionKind Kind, Verdict Verdict, bool KindUncertain = false);
