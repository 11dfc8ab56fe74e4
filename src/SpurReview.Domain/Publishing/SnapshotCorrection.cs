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
    /// <summary>The rules in the way of a correction, with the place each bites.</summary>
    /// <param name="isWithdrawn">A version that was withdrawn may be published again as it is.</param>
    public static IReadOnlyList<Obstacle> ObstaclesToCorrect(
        this ReviewSnapshot snapshot,
        IReadOnlyDictionary<PlaceInReport, string> texts,
        string reason,
        bool isWithdrawn
    )
    {
        var obstacles = new List<Obstacle>();
        if (string.IsNullOrWhiteSpace(reason))
            obstacles.Add(new Obstacle(Rule.CorrectionNeedsReason));
        foreach (var (place, text) in texts)
        {
            if (RuleBrokenBy(place, text) is { } rule)
                obstacles.Add(new Obstacle(rule, $"{place.Place} {place.Key}"));
        }
        if (!isWithdrawn && Changed(snapshot, texts).Count == 0)
            obstacles.Add(new Obstacle(Rule.CorrectionMustChangeSomething));
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

    private static Rule? RuleBrokenBy(PlaceInReport place, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Rule.TextMustNotBeEmpty;
        if (Text.HasForbiddenCharacters(text))
            return Rule.TextHasForbiddenCharacters;
        if (Text.LengthInCharacters(text) > (place.Place is TextPlace.Inspector ? Text.LineMaxLength : Text.MaxLength))
            return Rule.TextTooLong;
        return place.IsNumber && !SnapshotTexts.TryReadNumber(text, out _) ? Rule.FactMustBeANumber : null;
    }

    private static IReadOnlyList<PlaceInReport> Changed(ReviewSnapshot snapshot, IReadOnlyDictionary<PlaceInReport, string> texts) =>
        [.. snapshot.Texts().Where(t => texts.TryGetValue(t.Place, out var text) && text != t.Text).Select(t => t.Place)];
}
