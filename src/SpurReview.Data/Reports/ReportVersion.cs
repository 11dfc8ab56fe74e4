using SpurReview.Domain.Publishing;

namespace SpurReview.Data.Reports;

/// <summary>A frozen version of a report as the public may read it: its snapshot, word for word, and the hash that names it.</summary>
public sealed class ReportVersion
{
    /// <param name="whole">The unit's snapshot, from which what is not public is left out.</param>
    public ReportVersion(ReviewSnapshot whole, PublicRules? rules = null)
    {
        (ReviewId, Version, Snapshot) = (whole.ReviewId, whole.Version, SnapshotFormat.Write(whole.ForThePublic(rules)));
        Sha256 = SnapshotFormat.Hash(Snapshot);
        (DatedOn, Reason) = whole.Corrections is [.., var last] ? (last.On, last.Reason) : (whole.PublishedOn!.Value, null);
    }

    private ReportVersion() => (Snapshot, Sha256) = ("", ""); // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }
    public int Version { get; private init; }
    public string Snapshot { get; private init; }
    public string Sha256 { get; private init; }

    /// <summary>The day it was published, or corrected.</summary>
    public DateOnly DatedOn { get; private init; }

    /// <summary>Why the version before was corrected; null for the first.</summary>
    public string? Reason { get; private init; }

    /// <summary>As everyone may download it: word for word what the hash names, however a snapshot is written today.</summary>
    public string ToPublicText() =>
        SnapshotFormat.Read(Snapshot).Audience is SnapshotAudience.Public ? Snapshot : SnapshotFormat.Write(ToSnapshot());

    public ReviewSnapshot ToSnapshot() =>
        SnapshotFormat.Read(Snapshot) is var snapshot && snapshot.Audience is SnapshotAudience.Public ? snapshot : snapshot.ForThePublic();
}
