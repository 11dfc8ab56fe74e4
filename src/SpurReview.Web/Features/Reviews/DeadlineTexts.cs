using System.Globalization;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Tasks;

namespace SpurReview.Web.Features.Reviews;

/// <summary>Last days in words, always with how long is left.</summary>
public static class DeadlineTexts
{
    /// <summary>Farther away nobody counts the days.</summary>
    private const int CountedDays = 150;

    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static string InSwedish(this TaskParty party) =>
        party switch
        {
            TaskParty.Office => "kansliet",
            TaskParty.Inspectors => "inspektörerna",
            TaskParty.Unit => "verksamheten",
            TaskParty.Provider => "vårdgivaren",
            TaskParty.SpecialtyCoordinator => "SPUR-samordnaren",
        };

    /// <summary>"Svar senast fredag 14 mars (6 arbetsdagar kvar)".</summary>
    public static string InStrip(TaskKind next, DateOnly lastDay, DateOnly today, WorkCalendar calendar) =>
        lastDay < today ? Overdue(lastDay, today) : $"{Lead(next)} {Day(lastDay, today)}{Left(lastDay, today, calendar, " kvar")}";

    /// <summary>"Försenat sedan måndag 10 mars", "Senast i morgon", "Senast fredag 14 mars (6 arbetsdagar)".</summary>
    public static string InTask(DateOnly lastDay, DateOnly today, WorkCalendar calendar) =>
        lastDay < today ? Overdue(lastDay, today) : $"Senast {Day(lastDay, today)}{Left(lastDay, today, calendar)}";

    /// <summary>"Senast 20 mars": what others are to do.</summary>
    public static string ForOthers(DateOnly lastDay, DateOnly today) =>
        lastDay < today ? Overdue(lastDay, today)
        : (lastDay.DayNumber - today.DayNumber) < 2 ? $"Senast {Day(lastDay, today)}"
        : $"Senast {lastDay.ToString(lastDay.Year == today.Year ? "d MMMM" : "d MMMM yyyy", _swedish)}";

    /// <summary>"fredag 14 mars"; with its year where that is not this one.</summary>
    public static string Weekday(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "dddd d MMMM" : "dddd d MMMM yyyy", _swedish);

    private static string Overdue(DateOnly lastDay, DateOnly today) => $"Försenat sedan {Weekday(lastDay, today)}";

    private static string Day(DateOnly day, DateOnly today) =>
        (day.DayNumber - today.DayNumber) switch
        {
            0 => "i dag",
            1 => "i morgon",
            _ => Weekday(day, today),
        };

    private static string Left(DateOnly lastDay, DateOnly today, WorkCalendar calendar, string ending = "")
    {
        if (lastDay.DayNumber - today.DayNumber is < 2 or > CountedDays)
            return "";
        var left = calendar.Left(today, lastDay);
        return $" ({left} {(left == 1 ? "arbetsdag" : "arbetsdagar")}{ending})";
    }

    private static string Lead(TaskKind next) =>
        next switch
        {
            TaskKind.FillInFacts => "Underlag senast",
            TaskKind.ReadMaterial or TaskKind.PrepareGrading or TaskKind.BeginVisit => "Besöket börjar",
            TaskKind.EndVisit => "Besöket slutar",
            TaskKind.FinishArea or TaskKind.SignDraft or TaskKind.ReadDraft or TaskKind.SendForFactCheck => "Underskrivet utkast senast",
            TaskKind.CheckFacts => "Svar senast",
            TaskKind.WritePlan or TaskKind.CompletePlan => "Handlingsplan senast",
            TaskKind.JudgePlan or TaskKind.DecideRegrade => "Beslut senast",
            _ => "Klart senast",
        };
}
