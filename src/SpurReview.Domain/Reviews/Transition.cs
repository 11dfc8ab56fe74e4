namespace SpurReview.Domain.Reviews;

/// <summary>One row of the life: from where to where, who may take it and what must be true.</summary>
public sealed record Transition(ReviewState From, ReviewState To, IReadOnlyList<ReviewRole> By)
{
    /// <summary>What stands in the way in the review itself.</summary>
    public Func<Review, StepDecision, IEnumerable<Obstacle>> Guard { get; init; } = (_, _) => [];

    /// <summary>The step cannot be taken without a written reason.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>The unit's time runs from the step, so it is decided on the day on which it is taken: no day that has gone is the unit's.</summary>
    public bool StartsTheUnitsTime => To is ReviewState.FactCheck or ReviewState.ActionPlan;

    internal IReadOnlyList<Obstacle> ObstaclesFor(Review review, StepDecision decision, ReviewRole role, DateOnly today) =>
        [
            .. By.Contains(role) ? Array.Empty<Obstacle>() : [new Obstacle(Rule.StepIsNotYours)],
            .. ObstaclesIn(decision, DecidedUntilNow(review), today),
            .. Guard(review, decision),
        ];

    /// <summary>The latest day on which something was decided; an imported review begins with its visit.</summary>
    private static DateOnly? DecidedUntilNow(Review review) =>
        new[]
        {
            review.LastStepOn,
            review.Origin is ReviewOrigin.Imported ? review.VisitFrom : null,
            review.Plan?.SubmittedOn,
            review.Areas.Max(a => a.Regrade?.DecidedOn),
        }.Max();

    private IEnumerable<Obstacle> ObstaclesIn(StepDecision decision, DateOnly? previousOn, DateOnly today)
    {
        if (NeedsReason && string.IsNullOrWhiteSpace(decision.Note))
            yield return new Obstacle(Rule.StepNeedsReason);
        if (decision.On > today)
            yield return new Obstacle(Rule.StepDateIsInTheFuture);
        if (StartsTheUnitsTime && decision.On < today)
            yield return new Obstacle(Rule.UnitsTimeStartsToday);
        if (decision.On < previousOn)
            yield return new Obstacle(Rule.StepDateIsBeforeThePreviousStep);
    }
}
