using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Tasks;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Reminding;

/// <summary>
/// Reminds everybody of what the rules say for today, once. Who is to be looked at is seen as the installation; of what each is reminded is asked
/// as that person.
/// </summary>
public sealed class ReminderRound(IServiceScopeFactory scopes, WorkOfPeople work, TimeProvider clock)
{
    private static readonly Identity _worker = new(Reach.All, AccountId: null, "Påminnelserna");

    /// <summary>In the hours when people work, Swedish time.</summary>
    private static readonly (int From, int To) _hours = (7, 18);

    /// <summary>How many mails were written.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpurDbContext>();
        await db.BeginAsync(_worker, cancellationToken);
        var terms = (await db.SettingsAsync(cancellationToken)).Terms;
        if (IsQuiet(terms.Calendar) || !await db.TakeTurnToRemindAsync(cancellationToken))
            return 0;

        var asked = await AskedAsync(db, terms, cancellationToken);
        var mails = scope.ServiceProvider.GetRequiredService<ReminderMails>();
        foreach (var person in await PeopleAsync(db, asked, cancellationToken))
        {
            var due = await DueAsync(db, person, asked, terms.Calendar, cancellationToken);
            if (due.Count > 0)
                await mails.PutAsync(person, due, cancellationToken);
        }
        var count = db.OutgoingMails.Local.Count;
        await db.SaveChangesAsync(cancellationToken);
        await db.CommitAsync(cancellationToken);
        return count;
    }

    private bool IsQuiet(WorkCalendar calendar)
    {
        var now = SwedishDay.Local(clock.GetUtcNow());
        return now.Hour < _hours.From || now.Hour >= _hours.To || Reminders.IsQuiet(DateOnly.FromDateTime(now.DateTime), calendar);
    }

    /// <summary>The reviews that somebody may have to be reminded in, as far as the installation sees.</summary>
    private async Task<IReadOnlyList<Asked>> AskedAsync(SpurDbContext db, Terms terms, CancellationToken cancellationToken)
    {
        var today = SwedishDay.Today(clock);
        var asked =
            from review in await db.AtWorkAsync(DateOnly.MaxValue, cancellationToken)
            let due = ReviewTasks
                .Of(review.Outline, today, terms)
                .Where(t => Reminders.MomentOf(t, review.Outline.Since, today, terms.Calendar) is not null)
                .ToList()
            where due.Count > 0
            select new Asked(review.Id, review.Outline.Since, [.. due.Select(t => t.Party).Distinct()]);
        return [.. asked];
    }

    private static async Task<IReadOnlyList<Recipient>> PeopleAsync(
        SpurDbContext db,
        IReadOnlyList<Asked> asked,
        CancellationToken cancellationToken
    )
    {
        var reviews = asked.ToDictionary(a => a.Review);
        var people = await db.PeopleOfAsync(reviews.Keys, cancellationToken);
        var office = asked.Any(a => a.Parties.Contains(TaskParty.Office))
            ? await db.Users.Where(a => a.Roles.Contains(AccountRole.Coordinator)).ToListAsync(cancellationToken)
            : [];
        return
        [
            .. people
                .Select(p => (p.ReviewId, Person: Recipient.Of(p)))
                .Where(p => reviews[p.ReviewId].Parties.Contains(p.Person.Party))
                .Select(p => p.Person)
                .Concat(office.Select(a => new Recipient(a.Id, Reach.All, a.Name, a.Email!)))
                .DistinctBy(p => (p.Account, p.Reach)),
        ];
    }

    /// <summary>What the person has to do, was to be reminded of by now, and has not been.</summary>
    private async Task<IReadOnlyList<DueReminder>> DueAsync(
        SpurDbContext db,
        Recipient person,
        IReadOnlyList<Asked> asked,
        WorkCalendar calendar,
        CancellationToken cancellationToken
    )
    {
        var since = asked.ToDictionary(a => a.Review, a => a.Since);
        var due = (
            from row in await work.OfAsync(person, cancellationToken)
            where since.ContainsKey(row.Review)
            let moment = Reminders.MomentOf(row.Task, since[row.Review], row.Today, calendar)
            where moment is not null
            select new DueReminder(row, moment.Value)
        ).ToList();
        if (due.Count == 0)
            return due;

        var told = await db.RemindersOfAsync([.. due.Select(d => d.Task.Review)], due.Min(d => d.Moment), cancellationToken);
        return
        [
            .. due.Where(d =>
                !told.Any(r =>
                    (r.ReviewId, r.Kind, r.AccountId) == (d.Task.Review, d.Task.Task.Kind, person.Account) && r.Moment >= d.Moment
                )
            ),
        ];
    }

    private sealed record Asked(Guid Review, DateOnly? Since, IReadOnlyList<TaskParty> Parties);
}
