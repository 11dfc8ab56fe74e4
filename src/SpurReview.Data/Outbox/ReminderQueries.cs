using Microsoft.EntityFrameworkCore;

namespace SpurReview.Data.Outbox;

/// <summary>Somebody whom a review may have a task for, as what she reaches it.</summary>
/// <param name="Reach">As PostgreSQL names it: assigned, head.</param>
public sealed record PersonOfReview(Guid ReviewId, Guid AccountId, string Reach, string Name, string Email);

/// <summary>What reminders ask of the database.</summary>
public static class ReminderQueries
{
    /// <summary>Of all processes one reminds at a time. False where another does just now.</summary>
    public static Task<bool> TakeTurnToRemindAsync(this SpurDbContext db, CancellationToken cancellationToken) =>
        db
            .Database.SqlQuery<bool>($"""select pg_try_advisory_xact_lock(hashtext('spur_reminders')) as "Value" """)
            .SingleAsync(cancellationToken);

    /// <summary>Of two in the office who ask for the same at the same time, one sees what the other has asked for.</summary>
    public static Task WaitForTurnToAskAsync(this SpurDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('spur_reminders_asked'))", cancellationToken);

    /// <summary>Those of the reviews, with addresses; the office is nobody's in particular and not among them.</summary>
    public static Task<List<PersonOfReview>> PeopleOfAsync(
        this SpurDbContext db,
        IReadOnlyCollection<Guid> reviews,
        CancellationToken cancellationToken
    ) =>
        db
            .Database.SqlQuery<PersonOfReview>(
                $"""
                select r.id as "ReviewId", a.id as "AccountId", p.reach as "Reach", a.name as "Name", a.email as "Email"
                from unnest({reviews.ToArray()}) as r (id), lateral people_of_review(r.id) p join accounts a on a.id = p.account_id
                """
            )
            .ToListAsync(cancellationToken);

    /// <summary>What has been reminded of in the reviews since the day, by the rules or by the office.</summary>
    public static Task<List<Reminder>> RemindersOfAsync(
        this SpurDbContext db,
        IReadOnlyCollection<Guid> reviews,
        DateOnly since,
        CancellationToken cancellationToken
    ) => db.Reminders.AsNoTracking().Where(r => reviews.Contains(r.ReviewId) && r.Moment >= since).ToListAsync(cancellationToken);

    /// <summary>What a mail reminds of.</summary>
    public static Task<List<Reminder>> RemindersInAsync(this SpurDbContext db, Guid mail, CancellationToken cancellationToken) =>
        db.Reminders.AsNoTracking().Where(r => r.MailId == mail).ToListAsync(cancellationToken);

    /// <summary>Stops a reminder that waits. Only the installation's own work may.</summary>
    public static Task StopReminderAsync(this SpurDbContext db, Guid mail, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select stop_reminder({mail})", cancellationToken);
}
