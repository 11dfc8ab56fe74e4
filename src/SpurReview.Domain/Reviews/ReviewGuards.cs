using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Domain.Reviews;

/// <summary>What must be true before a step. Each guard names every rule in the way, and where.</summary>
public static class ReviewGuards
{
    public const int NeededInspectors = 2;

    public static IEnumerable<Obstacle> IsPlanned(Review review)
    {
        if (review.Visit is null)
            yield return new Obstacle(Rule.VisitDatesMustBeSet);
        foreach (var obstacle in InspectorsAreAppointed(review))
            yield return obstacle;
    }

    private static IEnumerable<Obstacle> InspectorsAreAppointed(Review review)
    {
        if (review.Inspectors.Count < NeededInspectors)
            yield return new Obstacle(Rule.TwoInspectorsMustBeAppointed);
        foreach (var inspector in review.Inspectors.Where(i => i.DeclaredNoConflictOn is null))
            yield return Undeclared(inspector);
    }

    /// <summary>What stands in the way of deciding, or deciding otherwise, that inspectors grade alone first.</summary>
    /// <param name="hasBegun">Somebody has graded, together or alone.</param>
    public static IEnumerable<Obstacle> GradingAlone(Review review, bool alone, bool hasBegun)
    {
        // What is brought in was graded elsewhere.
        if (hasBegun || review.Origin is ReviewOrigin.Imported || !review.MayChangeInspectors)
            yield return new Obstacle(Rule.GradingHasBegun);
        if (alone && (review.Inspectors.Count != Review.InspectorsAlone || review.Inspectors.Any(i => i.AccountId is null)))
            yield return new Obstacle(Rule.GradingAloneTakesTwoInspectors);
    }

    public static IEnumerable<Obstacle> VisitHasBegun(Review review, StepDecision decision) =>
        [.. IsPlanned(review), .. decision.On < review.VisitFrom ? [new Obstacle(Rule.VisitMustHaveBegun)] : Array.Empty<Obstacle>()];

    /// <summary>What must be written before anyone can sign: grades, verdicts on regulations, and reasons where they are owed.</summary>
    public static IEnumerable<Obstacle> ContentIsComplete(Review review) => AreasAreComplete(Whole(review));

    /// <summary>The same of the areas as somebody sees them. Of one that is not agreed on nothing else matters.</summary>
    public static IEnumerable<Obstacle> AreasAreComplete(IReadOnlyList<AreaReview> areas)
    {
        var agreed = areas.Where(a => !MustBeAgreed(a)).ToList();
        return [.. areas.Where(MustBeAgreed).Select(Disagreement), .. agreed.SelectMany(Ungraded), .. agreed.SelectMany(Unexplained)];
    }

    /// <summary>What is lacking of the same in one area, before anyone says that it is done.</summary>
    public static IEnumerable<Obstacle> AreaLacks(AreaReview area) =>
        [.. MustBeAgreed(area) ? [Disagreement(area)] : Array.Empty<Obstacle>(), .. Ungraded(area), .. Unexplained(area)];

    public static bool AreaIsComplete(AreaReview area) => !AreaLacks(area).Any();

    public static IEnumerable<Obstacle> DraftIsSigned(Review review)
    {
        foreach (var obstacle in ContentIsComplete(review))
            yield return obstacle;
        foreach (var obstacle in IsInspected(review))
            yield return obstacle;
        foreach (var obstacle in Unsigned(review))
            yield return obstacle;
    }

    /// <summary>What stands in the way of sending the draft back: there is none, or its inspectors are still at it.</summary>
    public static IEnumerable<Obstacle> DraftMayBeReturned(Review review) =>
        !review.MayBeSigned ? [new Obstacle(Rule.NoDraftToReturn)] : EverybodyHasSigned(review);

    /// <summary>A draft that nobody inspects is signed by nobody.</summary>
    public static IEnumerable<Obstacle> EverybodyHasSigned(Review review) =>
        review.Inspectors.Count == 0 ? [new Obstacle(Rule.InspectorsMustSign)] : Unsigned(review);

    private static IEnumerable<Obstacle> Unsigned(Review review) =>
        review.Inspectors.Where(i => i is { Signs: true, SignedAt: null }).Select(i => new Obstacle(Rule.InspectorsMustSign, i.Name));

    /// <summary>Who came for somebody who left and has not declared no conflict of interest.</summary>
    public static IEnumerable<Obstacle> NewOnesHaveDeclared(Review review) =>
        review.Inspectors.Where(i => i.MustDeclareFirst).Select(Undeclared);

    /// <summary>The same of one, who is about to sign or to decide something.</summary>
    internal static void EnsureHasDeclared(Review review, Guid inspectorId)
    {
        if (review.Inspectors.SingleOrDefault(i => i.Id == inspectorId) is { MustDeclareFirst: true } inspector)
            throw new RuleBrokenException([Undeclared(inspector)]);
    }

    private static Obstacle Undeclared(Inspector inspector) => new(Rule.InspectorsMustDeclareNoConflict, inspector.Name);

    /// <summary>The unit has answered, or its time is out; every remark is answered; and what changed is signed again.</summary>
    private static IEnumerable<Obstacle> FactsAreChecked(Review review, StepDecision decision) =>
        [.. review.FactCheck?.Obstacles(decision) ?? [], .. DraftIsSigned(review)];

    public static IEnumerable<Obstacle> MayBeCompared(Review review, StepDecision decision) =>
        [
            .. review.Calibrates ? Array.Empty<Obstacle>() : [new Obstacle(Rule.SpecialtyDoesNotCalibrate)],
            .. FactsAreChecked(review, decision),
        ];

    /// <summary>Where the specialty calibrates, the draft is compared before it is graded.</summary>
    public static IEnumerable<Obstacle> NeedsNoComparison(Review review, StepDecision decision) =>
        [.. review.Calibrates ? [new Obstacle(Rule.SpecialtyCalibrates)] : Array.Empty<Obstacle>(), .. FactsAreChecked(review, decision)];

    /// <summary>The round that the draft is in is closed, and what changed is signed again.</summary>
    public static IEnumerable<Obstacle> IsCompared(Review review) =>
        [
            .. review.InRound is { Round.IsOpen: false } ? Array.Empty<Obstacle>() : [new Obstacle(Rule.DraftMustBeCompared)],
            .. DraftIsSigned(review),
        ];

    /// <summary>An old report may name one inspector, and says nothing of conflicts of interest.</summary>
    private static IEnumerable<Obstacle> IsInspected(Review review) =>
        review.Origin switch
        {
            ReviewOrigin.Ordered or ReviewOrigin.Practice => InspectorsAreAppointed(review),
            ReviewOrigin.Imported => review.Inspectors.Count > 0 ? [] : [new Obstacle(Rule.TwoInspectorsMustBeAppointed)],
        };

    public static IEnumerable<Obstacle> EveryAreaIsGraded(Review review) => Whole(review).SelectMany(Ungraded);

    /// <summary>No D waits for a plan, and the review is all that a final one must be.</summary>
    public static IEnumerable<Obstacle> MayBeFinal(Review review) => [.. IsWhole(review), .. HasNoD(review)];

    public static IEnumerable<Obstacle> MayBeFinalAfterPlan(Review review) => [.. IsWhole(review), .. EveryDIsDecided(review)];

    /// <summary>What was brought in as final was signed elsewhere.</summary>
    public static IEnumerable<Obstacle> MayBePublished(Review review) =>
        review.Origin is ReviewOrigin.Imported ? EveryAreaIsGraded(review) : IsWhole(review);

    /// <summary>Earlier steps ask for the same. Asked once more, so that the last word depends on none of them.</summary>
    private static IEnumerable<Obstacle> IsWhole(Review review) =>
        [
            .. EveryAreaIsGraded(review),
            .. review.FactCheck?.UnansweredRemarks() ?? [],
            .. EverybodyHasSigned(review),
            .. NewOnesHaveDeclared(review),
        ];

    public static IEnumerable<Obstacle> HasNoD(Review review) => Ds(review).Select(a => new Obstacle(Rule.NoAreaMayHaveD, a.Letter));

    public static IEnumerable<Obstacle> HasSomeD(Review review) => Ds(review).Any() ? [] : [new Obstacle(Rule.SomeAreaMustHaveD)];

    /// <summary>Decided, and still in keeping with the plan, which may have been handed in anew since.</summary>
    public static IEnumerable<Obstacle> EveryDIsDecided(Review review) =>
        Ds(review)
            .SelectMany(a =>
                a.Regrade is { } decided ? a.ObstaclesToRegrading(decided) : [new Obstacle(Rule.EveryDMustBeDecided, a.Letter)]
            );

    private static IEnumerable<Obstacle> Ungraded(AreaReview area) =>
        area.Decision is null ? [new Obstacle(Rule.EveryAreaMustBeGraded, area.Letter)] : [];

    private static bool MustBeAgreed(AreaReview area) => area.IsAlone || area.ToAgree > 0;

    private static Obstacle Disagreement(AreaReview area) => new(Rule.AreaMustBeAgreed, area.Letter);

    private static IEnumerable<Obstacle> Unexplained(AreaReview area)
    {
        foreach (var assessment in area.Assessments)
        {
            if (assessment is { Kind: CriterionKind.Regulation, Verdict.Value: Verdict.NotAssessed })
                yield return new Obstacle(Rule.EveryRegulationMustBeAssessed, assessment.Code);
            if (assessment is { Verdict.Value: Verdict.NotRelevant, Comment.Value: null })
                yield return new Obstacle(Rule.NotRelevantNeedsExplanation, assessment.Code);
        }

        if (area.Decision is { Reason: null } decision && area.NeedsReason(decision.Grade))
            yield return new Obstacle(Rule.DifferingGradeNeedsReason, area.Letter);
    }

    private static IEnumerable<AreaReview> Ds(Review review) => Whole(review).Where(a => a.Decision is { Grade: Grade.D });

    /// <summary>A guard that looked at half a review would say yes to anything.</summary>
    private static IReadOnlyList<AreaReview> Whole(Review review) =>
        review.Areas.Count == review.AreaCount
            ? review.Areas
            : throw new InvalidOperationException("A step needs the whole review; load all its areas.");
}
