using SpurReview.Domain.Facts;

namespace SpurReview.Domain.Reviews;

/// <summary>What is in order when the office is about to declare a review final.</summary>
public enum InOrder
{
    EveryAreaIsGraded,
    EverybodyHasSigned,
    NothingWasRemarked,
    RemarksAreAnswered,
    NoAreaHasD,
    EveryDIsDecided,
    NobodyIsPointedOut,
}

/// <param name="Count">How many, where that is told.</param>
public sealed record InOrderPoint(InOrder Kind, int Count = 0);

/// <summary>
/// Inför fastställandet: what is worth a look, and what is in order. What stands in the way is <see cref="Review.ObstaclesTo"/>. A pure function
/// of the review, all of it loaded.
/// </summary>
public static class FinalChecklist
{
    /// <summary>Where the last word on a review is said: a plan is under way, or none is asked for.</summary>
    public static bool IsDue(Review review) => ReviewLife.Find(review.State, ReviewState.Final) is not null;

    /// <summary>What "Redo att lämna?" looks at, and what has come since. It stops nothing.</summary>
    public static IReadOnlyList<LookOverPoint> ToLookOver(Review review, int smallGroup = UnitFacts.SmallGroup) =>
        [
            .. OfUnit(review, smallGroup),
            .. review.Areas.Where(a => a.Regrade is { LetsDStand: true }).Select(a => new LookOverPoint(LookOver.DStands, a.Letter)),
            .. Readiness.ToLookOver(review, smallGroup),
            .. Readiness.OfPlan(review, smallGroup),
        ];

    public static IReadOnlyList<InOrderPoint> Done(Review review, int smallGroup = UnitFacts.SmallGroup) =>
        [
            .. When(!ReviewGuards.EveryAreaIsGraded(review).Any(), InOrder.EveryAreaIsGraded, review.Areas.Count),
            .. When(!ReviewGuards.EverybodyHasSigned(review).Any(), InOrder.EverybodyHasSigned, Signatures(review)),
            .. OfFactCheck(review),
            .. OfDs(review),
            .. When(!ToLookOver(review, smallGroup).Any(PointsSomebodyOut), InOrder.NobodyIsPointedOut),
        ];

    /// <summary>Those of today, and of who signed the draft and has left since it was graded.</summary>
    private static int Signatures(Review review) =>
        review.Inspectors.Count(i => i.SignedAt is not null)
        + review.Replacements.Count(r => r is { SignedAt: not null, State: ReviewState.Graded or ReviewState.ActionPlan });

    private static IEnumerable<LookOverPoint> OfUnit(Review review, int smallGroup)
    {
        if (review.FactCheck is { IsSent: false })
            yield return new LookOverPoint(LookOver.UnitWasSilent, Where: null);
        if (!Readiness.IsSmallUnit(review, smallGroup))
            yield break;
        yield return Readiness.Residents(review) is { } few
            ? new LookOverPoint(LookOver.FewResidents, Where: null, Count: (int)few)
            : new LookOverPoint(LookOver.ResidentsUnknown, Where: null);
    }

    /// <summary>Nothing is said of a fact check where the unit was silent, or that was made before they were kept here.</summary>
    private static IEnumerable<InOrderPoint> OfFactCheck(Review review) =>
        review.FactCheck switch
        {
            { IsSent: true, Remarks.Count: 0 } => [new(InOrder.NothingWasRemarked)],
            { IsSent: true, Unanswered: 0, Remarks.Count: var answered } => [new(InOrder.RemarksAreAnswered, answered)],
            _ => [],
        };

    private static IEnumerable<InOrderPoint> OfDs(Review review) =>
        !ReviewGuards.HasNoD(review).Any()
            ? [new(InOrder.NoAreaHasD)]
            : When(!ReviewGuards.EveryDIsDecided(review).Any(), InOrder.EveryDIsDecided, ReviewGuards.HasNoD(review).Count());

    private static bool PointsSomebodyOut(LookOverPoint point) => point.Kind is LookOver.IdentityNumber or LookOver.RecognisablePerson;

    private static IEnumerable<InOrderPoint> When(bool isSo, InOrder kind, int count = 0) => isSo ? [new(kind, count)] : [];
}
