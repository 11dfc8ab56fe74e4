using SpurReview.Domain;
using SpurReview.Domain.Publishing;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Publishing;

/// <summary>A report that somebody is about to publish: what it says, and what has been decided of its words.</summary>
/// <param name="Names">People whose roles are printed instead of their names.</param>
public sealed record PublishingDraft(ReviewSnapshot Whole, PublicRules Rules, IReadOnlyList<string> Names)
{
    public PublicWords Words { get; init; } = PublicWords.None;

    /// <summary>The texts that were pointed out, before anything was changed.</summary>
    public IReadOnlySet<PlaceInReport> Places => PublishingChecklist.Points(Whole, Rules, Names).Select(p => p.Place).ToHashSet();

    public IReadOnlyList<PublicPoint> PointsLeft => Words.PointsLeft(Whole, Rules, Names);

    public IReadOnlyList<Obstacle> Obstacles => Words.Obstacles(Whole, Rules, Names);

    public ReviewSnapshot Published => Words.In(Whole, Rules, Names);

    public IReadOnlyList<PublishingNote> Notes => PublishingNote.Of(Whole, Words, PointsLeft);

    /// <summary>
    /// Names all that everybody would read, on which day, and why its words may stand. The whole copy and not its texts alone: what the
    /// installation decides of names and small groups is in it.
    /// </summary>
    public string Seen(DateOnly on) =>
        Fingerprint.Of([
            on,
            SnapshotFormat.Write(Whole.WithTexts(Words.Changed).ForThePublic(Rules)),
            .. PointsLeft.Select(p => p.Quote),
            .. Words.Kept.OrderBy(k => k.Key.ToString(), StringComparer.Ordinal).SelectMany(k => new[] { k.Key.ToString(), k.Value }),
        ]);
}
