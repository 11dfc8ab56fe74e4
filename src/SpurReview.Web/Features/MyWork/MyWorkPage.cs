using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Data.Settings;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.MyWork;

/// <summary>Whose work it is, and on which day.</summary>
public sealed record Worker(Guid Account, string Name, ReviewRole Role, DateOnly Today)
{
    public Terms Terms { get; init; } = Terms.Default;

    /// <summary>Where the reviewing body has said so SPUR-samordnare do it too.</summary>
    public bool MayPublish { get; init; }

    /// <summary>The head and her deputies send what the unit has written.</summary>
    public bool MaySendPlans { get; init; }

    /// <summary>The provider's administrators see what waits for its units; it is the units that do it.</summary>
    public bool OnlySees { get; init; }

    public static Worker Of(Guid account, string name, AccountRole role, DateOnly today, InstallationSettings settings) =>
        new(account, name, CurrentUser.ReviewRoleOf(role), today)
        {
            Terms = settings.Terms,
            MayPublish = AccessTable.Allows(role, Deed.Publish, settings),
            MaySendPlans = AccessTable.Allows(role, Deed.SendPlans),
            OnlySees = role is AccountRole.ProviderAdministrator,
        };
}

/// <summary>Mitt arbete: what waits for the person, for others, what is coming and what is done.</summary>
public sealed record MyWorkPage
{
    /// <summary>So many stand open under each heading; the others are one press away.</summary>
    public const int MostShown = 5;
    public const int DaysAhead = 30;
    public const int DaysBack = 90;

    public required Worker Worker { get; init; }
    public required bool HasReviews { get; init; }

    /// <summary>Some review is not over, or asks for something all the same.</summary>
    public required bool HasOngoing { get; init; }
    public required IReadOnlyList<TaskRow> Now { get; init; }

    /// <summary>Mails that have waited for days without being sent: the administrator's to see to.</summary>
    public int MailsInNeed { get; init; }
    public required IReadOnlyList<WaitingRow> Waiting { get; init; }

    /// <summary>Everything that is coming; the page shows the nearest of it, the calendar file all.</summary>
    public required IReadOnlyList<ComingRow> Ahead { get; init; }
    public required IReadOnlyList<DoneRow> Done { get; init; }

    public IReadOnlyList<ComingRow> Coming => [.. Ahead.Where(r => r.From <= Worker.Today.AddDays(DaysAhead))];

    /// <summary>What is told of reviews that are not there: none is going on, or the person does not see it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A unit's people are told how it stands with the unit instead.</summary>
    public bool SaysOnlyNotes { get; init; }

    public string Lead =>
        Now.Count > 0 ? Counted(Now.Count, Now.Count(r => r.IsOverdue))
        : MailsInNeed > 0 ? Counted(1, overdue: 0)
        : Ahead.FirstOrDefault(r => r.IsVisit) is { } next ? $"Inget väntar på dig. Nästa: {next.InSentence} {next.Days}."
        : "Inget väntar på dig just nu.";

    public static MyWorkPage Of(IReadOnlyList<ReviewAtWork> reviews, Worker worker)
    {
        var tasks = reviews.Select(r => new TasksOfReview(r, worker)).ToList();
        return new MyWorkPage
        {
            Worker = worker,
            HasReviews = reviews.Count > 0,
            HasOngoing =
                reviews.Any(r => r.Outline.State is not (ReviewState.Published or ReviewState.Cancelled)) || tasks.Any(t => t.Mine.Any()),
            Now = [.. InOrder(tasks.SelectMany(t => t.Mine), r => r.LastDay)],
            Waiting = [.. InOrder(tasks.SelectMany(t => t.Waiting), r => r.LastDay)],
            Ahead = [.. tasks.SelectMany(t => t.Coming).OrderBy(r => r.From).ThenBy(r => r.Unit, StringComparer.Ordinal)],
            Done = [.. tasks.SelectMany(t => t.Done).OrderByDescending(r => r.On).ThenBy(r => r.Unit, StringComparer.Ordinal)],
        };
    }

    /// <summary>By last day, so that what is overdue comes first and what has no last day comes last.</summary>
    private static IOrderedEnumerable<T> InOrder<T>(IEnumerable<T> rows, Func<T, DateOnly?> lastDay) =>
        rows.OrderBy(r => lastDay(r) ?? DateOnly.MaxValue);

    private static string Counted(int count, int overdue) =>
        (count == 1 ? "1 sak väntar på dig." : $"{count} saker väntar på dig.")
        + (
            overdue == 0 ? ""
            : overdue == 1 ? " 1 är försenad."
            : $" {overdue} är försenade."
        );
}
