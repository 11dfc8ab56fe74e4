using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;

namespace SpurReview.Domain.Tests.Reviews;

/// <summary>What must be true of a review, written down a second time from the product's definition and not from the code.</summary>
internal static class Paper
{
    /// <summary>Whether the review may have gone on from the state to where it now is.</summary>
    public static bool Allows(ReviewState from, Review review, DateOnly on) =>
        (from, review.State) switch
        {
            (ReviewState.Ordered, ReviewState.Planned) => IsStaffed(review) && review.Visit is not null,
            (ReviewState.Planned, ReviewState.Gathering) => true,
            (ReviewState.Gathering, ReviewState.SiteVisit) => IsStaffed(review) && review.Visit!.From <= on,
            (ReviewState.SiteVisit, ReviewState.Drafting) => true,
            (ReviewState.Drafting, ReviewState.FactCheck) => IsSigned(review),
            (ReviewState.FactCheck, ReviewState.Calibration) => review.Calibrates && IsChecked(review, on) && IsSigned(review),
            (ReviewState.FactCheck, ReviewState.Graded) => !review.Calibrates && IsChecked(review, on) && IsSigned(review),
            (ReviewState.Calibration, ReviewState.Graded) => IsSigned(review),
            (ReviewState.Graded, ReviewState.Final) => IsWhole(review) && !Ds(review).Any(),
            (ReviewState.Graded, ReviewState.ActionPlan) => Ds(review).Any(),
            (ReviewState.ActionPlan, ReviewState.Final) => IsWhole(review)
                && Ds(review).All(a => IsDecidedWell(review, a) && a.Regrade!.DecidedOn <= on),
            (ReviewState.Final, ReviewState.Published) => review.PublishedOn == on,
            (ReviewState.Ordered or ReviewState.Planned or ReviewState.Gathering, ReviewState.Cancelled) => review.Steps[^1].Note
                is not null,
            _ => false,
        };

    /// <summary>What holds in every state, whatever was done.</summary>
    public static bool IsSound(Review review) =>
        review.Steps.Select(s => s.Number).SequenceEqual(Enumerable.Range(1, review.Steps.Count))
        && review.Steps.Zip(review.Steps.Skip(1)).All(pair => pair.First.To == pair.Second.From && pair.First.On <= pair.Second.On)
        && (review.Steps.Count == 0 ? ReviewState.Ordered : review.Steps[^1].To) == review.State
        && Enum.GetValues<FindingKind>().All(kind => IsNumbered(review, kind))
        && review.Inspectors.Count <= 6
        && review.Areas.All(a => IsGradedWell(a) && (a.Regrade is null || a.Decision!.Grade is Grade.D))
        && (review.State <= ReviewState.Calibration || !review.Calibrates || review.InRound!.Round.ClosedOn is not null)
        && (review.State is not ReviewState.Published) == (review.PublishedOn is null);

    private static bool IsStaffed(Review review) =>
        review.Inspectors.Count >= 2 && review.Inspectors.All(i => i.DeclaredNoConflictOn is not null);

    private static bool IsSigned(Review review) =>
        IsStaffed(review)
        && review.Inspectors.All(i => i.SignedAt is not null)
        && review.Areas.All(a => a.Decision is not null)
        && review.Areas.SelectMany(a => a.Assessments).All(IsExplained)
        && review.Areas.All(a => !a.Suggestion.IsSettled || a.Suggestion.Grade == a.CurrentGrade || a.Decision!.Reason is not null);

    /// <summary>Graded, signed and answered. A grade that was changed after the plan need not be what was suggested before it.</summary>
    private static bool IsWhole(Review review) =>
        review.Inspectors.Count > 0
        && review.Inspectors.All(i => i.SignedAt is not null || i.CameIn is ReviewState.Graded or ReviewState.ActionPlan)
        && review.Inspectors.All(i => i.CameIn is null || i.DeclaredNoConflictOn is not null)
        && review.Areas.All(a => a.Decision is not null)
        && (!review.FactCheck!.IsSent || review.FactCheck.Remarks.All(r => r.Outcome is not null));

    /// <summary>Ten working days from the day on which the draft was sent, or the unit's word and an answer to all of it.</summary>
    private static bool IsChecked(Review review, DateOnly on) =>
        review.FactCheck!.IsSent
            ? review.FactCheck.Remarks.All(r => r.Outcome is not null)
            : on > Terms.Default.FactsDue(review.Steps.Last(s => s.To is ReviewState.FactCheck).On);

    private static bool IsExplained(Assessment a) =>
        a.Verdict.Value switch
        {
            Verdict.NotAssessed => a.Kind is not CriterionKind.Regulation,
            Verdict.NotRelevant => a.Comment.Value is not null,
            _ => true,
        };

    private static IEnumerable<AreaReview> Ds(Review review) => review.Areas.Where(a => a.Decision!.Grade is Grade.D);

    private static bool IsDecidedWell(Review review, AreaReview area) =>
        area.Regrade is { Reason.Length: > 0 } decided
        && area.OfferedGrades.Contains(decided.Grade)
        && (decided.Grade is Grade.D || review.Plan!.Answers(area.Letter) && IsAccepted(review.Plan, area))
        && (review.Plan is null || decided.DecidedOn >= review.Plan.SubmittedOn);

    private static bool IsAccepted(ActionPlan plan, AreaReview area) =>
        plan.Items.Where(i => i.Answers.Any(code => code[..1] == area.Letter)).All(i => i.Decision is ActionDecision.Accepted);

    private static bool IsGradedWell(AreaReview area) =>
        area.Decision is not { } decided
        || area.OfferedGrades.Contains(decided.Grade)
            && (!decided.SuggestionWasSettled || decided.Suggested == decided.Grade || decided.Reason is not null);

    private static bool IsNumbered(Review review, FindingKind kind)
    {
        var positions = review.FindingsOf(kind).Select(f => f.Position).ToList();
        return positions.SequenceEqual(Enumerable.Range(1, positions.Count));
    }
}
