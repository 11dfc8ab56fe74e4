namespace SpurReview.Data.Reports;

/// <summary>
/// Something that happened to a published report. Written by the database, in the order in which it could be seen: whoever has read up
/// to a number has missed nothing before it.
/// </summary>
public sealed class ReportChange
{
    private ReportChange() { } // For EF Core, which then fills the properties.

    /// <summary>From 1, without holes.</summary>
    public long Number { get; private init; }
    public Guid ReviewId { get; private init; }
    public int Version { get; private init; }
    public ReportEvent Event { get; private init; }
}

/// <summary>What can happen to a report: publicerad, rättad, återkallad.</summary>
public enum ReportEvent
{
    Published,
    Corrected,
    Withdrawn,
}
