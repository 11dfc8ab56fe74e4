using SpurReview.Domain.Facts;

namespace SpurReview.Domain.Publishing;

/// <summary>What inspectors of other reviews read of a draft when they compare it with theirs.</summary>
public static class RoundCopy
{
    /// <summary>The areas as they stand, the unit and the checklist. No people, no facts of the unit, and nothing of the fact check.</summary>
    public static ReviewSnapshot ForTheRound(this ReviewSnapshot snapshot) =>
        snapshot with
        {
            IsDraft = true,
            Inspectors = [],
            Findings = [],
            Plan = null,
            Facts = new Dictionary<UnitFact, FactValue>(),
            HidesFacts = true,
            Steps = [],
            Corrections = [],
            Remarks = [],
        };
}
