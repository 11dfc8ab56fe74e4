using SpurReview.Domain.FactChecks;

namespace SpurReview.Domain.Publishing;

/// <summary>Anmärkning: what the unit remarked on the draft in the fact check, and what the inspectors answered. In the unit's own copy only.</summary>
/// <param name="Where">Area letter or criterion code; null where it is about the report as a whole.</param>
/// <param name="Outcome">Null where time ran out before it was answered.</param>
public sealed record SnapshotRemark(string? Where, RemarkKind Kind, string Text, RemarkOutcome? Outcome, string? Answer);
