using SpurReview.Domain.Publishing;

namespace SpurReview.Data.Reports;

/// <summary>The same frozen version with what the public one leaves out. For those who reach the review, and for nobody else.</summary>
public sealed class UnitCopy
{
    public UnitCopy(ReviewSnapshot whole)
    {
        (ReviewId, Version, Snapshot) = (whole.ReviewId, whole.Version, SnapshotFormat.Write(whole));
        Sha256 = SnapshotFormat.Hash(Snapshot);
    }

    private UnitCopy() => (Snapshot, Sha256) = ("", ""); // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }
    public int Version { get; private init; }
    public string Snapshot { get; private init; }
    public string Sha256 { get; private init; }

    public ReviewSnapshot ToSnapshot() => SnapshotFormat.Read(Snapshot);
}
