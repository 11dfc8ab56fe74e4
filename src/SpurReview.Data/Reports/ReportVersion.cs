using SpurReview.Domain.Publishing;

namespace SpurReview.Data.Reports;

/// <summary>A frozen version of a report: its snapshot, word for word, and the hash that names it.</summary>
public sealed class ReportVersion
{
    public ReportVersion(ReviewSnapshot snapshot)
    {
        (ReviewId, Version, Snapshot) = (snapshot.ReviewId, snapshot.Version, SnapshotFormat.Write(snapshot));
        Sha256 = SnapshotFormat.Hash(Snapshot);
    }

    private ReportVersion() => (Snapshot, Sha256) = ("", ""); // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }
    public int Version { get; private init; }
    public string Snapshot { get; private init; }
    public string Sha256 { get; private init; }
}
