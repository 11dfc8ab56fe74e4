using Microsoft.EntityFrameworkCore;

namespace SpurReview.Data.Outbox;

/// <summary>The mails that wait. They lie in the database, so no restart loses one and any number of processes share them.</summary>
public static class MailQueue
{
    /// <summary>Notified when a mail is added, or is to be tried again at once.</summary>
    public const string AddedChannel = "spur_mail_added";

    /// <summary>Neither sent nor stopped.</summary>
    public static IQueryable<OutgoingMail> WaitingMails(this SpurDbContext db) =>
        db.OutgoingMails.Where(m => m.SentAt == null && m.WithdrawnAt == null);

    /// <summary>The mail that has waited longest and may be tried now; others pass it by until this transaction ends. Null where there is none.</summary>
    public static async Task<OutgoingMail?> TakeMailAsync(this SpurDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        (
            await db
                .OutgoingMails.FromSql(
                    $"select * from outgoing_mails where sent_at is null and withdrawn_at is null and next_try_at <= {now} order by next_try_at, id limit 1 for update skip locked"
                )
                .ToListAsync(cancellationToken)
        ).SingleOrDefault();

    /// <summary>When the next mail may be tried, whoever will; null where none waits.</summary>
    public static Task<DateTimeOffset?> NextMailAtAsync(this SpurDbContext db, CancellationToken cancellationToken) =>
        db.WaitingMails().MinAsync(m => (DateTimeOffset?)m.NextTryAt, cancellationToken);

    /// <summary>Has a mail tried at once. False where it is sent or stopped already, or is being sent just now.</summary>
    public static async Task<bool> TryMailAgainAsync(
        this SpurDbContext db,
        Guid mail,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var rows = await db.Database.ExecuteSqlAsync(
            $"""
            update outgoing_mails set next_try_at = {now} where id =
                (select id from outgoing_mails where id = {mail} and sent_at is null and withdrawn_at is null for update skip locked)
            """,
            cancellationToken
        );
        await db.Database.ExecuteSqlAsync($"select pg_notify({AddedChannel}, '')", cancellationToken);
        return rows == 1;
    }

    /// <summary>Whether somebody has been told of the action since then, by a mail that is sent or still to be.</summary>
    public static Task<bool> ToldOfAsync(this SpurDbContext db, Guid action, DateTimeOffset since, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select told_of({action}, {since}) as \"Value\"").SingleAsync(cancellationToken);

    /// <summary>How many have waited since before the day when somebody should look.</summary>
    public static Task<int> MailsInNeedAsync(this SpurDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var limit = now - OutgoingMail.Patience;
        return db.WaitingMails().CountAsync(m => m.CreatedAt < limit, cancellationToken);
    }
}
