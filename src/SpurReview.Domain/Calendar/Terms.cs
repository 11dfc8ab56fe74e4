namespace SpurReview.Domain.Calendar;

/// <summary>How long each part of a review may take, and the last days that follow. Source: the product's "The life of a review".</summary>
public sealed record Terms
{
    public static Terms Default { get; } = new();

    public WorkCalendar Calendar { get; init; } = WorkCalendar.Swedish;
    public int MaterialDaysBeforeVisit { get; init; } = 21;
    public int DraftDaysAfterVisit { get; init; } = 21;
    public int FactCheckWorkingDays { get; init; } = 10;
    public int RemarkWorkingDays { get; init; } = 5;
    public int PlanMonths { get; init; } = 3;

    /// <summary>How much longer a unit that asks for it has to write its plan; 0 where nobody gets longer.</summary>
    public int PlanExtensionDays { get; init; } = 30;
    public int JudgementWorkingDays { get; init; } = 15;

    /// <summary>So many working days a unit has at least to complete what came back, however little of its time was left.</summary>
    public const int CompletionWorkingDays = 5;

    /// <summary>What the unit sends before the visit.</summary>
    public DateOnly MaterialDue(DateOnly visitFrom) => Calendar.OnOrBefore(Moved(visitFrom, -MaterialDaysBeforeVisit));

    /// <summary>The inspectors' signed draft.</summary>
    public DateOnly DraftDue(DateOnly visitTo) => Calendar.OnOrAfter(Moved(visitTo, DraftDaysAfterVisit));

    /// <summary>The unit's answer to the draft that was sent.</summary>
    public DateOnly FactsDue(DateOnly sentOn) => Calendar.After(sentOn, FactCheckWorkingDays);

    /// <summary>The inspectors' answer to what the unit remarked, signed again where it changed the draft.</summary>
    /// <param name="answeredOn">When the unit sent what it had to say, or its last day for that.</param>
    public DateOnly RemarksDue(DateOnly answeredOn) => Calendar.After(answeredOn, RemarkWorkingDays);

    /// <param name="longer">Days that have not counted, or been added: from the last day that the unit had, so that none is lost in a pause.</param>
    public DateOnly PlanDue(DateOnly askedOn, int longer = 0) =>
        Calendar.OnOrAfter(
            Moved(
                Calendar.OnOrAfter(askedOn < DateOnly.MaxValue.AddMonths(-PlanMonths) ? askedOn.AddMonths(PlanMonths) : DateOnly.MaxValue),
                longer
            )
        );

    /// <summary>The first day on which the time of a unit whose plan came back may be out.</summary>
    public DateOnly CompletionDue(DateOnly returnedOn) => Calendar.After(returnedOn, CompletionWorkingDays);

    /// <summary>The inspectors' decisions on the plan that came in.</summary>
    public DateOnly JudgementDue(DateOnly submittedOn) => Calendar.After(submittedOn, JudgementWorkingDays);

    /// <summary>An old report may bring any date there is.</summary>
    private static DateOnly Moved(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
