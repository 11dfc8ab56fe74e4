using SpurReview.Data.Settings;
using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;

namespace SpurReview.Web.Features.Steps;

/// <summary>A step that leads from where the review is: its verb, and what stands in its way today.</summary>
public sealed record StepChoice(ReviewState To, IReadOnlyList<ObstacleLine> Obstacles, bool NeedsReason)
{
    public bool IsOpen => Obstacles.Count == 0;

    /// <summary>It is decided today, since the unit's time runs from it.</summary>
    public bool StartsTheUnitsTime { get; private init; }

    /// <summary>The steps this role may take, the ordinary ones first.</summary>
    internal static List<StepChoice> From(Review review, ReviewRole role, DateOnly today, InstallationSettings settings) =>
        [
            .. ReviewLife
                .From(review.State)
                .Where(t => t.By.Contains(role) && Leads(review, t))
                .OrderBy(t => t.To)
                .Select(t => new StepChoice(t.To, InTheWay(review, t, role, today, settings), t.NeedsReason)
                {
                    StartsTheUnitsTime = t.StartsTheUnitsTime,
                }),
        ];

    /// <summary>From the fact check there is one way on: to calibration where the draft is compared, and past it elsewhere.</summary>
    private static bool Leads(Review review, Transition step) =>
        step.From is not ReviewState.FactCheck || (step.To is ReviewState.Calibration) == review.Calibrates;

    /// <summary>As if taken today; the reason is asked for by the form.</summary>
    private static List<ObstacleLine> InTheWay(
        Review review,
        Transition step,
        ReviewRole role,
        DateOnly today,
        InstallationSettings settings
    ) =>
        [
            .. review
                .ObstaclesTo(step.To, settings.Decision(review, today), role, today)
                .Where(o => o.Rule is not Rule.StepNeedsReason)
                .Select(o => ObstacleLine.Of(review, o)),
        ];
}

/// <summary>What stands in the way, and where it can be put right.</summary>
public sealed record ObstacleLine(string Text, string? Address)
{
    internal static ObstacleLine Of(Review review, Obstacle obstacle) => new(obstacle.InSwedish(), AddressOf(review.Id, obstacle));

    private static string? AddressOf(Guid id, Obstacle obstacle) =>
        obstacle switch
        {
            { Rule: Rule.VisitDatesMustBeSet or Rule.VisitMustHaveBegun } => Links.Visit(id),
            { Rule: Rule.TwoInspectorsMustBeAppointed or Rule.InspectorsMustDeclareNoConflict or Rule.InspectorsMustSign } =>
                Links.Inspectors(id),
            { Rule: Rule.DraftMustBeCompared } => Links.Rounds(),
            {
                Rule: Rule.EveryDMustBeDecided
                    or Rule.RegradeNeedsAnsweringPlan
                    or Rule.RegradeNeedsAcceptedActions
                    or Rule.RegradeMustNotPrecedePlan
            } => Links.ActionPlan(id),
            { Rule: Rule.RemarkMustBeAnswered or Rule.UnitStillHasTime } => Links.FactCheck(id),
            { Rule: Rule.EveryRegulationMustBeAssessed or Rule.NotRelevantNeedsExplanation, Where: { } code } =>
                $"{Links.Area(id, code[..1])}#{code}",
            { Rule: Rule.OneTextMustBeChosen, Where: var where } => where is null ? Links.Findings(id)
            : where.Length == 1 ? Links.Area(id, where)
            : $"{Links.Area(id, where[..1])}#{where}",
            {
                Rule: Rule.AreaMustBeAgreed or Rule.EveryAreaMustBeGraded or Rule.DifferingGradeNeedsReason or Rule.NoAreaMayHaveD,
                Where: { } letter
            } => Links.Area(id, letter),
            _ => null,
        };
}
