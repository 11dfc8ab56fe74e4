using SpurReview.Data.Outbox;
using SpurReview.Web.Features.Mail.Sending;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Mail;

public enum MailState
{
    Waiting,

    /// <summary>Has waited so long that somebody should look.</summary>
    InNeed,
    Sent,

    /// <summary>Its link became void, or what it tells of was taken back, before it was sent.</summary>
    Stopped,
}

/// <summary>How it goes with a mail.</summary>
public sealed record MailStanding(
    DateTimeOffset CreatedAt,
    DateTimeOffset NextTryAt,
    DateTimeOffset? SentAt,
    DateTimeOffset? StoppedAt,
    int Attempts,
    DateTimeOffset Now,
    DateOnly Today
)
{
    public MailState State =>
        SentAt is not null ? MailState.Sent
        : StoppedAt is not null ? MailState.Stopped
        : CreatedAt < Now - OutgoingMail.Patience ? MailState.InNeed
        : MailState.Waiting;

    public string Written => MailTexts.Moment(CreatedAt, Today);

    /// <summary>"Skickat söndag 22 november kl. 14.05".</summary>
    public string InSwedish => (SentAt ?? StoppedAt) is { } at ? $"{State.InSwedish()} {MailTexts.Moment(at, Today)}" : State.InSwedish();

    public bool Waits => State is MailState.Waiting or MailState.InNeed;

    /// <summary>Null where it does not wait, or has not been tried.</summary>
    public string? NextTry =>
        !Waits || Attempts == 0 ? null
        : NextTryAt <= Now ? "nu"
        : MailTexts.Moment(NextTryAt, Today);
}

/// <summary>A mail in the list.</summary>
public sealed record MailRow(Guid Id, string Subject, string To, string? Fault, MailStanding Standing);

/// <param name="InNeed">How many need somebody, on whichever page.</param>
public sealed record MailListPage(Paging Paging, IReadOnlyList<MailRow> Rows, MailDelivery Delivery, int InNeed)
{
    public ListQuery Query => Paging.Query;
}

/// <summary>One mail, as it would be read.</summary>
public sealed record MailPage(OutgoingMail Mail, MailStanding Standing, MailDelivery Delivery)
{
    public string Text => Mail.TextWith(Mail.Link ?? MailTexts.LinkIsGone);
    public bool Waits => Standing.Waits;
}
