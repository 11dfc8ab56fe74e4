using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Outbox;
using SpurReview.Web.Features.Mail.Sending;
using SpurReview.Web.Hosting;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Mail;

/// <summary>The outbox, narrowed as the address says.</summary>
public sealed class MailList(SpurDbContext db, MailDelivery delivery, TimeProvider clock)
{
    private const string State = "lage";
    private const string Waiting = "vantar";
    private const string Sent = "skickat";
    private const string Stopped = "stoppat";
    public const string InNeed = "behover-dig";

    private static readonly FilterField _states = new(
        State,
        "Läge",
        [
            new(Waiting, MailState.Waiting.InSwedish()),
            new(InNeed, MailState.InNeed.InSwedish()),
            new(Sent, MailState.Sent.InSwedish()),
            new(Stopped, MailState.Stopped.InSwedish()),
        ]
    );

    public static ListQuery Query(IQueryCollection address) => new(Links.Mails(), [_states], address);

    public static string InNeedAddress => $"{Links.Mails()}?{State}={InNeed}";

    public async Task<MailListPage> ReadAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // The newest first.
        var (paging, mails) = await Rows(query, now - OutgoingMail.Patience)
            .OrderByDescending(m => m.CreatedAt)
            .ThenBy(m => m.Id)
            .PageAsync(query, cancellationToken);
        return new MailListPage(paging, [.. mails.Select(Row)], delivery, await db.MailsInNeedAsync(now, cancellationToken));
    }

    public async Task<MailPage?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.OutgoingMails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is { } mail
            ? new MailPage(mail, Standing(mail), delivery)
            : null;

    private IQueryable<OutgoingMail> Rows(ListQuery query, DateTimeOffset limit) =>
        db
            .OutgoingMails.AsNoTracking()
            .Where(m =>
                query.Search == null
                || EF.Functions.ILike(m.Subject, Like.Anywhere(query.Search), Like.Escape)
                || EF.Functions.ILike(m.ToAddress, Like.Anywhere(query.Search), Like.Escape)
            )
            .Where(m =>
                query[State] == null
                || (query[State] == Sent && m.SentAt != null)
                || (query[State] == Stopped && m.WithdrawnAt != null)
                || (query[State] == InNeed && m.SentAt == null && m.WithdrawnAt == null && m.CreatedAt < limit)
                || (query[State] == Waiting && m.SentAt == null && m.WithdrawnAt == null && m.CreatedAt >= limit)
            );

    private MailRow Row(OutgoingMail mail) => new(mail.Id, mail.Subject, mail.ToAddress, mail.Fault, Standing(mail));

    private MailStanding Standing(OutgoingMail mail) =>
        new(mail.CreatedAt, mail.NextTryAt, mail.SentAt, mail.WithdrawnAt, mail.Attempts, clock.GetUtcNow(), SwedishDay.Today(clock));
}
