namespace SpurReview.Domain.ActionPlans;

/// <summary>Rapporterad uppföljning: what has been done of an action on one of its days. Never changed: a correction is a new one, with the next number.</summary>
public sealed class FollowUpReport
{
    internal FollowUpReport(FollowUpOccasion occasion, FollowUpOutcome outcome, string done, DateOnly today)
    {
        Text.EnsureSaysSomething(done);
        (ReviewId, Position, FollowUpOn) = (occasion.ReviewId, occasion.Position, occasion.Day);
        (Number, Outcome, Done, ReportedOn) = (occasion.Reports.Count + 1, outcome, Text.Checked(done, Text.MaxLength), today);
    }

    private FollowUpReport() => Done = ""; // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }

    /// <summary>The action's number in the plan.</summary>
    public int Position { get; private init; }

    /// <summary>The planned day that it reports.</summary>
    public DateOnly FollowUpOn { get; private init; }

    /// <summary>1 for the first report of the day, then one more for each correction.</summary>
    public int Number { get; private init; }
    public FollowUpOutcome Outcome { get; private init; }

    /// <summary>Vad har gjorts? The unit's and its provider's own.</summary>
    public string Done { get; private init; }

    /// <summary>The day on which it came in.</summary>
    public DateOnly ReportedOn { get; private init; }

    /// <summary>Stamped by the database.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>The name of who reported, stamped by the database.</summary>
    public string? ReportedBy { get; private init; }
}
