namespace SpurReview.Domain.ActionPlans;

/// <summary>Ett uppföljningstillfälle: one action on one of its days, with what has been reported of it.</summary>
/// <param name="Responsible">Who follows up; nobody where the plan names none.</param>
/// <param name="Reports">In the order in which they came; the last one holds.</param>
public sealed record FollowUpOccasion(
    Guid ReviewId,
    int Position,
    DateOnly Day,
    IReadOnlyList<ResponsiblePerson> Responsible,
    IReadOnlyList<FollowUpReport> Reports
)
{
    /// <summary>So long before its day a follow-up may be reported, and is due.</summary>
    public const int OpenDaysBefore = 14;

    /// <summary>So long after its day a report is late; then it is missing.</summary>
    public const int LateDays = 30;

    /// <summary>What holds: the last report, or null where none has come.</summary>
    public FollowUpReport? Report => Reports.Count == 0 ? null : Reports[^1];

    /// <summary>True where the first report came after the day.</summary>
    public bool CameLate => Reports.Count > 0 && Reports[0].ReportedOn > Day;

    public FollowUpStatus StatusOn(DateOnly today) =>
        (Reports.Count, today.DayNumber - Day.DayNumber) switch
        {
            (> 0, _) => FollowUpStatus.Done,
            (_, < -OpenDaysBefore) => FollowUpStatus.Coming,
            (_, <= 0) => FollowUpStatus.Due,
            (_, <= LateDays) => FollowUpStatus.Late,
            _ => FollowUpStatus.Missing,
        };

    /// <summary>True where somebody has something to do: it may be reported, and nobody has.</summary>
    public bool WaitsOn(DateOnly today) => StatusOn(today) is FollowUpStatus.Due or FollowUpStatus.Late or FollowUpStatus.Missing;

    internal bool IsOpenOn(DateOnly today) => today.DayNumber >= Day.DayNumber - OpenDaysBefore;
}
