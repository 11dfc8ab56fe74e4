namespace SpurReview.Domain.Publishing;

/// <summary>
/// What somebody decided of the points in <see cref="PublishingChecklist"/> before a report was published: other words, or why they may stand.
/// The review's own rows stay as they were signed; the first version of the report has the words that everybody may read.
/// </summary>
/// <param name="Changed">The new text of each place that gets one.</param>
/// <param name="Kept">Why the words of a place may stand.</param>
public sealed record PublicWords(IReadOnlyDictionary<PlaceInReport, string> Changed, IReadOnlyDictionary<PlaceInReport, string> Kept)
{
    public static PublicWords None { get; } = new(new Dictionary<PlaceInReport, string>(), new Dictionary<PlaceInReport, string>());

    /// <summary>The points that are left when the words are changed.</summary>
    public IReadOnlyList<PublicPoint> PointsLeft(ReviewSnapshot whole, PublicRules rules, IReadOnlyCollection<string> names) =>
        PublishingChecklist.Points(whole.WithTexts(Changed), rules, names);

    /// <summary>The rules in the way, with the place each bites.</summary>
    public IReadOnlyList<Obstacle> Obstacles(ReviewSnapshot whole, PublicRules rules, IReadOnlyCollection<string> names)
    {
        var unfit = Changed
            .Select(t => (t.Key, Rule: Correcting.RuleBrokenBy(t.Key, t.Value)))
            .Concat(Kept.Select(t => (t.Key, Rule: RuleBrokenBy(t.Value))))
            .Where(t => t.Rule is not null)
            .Select(t => new Obstacle(t.Rule!.Value, t.Key.ToString()))
            .ToList();
        return unfit.Count > 0 ? unfit : [.. Undecided(PointsLeft(whole, rules, names))];
    }

    /// <summary>The snapshot with the words that are published.</summary>
    /// <exception cref="RuleBrokenException">Something in it may not be published, or nobody has said why it may.</exception>
    public ReviewSnapshot In(ReviewSnapshot whole, PublicRules rules, IReadOnlyCollection<string> names) =>
        Obstacles(whole, rules, names) is { Count: > 0 } obstacles ? throw new RuleBrokenException(obstacles) : whole.WithTexts(Changed);

    private IEnumerable<Obstacle> Undecided(IReadOnlyList<PublicPoint> left) =>
        left.GroupBy(p => p.Place)
            .Where(place => place.Any(p => p.Stops) || !Kept.ContainsKey(place.Key))
            .Select(place => new Obstacle(
                place.Any(p => p.Stops) ? Rule.PublicTextMustNotHaveIdentityNumber : Rule.PublicTextNeedsReason,
                place.Key.ToString()
            ));

    private static Rule? RuleBrokenBy(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return Rule.PublicTextNeedsReason;
        if (Text.HasForbiddenCharacters(reason))
            return Rule.TextHasForbiddenCharacters;
        return Text.LengthInCharacters(reason) > PublishingNote.ReasonMaxLength ? Rule.TextTooLong : null;
    }
}
