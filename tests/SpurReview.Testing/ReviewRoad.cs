using SpurReview.Domain.Calendar;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;

namespace SpurReview.Testing;

/// <summary>Walks a review along its life to where a test begins.</summary>
public static class ReviewRoad
{
    private static readonly DateTimeOffset _now = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Planned with a visit on <see cref="A.Today"/> and two inspectors without a conflict of interest.</summary>
    public static Review WithPlans(this Review review, Guid? firstAccount = null, Guid? secondAccount = null)
    {
        review.PlanVisit(A.Visit(), review.VisitVersion);
        review.Appoint("Asta Lindgren", "Falun", firstAccount);
        review.Appoint("Björn Ek", "Kalmar", secondAccount);
        foreach (var inspector in review.Inspectors)
            review.DeclareNoConflict(inspector.Id, A.Today.AddDays(-60));
        return review;
    }

    /// <summary>Along the table to the state, deciding and signing what is asked for on the way.</summary>
    public static Review At(this Review review, ReviewState state)
    {
        foreach (var step in To(state).SkipWhile(s => s <= review.State))
        {
            if (step is ReviewState.FactCheck)
                review.Signed();
            review.Step(step);
        }
        return review;
    }

    public static Review Step(this Review review, ReviewState to, string? note = null, DateOnly? on = null, bool calibrates = false)
    {
        review.Answered();
        var day = on ?? A.Today;
        // What starts the unit's time is decided on the day on which it is taken.
        var today = to is ReviewState.FactCheck or ReviewState.ActionPlan ? day : A.Today.AddDays(30);
        review.Take(to, new StepDecision(day, note) { Calibrates = calibrates }, ReviewRole.Coordinator, today);
        return review;
    }

    /// <summary>Every criterion met, every area decided as suggested.</summary>
    public static Review AllMet(this Review review)
    {
        foreach (var area in review.Areas)
        {
            foreach (var assessment in area.Assessments)
                area.Assess(assessment.Code, Verdict.Met, assessment.Verdict.Version);
            area.Decide(area.Suggestion.Grade!.Value, reason: null, area.DecisionVersion);
        }
        return review;
    }

    /// <summary>One regulation not met in the area, and D decided for it.</summary>
    public static Review WithD(this Review review, string letter)
    {
        var area = review.Areas.Single(a => a.Letter == letter);
        var regulation = area.Assessments.First(a => a.Kind is CriterionKind.Regulation);
        area.Assess(regulation.Code, Verdict.NotMet, regulation.Verdict.Version);
        area.Decide(Grade.D, reason: null, area.DecisionVersion);
        return review;
    }

    /// <summary>The unit has nothing to remark, where it is asked.</summary>
    public static Review Answered(this Review review)
    {
        if (review is { State: ReviewState.FactCheck, FactCheck.IsSent: false })
            review.FactCheck.Send(UnitSender.Head, _now, A.Today, Terms.Default);
        return review;
    }

    public static Review Signed(this Review review)
    {
        foreach (var area in review.Areas.Where(a => a.Decision is null).ToList())
            review.AllMet();
        foreach (var inspector in review.Inspectors)
            review.Sign(inspector.Id, _now);
        return review;
    }

    /// <summary>The steps from Beställd to the state; by way of a plan only where that is where it leads.</summary>
    public static IReadOnlyList<ReviewState> To(ReviewState to) =>
        [
            .. new[]
            {
                ReviewState.Planned,
                ReviewState.Gathering,
                ReviewState.SiteVisit,
                ReviewState.Drafting,
                ReviewState.FactCheck,
                ReviewState.Graded,
                ReviewState.ActionPlan,
                ReviewState.Final,
                ReviewState.Published,
            }.Where(s => s <= to && (s is not ReviewState.ActionPlan || to is ReviewState.ActionPlan)),
        ];
}
