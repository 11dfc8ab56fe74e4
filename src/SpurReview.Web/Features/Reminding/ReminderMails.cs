using SpurReview.Data;
using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Tasks;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.MyWork;

namespace SpurReview.Web.Features.Reminding;

/// <summary>A task, and the day on which somebody was to be reminded of it.</summary>
public sealed record DueReminder(TaskRow Task, DateOnly Moment);

/// <summary>Puts reminders in the outbox, with what they remind of beside.</summary>
public sealed class ReminderMails(SpurDbContext db, Outbox outbox)
{
    /// <summary>By the rules: each by itself, or all of the person's in one mail.</summary>
    public async Task PutAsync(Recipient to, IReadOnlyList<DueReminder> due, CancellationToken cancellationToken)
    {
        var forms = due.ToLookup(d => Reminders.RuleOf(d.Task.Task.Kind)!.Form);
        foreach (var single in forms[ReminderForm.Single])
            Note(to, [single], await outbox.PutAsync(to.Email, new ReminderLetter(single.Task), cancellationToken));
        if (forms[ReminderForm.Digest].ToList() is { Count: > 0 } digest)
            await PutDigestAsync(to, digest, cancellationToken);
    }

    public async Task PutDigestAsync(Recipient to, IReadOnlyList<DueReminder> due, CancellationToken cancellationToken) =>
        Note(to, due, await outbox.PutAsync(to.Email, new DigestLetter([.. due.Select(d => d.Task)]), cancellationToken));

    /// <summary>As somebody in the office asks.</summary>
    public async Task PutAsync(Recipient to, TaskRow task, string by, DateOnly today, CancellationToken cancellationToken) =>
        Note(to, [new DueReminder(task, today)], await outbox.PutAsync(to.Email, new ReminderLetter(task, by), cancellationToken), by);

    private void Note(Recipient to, IReadOnlyList<DueReminder> due, OutgoingMail mail, string? by = null) =>
        db.Reminders.AddRange(
            due.DistinctBy(d => (d.Task.Review, d.Task.Task.Kind))
                .Select(d => new Reminder(d.Task.Review, d.Task.Task.Kind, to.Account, to.Reach.InSql(), d.Moment, mail.Id)
                {
                    AskedBy = by,
                })
        );
}
