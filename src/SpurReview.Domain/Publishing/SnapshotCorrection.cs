namespace SpurReview.Domain.Publishing;

/// <summary>Rättelse: that a version differs from the one before it, why, and where. What stood there before is in the earlier version.</summary>
/// <param name="Version">The version that it made.</param>
public sealed record SnapshotCorrection(int Version, DateOnly On, string Reason, IReadOnlyList<PlaceInReport> Places);

/// <summary>
/// A correction changes words, never verdicts, grades or dates: those were decided by people in a review that is closed. It makes the
/// next version and touches none before it. Source: the product's state "Published".
/// </summary>
public static class Correcting
{
    /// <summary>The rules in the way of a correction, with the place each bites; no place where it is about the reason, or about all.</summary>
    /// <param name="isWithdrawn">A version that was withdrawn may be published again as it is.</param>
    public static IReadOnlyList<Obstacle> ObstaclesToCorrect(
        this ReviewSnapshot snapshot,
        IReadOnlyDictionary<PlaceInReport, string> texts,
        string reason,
        bool isWithdrawn
    )
    {
        var obstacles = texts.SelectMany(t => InTheWayOf(t.Key, t.Value)).ToList();
        if (obstacles.Count == 0 && !isWithdrawn && Changed(snapshot, texts).Count == 0)
            obstacles.Add(new Obstacle(Rule.CorrectionMustChangeSomething));
        obstacles.AddRange(InTheWayOf(reason));
        return obstacles;
    }

    /// <summary>The next version.</summary>
    /// <param name="snapshot">The whole snapshot of the version before, as the unit has it.</param>
    public static ReviewSnapshot Correct(
        this ReviewSnapshot snapshot,
        IReadOnlyDictionary<PlaceInReport, string> texts,
        string reason,
        DateOnly on,
        bool isWithdrawn
    )
    {
        if (snapshot.ObstaclesToCorrect(texts, reason, isWithdrawn) is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);

        var version = snapshot.Version + 1;
        return snapshot.WithTexts(texts) with
        {
            Version = version,
            Corrections = [.. snapshot.Corrections, new SnapshotCorrection(version, on, reason, Changed(snapshot, texts))],
        };
    }

    private static IEnumerable<Obstacle> InTheWayOf(PlaceInReport place, string text)
    {
        var where = place.ToString();
        if (string.IsNullOrWhiteSpace(text))
            yield return new Obstacle(Rule.TextMustNotBeEmpty, where);
        else if (Text.HasForbiddenCharacters(text))
            yield return new Obstacle(Rule.TextHasForbiddenCharacters, where);
        else if (Text.LengthInCharacters(text) > place.MaxLength())
            yield return new Obstacle(Rule.TextTooLong, where);
        else if (place.HoldsNumber() && SnapshotTexts.NumberIn(text) is null)
            yield return new Obstacle(Rule.FactMustBeANumber, where);
    }

    private static IEnumerable<Obstacle> InTheWayOf(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            yield return new Obstacle(Rule.CorrectionNeedsReason);
        else if (Text.HasForbiddenCharacters(reason))
            yield return new Obstacle(Rule.TextHasForbiddenCharacters);
        else if (Text.LengthInCharacters(reason) > Text.MaxLength)
            yield return new Obstacle(Rule.TextTooLong);
    }

    private static IReadOnlyList<PlaceInReport> Changed(ReviewSnapshot snapshot, IReadOnlyDictionary<PlaceInReport, string> texts) =>
        [.. snapshot.Texts().Zip(snapshot.WithTexts(texts).Texts()).Where(t => t.First.Text != t.Second.Text).Select(t => t.First.Place)];
}
