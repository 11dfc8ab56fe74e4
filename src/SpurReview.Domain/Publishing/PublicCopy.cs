using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;

namespace SpurReview.Domain.Publishing;

/// <summary>What an installation has decided of the public copy.</summary>
/// <param name="SmallGroup">Where fewer ST-läkare train, nothing may point out one of them.</param>
/// <param name="Names">Names stand beside the roles in a plan.</param>
public sealed record PublicRules(int SmallGroup = UnitFacts.SmallGroup, bool Names = false)
{
    public static PublicRules Default { get; } = new();
}

/// <summary>What the public may read of a review. Source: the product's "What is public".</summary>
public static class PublicCopy
{
    /// <summary>
    /// The snapshot without names of responsible people, unless the installation has decided otherwise, without the fact check, and, where
    /// few ST-läkare train or the number is not known, without the facts that could point out one of them.
    /// </summary>
    public static ReviewSnapshot ForThePublic(this ReviewSnapshot snapshot, PublicRules? rules = null)
    {
        var (smallGroup, names) = rules ?? PublicRules.Default;
        var facts = PublicFacts(snapshot.Facts, smallGroup);
        return snapshot with
        {
            Audience = SnapshotAudience.Public,
            Facts = facts,
            HidesFacts = snapshot.HidesFacts || facts.Count < snapshot.Facts.Count,
            Areas = [.. snapshot.Areas.Select(WithoutNames)],
            Plan = snapshot.Plan is { } plan && !names ? plan with { Actions = [.. plan.Actions.Select(WithoutNames)] } : snapshot.Plan,
            Corrections = [.. snapshot.Corrections.Select(c => c with { Places = [.. c.Places.Where(p => IsSeen(p, facts))] })],
            Remarks = [],
        };
    }

    /// <summary>Whether somebody who is responsible in the plan is named, and not by role alone.</summary>
    public static bool NamesPeople(this ReviewSnapshot snapshot) =>
        (snapshot.Plan?.Actions ?? []).Any(a => a.Responsible.Concat(a.FollowUpResponsible).Any(p => p.Name is not null));

    /// <summary>What was sent, without what has been decided of it: the unit is told that when the plan comes back.</summary>
    public static SnapshotPlan WithoutDecisions(this SnapshotPlan plan) =>
        plan with
        {
            Actions = [.. plan.Actions.Select(a => a with { Decision = null, DecisionReason = null, DecidedOn = null })],
        };

    private static bool IsSeen(PlaceInReport place, Dictionary<UnitFact, FactValue> facts) =>
        place.Place is not TextPlace.Fact || (UnitFacts.Find(place.Key) is { } fact && facts.ContainsKey(fact));

    private static Dictionary<UnitFact, FactValue> PublicFacts(IReadOnlyDictionary<UnitFact, FactValue> facts, int smallGroup)
    {
        var isSmall = UnitFacts.IsSmallGroup(facts.GetValueOrDefault(UnitFact.Residents)?.Number, smallGroup);
        return facts.Where(f => !isSmall || !f.Key.CanPointOutAResident()).ToDictionary();
    }

    private static SnapshotArea WithoutNames(SnapshotArea area) =>
        area with
        {
            Regrade = area.Regrade is { } regrade ? regrade with { DecidedBy = Roles(regrade.DecidedBy) } : null,
        };

    private static SnapshotAction WithoutNames(SnapshotAction action) =>
        action with
        {
            Responsible = Roles(action.Responsible),
            FollowUpResponsible = Roles(action.FollowUpResponsible),
        };

    private static IReadOnlyList<ResponsiblePerson> Roles(IReadOnlyList<ResponsiblePerson> people) =>
        [.. people.Select(p => new ResponsiblePerson(p.Role))];
}
