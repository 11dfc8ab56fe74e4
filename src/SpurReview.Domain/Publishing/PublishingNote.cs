namespace SpurReview.Domain.Publishing;

/// <summary>What was decided of a text before a review's report was published.</summary>
public sealed class PublishingNote
{
    /// <summary>In characters. A reason is a sentence or two.</summary>
    public const int ReasonMaxLength = 1000;

    private PublishingNote(Guid reviewId, PlaceInReport place, string? reason) =>
        (ReviewId, Place, Key, Reason) = (reviewId, place.Place, place.Key, reason);

    private PublishingNote() => Key = ""; // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }
    public TextPlace Place { get; private init; }
    public string Key { get; private init; }

    /// <summary>Why the words stand although they were pointed out; null where they were changed.</summary>
    public string? Reason { get; private init; }

    public PlaceInReport PlaceInReport => new(Place, Key);
    public bool IsChange => Reason is null;

    /// <summary>One for each place, in the report's order: what was changed, and what was kept all the same.</summary>
    public static IReadOnlyList<PublishingNote> Of(ReviewSnapshot whole, PublicWords words, IReadOnlyList<PublicPoint> left) =>
        [
            .. whole
                .Texts()
                .Select(t => t.Place)
                .Where(place => words.Changed.ContainsKey(place) || left.Any(p => p.Place == place))
                .Select(place => new PublishingNote(whole.ReviewId, place, left.Any(p => p.Place == place) ? words.Kept[place] : null)),
        ];
}
