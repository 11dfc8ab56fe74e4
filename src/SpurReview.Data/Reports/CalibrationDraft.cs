using SpurReview.Domain.Publishing;

namespace SpurReview.Data.Reports;

/// <summary>The draft as it was when it came to calibration, and as the others in its round read it. What stands in it never changes.</summary>
public sealed class CalibrationDraft
{
    /// <param name="draft">The whole snapshot of the review as it stands.</param>
    public CalibrationDraft(ReviewSnapshot draft)
    {
        Content = draft.ForTheRound();
        (ReviewId, Snapshot) = (draft.ReviewId, SnapshotFormat.Write(Content));
        Sha256 = SnapshotFormat.Hash(Snapshot);
    }

    private CalibrationDraft() => (Snapshot, Sha256) = ("", ""); // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }
    public string Snapshot { get; private init; }
    public string Sha256 { get; private init; }

    /// <summary>Stamped by the database.</summary>
    public DateTimeOffset FrozenAt { get; private init; }
    public string? FrozenBy { get; private init; }

    public ReviewSnapshot Content
    {
        get => field ??= SnapshotFormat.Read(Snapshot);
        private init;
    }
}
