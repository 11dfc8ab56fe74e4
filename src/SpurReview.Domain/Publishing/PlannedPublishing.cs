using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Publishing;

/// <summary>
/// Planerad publicering, embargo: somebody has read the report and decided that it is published on a later day. Until then nothing of it is public.
/// </summary>
public sealed class PlannedPublishing
{
    internal PlannedPublishing(Guid reviewId, DateOnly on, string seen, IReadOnlyList<PlannedWord> words) =>
        (ReviewId, PublishOn, Seen, Words) = (reviewId, on, seen, words);

    private PlannedPublishing() => (Seen, Words) = ("", []); // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }

    /// <summary>The first day on which everybody may read the report.</summary>
    public DateOnly PublishOn { get; private init; }

    /// <summary>Names what was read when it was decided; what is something else by then is not published.</summary>
    public string Seen { get; private init; }
    public IReadOnlyList<PlannedWord> Words { get; private init; }

    /// <summary>Stamped by the database.</summary>
    public DateTimeOffset PlannedAt { get; private init; }

    /// <summary>The name of who decided; the report is published in that name.</summary>
    public string? PlannedBy { get; private init; }

    /// <summary>The day on which it was to be published and was not, since something in it had changed; null otherwise.</summary>
    public DateOnly? FailedOn { get; private set; }

    public bool Holds => FailedOn is null;

    public bool IsDue(DateOnly today) => Holds && PublishOn <= today;

    public void Fail(DateOnly today) => FailedOn = today;

    /// <summary>What was decided of the texts that were pointed out.</summary>
    public PublicWords ToWords() =>
        new(
            Words.Where(w => w.Text is not null).ToDictionary(w => new PlaceInReport(w.Place, w.Key), w => w.Text!),
            Words.Where(w => w.Reason is not null).ToDictionary(w => new PlaceInReport(w.Place, w.Key), w => w.Reason!)
        );
}

/// <summary>What was decided of one text: other words for it, why words that were pointed out may stand, or both.</summary>
public sealed record PlannedWord(TextPlace Place, string Key, string? Text, string? Reason)
{
    public static IReadOnlyList<PlannedWord> Of(PublicWords words) =>
        [
            .. words
                .Changed.Keys.Union(words.Kept.Keys)
                .Select(p => new PlannedWord(p.Place, p.Key, words.Changed.GetValueOrDefault(p), words.Kept.GetValueOrDefault(p))),
        ];
}

/// <summary>Planera publiceringen: the same rules as publishing today, and a day that comes.</summary>
public static class PlanningToPublish
{
    /// <summary>A year that was mistyped must not keep a report from the public for ever.</summary>
    public const int MonthsAhead = 12;

    public static DateOnly LastDay(DateOnly today) => today.AddMonths(MonthsAhead);

    public static IReadOnlyList<Obstacle> ObstaclesToPlanning(this Review review, DateOnly on, ReviewRole by, DateOnly today) =>
        review.PublishesOn is not null ? [new Obstacle(Rule.PublishingIsPlanned)]
        : on <= today || on > LastDay(today) ? [new Obstacle(Rule.PublishingDayIsTooFarAway)]
        : review.ObstaclesTo(ReviewState.Published, new StepDecision(today), by, today);

    /// <param name="seen">Names what the person read.</param>
    /// <exception cref="RuleBrokenException">The review may not be published, it is planned already, or the day is not within the year to come.</exception>
    public static void PlanToPublish(
        this Review review,
        DateOnly on,
        string seen,
        IReadOnlyList<PlannedWord> words,
        ReviewRole by,
        DateOnly today
    )
    {
        if (review.ObstaclesToPlanning(on, by, today) is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);
        review.PlannedPublishing = new PlannedPublishing(review.Id, on, seen, words);
    }

    /// <summary>Takes the plan back, or puts away one that failed. Where there is none nothing happens.</summary>
    public static void ForgetPlannedPublishing(this Review review) => review.PlannedPublishing = null;

    /// <summary>What is planned for a later day is not published today by who has not heard of it.</summary>
    internal static IEnumerable<Obstacle> IsNotPlannedForLater(Review review, DateOnly on) =>
        on < review.PublishesOn ? [new Obstacle(Rule.PublishingIsPlanned)] : [];
}
