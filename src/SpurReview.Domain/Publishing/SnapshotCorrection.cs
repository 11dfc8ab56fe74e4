using SpurReview.Domain.Facts;
using SpurReview.Domain.Writing;

namespace SpurReview.Domain.Publishing;

/// <summary>Rättelse: that a version differs from the one before it, why, and where. What stood there before is in the earlier version.</summary>
/// <param name="Version">The version that it made.</param>
/// <param name="Reason">Null where that version was withdrawn since: its words are no longer to be read, nor is what it says of them.</param>
public sealed record SnapshotCorrection(int Version, DateOnly On, string? Reason, IReadOnlyList<PlaceInReport> Places);

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
        bool isWithdrawn,
        PublicRules? rules = null
    )
    {
        var obstacles = new List<Obstacle>();
        if (RuleBrokenBy(reason) is { } broken)
            obstacles.Add(new Obstacle(broken));
        foreach (var (place, text) in texts)
        {
            if (RuleBrokenBy(place, text) is { } rule)
                obstacles.Add(new Obstacle(rule, place.ToString()));
        }
        if (!isWithdrawn && obstacles.All(o => o.Where is null))
            obstacles.AddRange(ObstaclesWhileReadable(snapshot, texts, rules));
        return obstacles;
    }

    /// <summary>The next version.</summary>
    /// <param name="snapshot">The whole snapshot of the version before, as the unit has it.</param>
    public static ReviewSnapshot Correct(
        this ReviewSnapshot snapshot,
        IReadOnlyDictionary<PlaceInReport, string> texts,
        string reason,
        DateOnly on,
        bool isWithdrawn,
        PublicRules? rules = null
    )
    {
        if (snapshot.ObstaclesToCorrect(texts, reason, isWithdrawn, rules) is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);

        var version = snapshot.Version + 1;
        return snapshot.WithTexts(texts) with
        {
            Version = version,
            Corrections =
            [
                .. snapshot.Corrections.Select(c => isWithdrawn ? c with { Reason = null } : c),
                new SnapshotCorrection(version, on, reason, Changed(snapshot, texts)),
            ],
        };
    }

    private static IEnumerable<Obstacle> ObstaclesWhileReadable(
        ReviewSnapshot snapshot,
        IReadOnlyDictionary<PlaceInReport, string> texts,
        PublicRules? rules
    )
    {
        if (Changed(snapshot, texts).Count == 0)
            yield return new Obstacle(Rule.CorrectionMustChangeSomething);
        // What the next version hides must not be left to read in those before it.
        if (snapshot.ForThePublic(rules).Facts.Keys.Except(snapshot.WithTexts(texts).ForThePublic(rules).Facts.Keys).Any())
            yield return new Obstacle(
                Rule.CorrectionThatHidesNeedsWithdrawal,
                new PlaceInReport(TextPlace.Fact, UnitFact.Residents.Code()).ToString()
            );
    }

    /// <summary>The rule that the text breaks in its place; null where it may stand there.</summary>
    internal static Rule? RuleBrokenBy(PlaceInReport place, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Rule.TextMustNotBeEmpty;
        if (Text.HasForbiddenCharacters(text))
            return Rule.TextHasForbiddenCharacters;
        if (Text.LengthInCharacters(text) > place.MaxLength())
            return Rule.TextTooLong;
        if (IdentityNumbers.In(text).Any())
            return Rule.PublicTextMustNotHaveIdentityNumber;
        return place.IsNumber() && SnapshotTexts.NumberIn(text) is null ? Rule.FactMustBeANumber : null;
    }

    private static Rule? RuleBrokenBy(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return Rule.CorrectionNeedsReason;
        if (Text.HasForbiddenCharacters(reason))
            return Rule.TextHasForbiddenCharacters;
        if (IdentityNumbers.In(reason).Any())
            return Rule.PublicTextMustNotHaveIdentityNumber;
        return Text.LengthInCharacters(reason) > Text.MaxLength ? Rule.TextTooLong : null;
    }

    private static IReadOnlyList<PlaceInReport> Changed(ReviewSnapshot snapshot, IReadOnlyDictionary<PlaceInReport, string> texts) =>
        [.. snapshot.Texts().Zip(snapshot.WithTexts(texts).Texts()).Where(t => t.First.Text != t.Second.Text).Select(t => t.First.Place)];
}
