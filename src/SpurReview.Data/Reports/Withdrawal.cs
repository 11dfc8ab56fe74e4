namespace SpurReview.Data.Reports;

/// <summary>
/// Återkallelse: from this day a version is no longer served, and its page says why. The bytes stay. A later version makes the report
/// readable again.
/// </summary>
public sealed class Withdrawal
{
    public Withdrawal(ReportVersion version, DateOnly on, string reason)
    {
        Domain.Text.EnsureSaysSomething(reason);
        (ReviewId, Version, WithdrawnOn, Reason) = (
            version.ReviewId,
            version.Version,
            on,
            Domain.Text.Checked(reason, Domain.Text.MaxLength)
        );
    }

    private Withdrawal() => Reason = ""; // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }
    public int Version { get; private init; }
    public DateOnly WithdrawnOn { get; private init; }
    public string Reason { get; private init; }
}
