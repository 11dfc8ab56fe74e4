using SpurReview.Data.Outbox;
using SpurReview.Data.Queries;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Tasks;
using SpurReview.Web.Features.MyWork;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.Reminding;

/// <summary>Something that others have to do soon, or should have done, and whom the office can remind of it.</summary>
public sealed record AskedTask(TaskRow Task, IReadOnlyList<Recipient> People)
{
    private const int SoonDays = 10;

    /// <summary>As the form names it.</summary>
    public string Key => $"{Task.Review}.{Task.Task.Kind}";
    public string Name => Task.Task.NameForAll();

    /// <summary>The reviews in which there is something of the kind, whose people are to be asked for.</summary>
    public static IReadOnlyList<ReviewAtWork> Among(IReadOnlyList<ReviewAtWork> reviews, DateOnly today, Terms terms) =>
        [.. reviews.Where(r => ReviewTasks.Of(r.Outline, today, terms).Any(t => IsSoon(t, today, terms.Calendar)))];

    /// <summary>Who is not the office, in tasks that have a last day within ten working days, or had it; those that are overdue first.</summary>
    public static IReadOnlyList<AskedTask> Of(
        IReadOnlyList<ReviewAtWork> reviews,
        IReadOnlyList<PersonOfReview> people,
        DateOnly today,
        Terms terms
    )
    {
        var asked =
            from review in reviews
            from tasks in ReviewTasks.Of(review.Outline, today, terms).Where(t => IsSoon(t, today, terms.Calendar)).GroupBy(t => t.Kind)
            let row = new TaskRow(review.Id, review.Unit, review.Specialty.InSentence(), tasks.First(), today, terms.Calendar)
            orderby row.LastDay, row.Unit
            let there = people.Where(p => p.ReviewId == review.Id).Select(Recipient.Of)
            select new AskedTask(row, [.. there.Where(p => tasks.Any(t => Has(t, p)))]);
        return [.. asked];
    }

    private static bool IsSoon(ReviewTask task, DateOnly today, WorkCalendar calendar) =>
        task.Party is not TaskParty.Office && task.LastDay is { } last && calendar.Left(today, last) <= SoonDays;

    private static bool Has(ReviewTask task, Recipient person) =>
        task.Party == person.Party && (task.Party is not TaskParty.Inspectors || task.Inspector?.AccountId == person.Account);
}
