using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;

namespace SpurReview.Web.Features.Reminding;

/// <summary>Asked just before a reminder is sent, which may be hours after it was written: what is done is not reminded of.</summary>
public sealed class ReminderCheck(SpurDbContext db, WorkOfPeople work, ReminderMails mails)
{
    /// <summary>False where the mail is stopped. What is left of several things is put in a new one.</summary>
    public async Task<bool> IsStillAskedAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (mail.Purpose is not MailPurpose.Reminder)
            return true;
        var told = await db.RemindersInAsync(mail.Id, cancellationToken);
        var person = await PersonAsync(told[0], cancellationToken);
        var asked = await work.OfAsync(person, cancellationToken);
        var left = (
            from reminder in told
            from task in asked.Where(t => (t.Review, t.Task.Kind) == (reminder.ReviewId, reminder.Kind)).Take(1)
            select new DueReminder(task, reminder.Moment)
        ).ToList();
        if (left.Count == told.Count)
            return true;

        await db.StopReminderAsync(mail.Id, cancellationToken);
        if (left.Count > 0)
            await mails.PutDigestAsync(person, left, cancellationToken);
        return false;
    }

    private async Task<Recipient> PersonAsync(Reminder reminder, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(a => a.Id == reminder.AccountId, cancellationToken);
        return new Recipient(account.Id, ReachNames.OfSql(reminder.Reach), account.Name, account.Email!);
    }
}
