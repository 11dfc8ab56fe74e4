using SpurReview.Domain.Publishing;

namespace SpurReview.Data.Reports;

/// <summary>
/// Utkast: the first version is what was sent to the unit, the last what it had become when the review went on. For those who reach the
/// review; what stands in it never changes.
/// </summary>
public sealed class DraftVersion
{
    /// <param name="draft">The whole snapshot of the review as it stands.</param>
    /// <param name="version">The first is 1.</param>
    public DraftVersion(ReviewSnapshot draft, int version)
    {
        Content = draft with { Version = version, IsDraft = true };
        (ReviewId, Version, Snapshot) = (draft.ReviewId, version, SnapshotFormat.Write(Content));
        Sha256 = SnapshotFormat.Hash(Snapshot);
    }

    private DraftVersion() => (Snapshot, Sha256) = ("", ""); // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }
    public int Version { get; private init; }
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
