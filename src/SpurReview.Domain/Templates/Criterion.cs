namespace SpurReview.Domain.Templates;

/// <summary>Kriterium: one statement to be judged, word for word as the regulation's checklist has it.</summary>
/// <param name="Code">The area's letter and its running number, such as H7.</param>
/// <param name="KindUncertain">The kind was reconstructed and the coordinators have not confirmed it.</param>
public sealed record Criterion(string Code, string Text, bool KindUncertain = false);

/// <summary>Criteria of one kind under one heading. An area may have two groups of the same kind.</summary>
/// <param name="Lead">The requirement that the criteria interpret, as printed; null where the checklist has none.</param>
public sealed record CriterionGroup(CriterionKind Kind, string? Lead, IReadOnlyList<Criterion> Criteria);

/// <summary>What a grade means in one area, in the checklist's own words.</summary>
public sealed record GradeText(Grading.Grade Grade, string Text);
