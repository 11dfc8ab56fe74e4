using SpurReview.Domain.Calendar;

namespace SpurReview.Domain.ActionPlans;

/// <summary>Datum för uppföljning, as they are proposed.</summary>
public static class FollowUps
{
    /// <summary>As many as the form in use has had.</summary>
    public const int Proposed = 4;
    private const int MonthsBetween = 3;

    /// <summary>Four dates, three months apart and the first three months after the given day; each a working day.</summary>
    public static IReadOnlyList<DateOnly> Quarterly(DateOnly after, WorkCalendar calendar) =>
        [.. Enumerable.Range(1, Proposed).Select(i => calendar.OnOrAfter(after.AddMonths(i * MonthsBetween)))];

    /// <summary>The days that are there already, with as many after the last of them as make four.</summary>
    public static IReadOnlyList<DateOnly> Filled(IReadOnlyList<DateOnly> there, DateOnly after, WorkCalendar calendar) =>
        there.Count == 0
            ? Quarterly(after, calendar)
            : [.. there.Order(), .. Quarterly(there.Max(), calendar).Take(Math.Max(0, Proposed - there.Count))];
}
