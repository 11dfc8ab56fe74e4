namespace SpurReview.Domain.ActionPlans;

/// <summary>Omgång: one time that the plan was sent to the inspectors, and went back for komplettering.</summary>
public sealed class PlanTurn
{
    internal PlanTurn(Guid reviewId, int number, DateTimeOffset sentAt, DateOnly sentOn) =>
        (ReviewId, Number, SentAt, SentOn) = (reviewId, number, sentAt, sentOn);

    private PlanTurn() { } // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }
    public DateTimeOffset SentAt { get; private init; }

    /// <summary>The day of that, in Sweden.</summary>
    public DateOnly SentOn { get; private init; }

    /// <summary>Who sent it, stamped by the database.</summary>
    public string? SentBy { get; private init; }

    /// <summary>The day on which it went back to the unit; null while it is with the inspectors, and of the last turn for ever.</summary>
    public DateOnly? ReturnedOn { get; internal set; }

    /// <summary>How many days the inspectors had the plan; 0 while they have it.</summary>
    internal int Days => ReturnedOn is { } back ? back.DayNumber - SentOn.DayNumber : 0;
}

/// <summary>Längre tid: the unit has asked for it, which it can do once.</summary>
public sealed class PlanExtension
{
    public const int ReasonMaxLength = 2_000;

    internal PlanExtension(Guid reviewId, DateOnly askedOn, int days, string reason)
    {
        Text.EnsureSaysSomething(reason);
        (ReviewId, AskedOn, Days, Reason) = (reviewId, askedOn, days, Text.Checked(reason, ReasonMaxLength));
    }

    private PlanExtension() => Reason = ""; // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }
    public DateOnly AskedOn { get; private init; }

    /// <summary>How many days later the plan is due.</summary>
    public int Days { get; private init; }
    public string Reason { get; private init; }
}
