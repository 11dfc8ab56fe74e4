using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.MyWork;

/// <summary>Something for the person to do.</summary>
public sealed record TaskRow(Guid Review, string Unit, string Specialty, ReviewTask Task, DateOnly Today, WorkCalendar Calendar)
{
    public string Name => Task.Name();
    public string Verb => Task.Verb();
    public string? Note => Task.Note();
    public string Address => Task.AddressIn(Review);
    public DateOnly? LastDay => Task.LastDay;
    public bool IsOverdue => Task.IsOverdue(Today);
    public string? Deadline => LastDay is { } day ? DeadlineTexts.InTask(day, Today, Calendar) : null;
}

/// <summary>Something that others have to do first: "Kvarngatans vårdcentral: Björn Ek ska skriva under utkastet. Senast 20 mars."</summary>
public sealed record WaitingRow(Guid Review, string Unit, IReadOnlyList<string> Who, ReviewTask Task, DateOnly Today)
{
    public DateOnly? LastDay => Task.LastDay;
    public string Address => Links.Review(Review);
    public string Text => $"{string.Join(" och ", Who)} ska {Task.ForOthers()}.";
    public string? Deadline => LastDay is { } day ? $"{DeadlineTexts.ForOthers(day, Today)}." : null;

    /// <summary>Where the office can remind of it; null while the last day is more than two weeks off. Who is asked of the office itself needs no reminder.</summary>
    public string? Reminder =>
        Task.Party is not TaskParty.Office && LastDay <= Today.AddDays(14) ? $"{Links.Reminders()}#val-{Review}.{Task.Kind}" : null;
}

/// <summary>A visit, or the last day for something that the person is to do.</summary>
/// <param name="Key">Tells it from everything else of the same review, today and later.</param>
public sealed record ComingRow(Guid Review, string Key, string Unit, string What, DateOnly From, DateOnly To, bool IsVisit)
{
    public static ComingRow Visit(Guid review, string unit, VisitForm? form, DateOnly from, DateOnly to) =>
        new(review, "besok", unit, form is VisitForm.Remote ? "Besök på distans" : "Platsbesök", from, to, IsVisit: true);

    public string Days => ReviewTexts.Days(From, To);

    /// <summary>"platsbesök på Kvarngatans vårdcentral".</summary>
    public string InSentence => $"{What.InSentence()} på {Unit}";
}

/// <summary>What the person has done.</summary>
public sealed record DoneRow(Guid Review, string Unit, string Name, DateOnly On);
