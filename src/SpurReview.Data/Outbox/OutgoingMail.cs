namespace SpurReview.Data.Outbox;

/// <summary>A mail that is to go out, or has. The link that it leads to lies beside it until it is sent, and nowhere after.</summary>
public sealed class OutgoingMail
{
    /// <summary>Stands in the bodies where the link goes.</summary>
    public const string LinkMark = "{länk}";

    /// <summary>A mail that is this old and has never been sent needs somebody.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    private const int MaxFault = 2_000;
    private static readonly TimeSpan _longestPause = TimeSpan.FromHours(6);

    private OutgoingMail() => (ToAddress, Subject, TextBody, HtmlBody, MessageId) = ("", "", "", "", ""); // For EF Core, which then fills the properties.

    /// <param name="host">The installation's own name, in the Message-ID.</param>
    /// <exception cref="ArgumentException">A line break or another control character in a header.</exception>
    public OutgoingMail(MailPurpose purpose, string to, MailBody body, string link, string host, DateTimeOffset now)
    {
        (Purpose, ToAddress, Subject) = (purpose, Line(to), Line(body.Subject));
        (TextBody, HtmlBody, Link) = (body.Text, body.Html, Line(link));
        MessageId = $"<{Id:N}@{Line(host)}>";
        (CreatedAt, NextTryAt) = (now, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public MailPurpose Purpose { get; private init; }
    public string ToAddress { get; private init; }
    public string Subject { get; private init; }
    public string TextBody { get; private init; }
    public string HtmlBody { get; private init; }

    /// <summary>Null once the mail is sent or stopped.</summary>
    public string? Link { get; private set; }

    /// <summary>The same each time it is tried.</summary>
    public string MessageId { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset NextTryAt { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>What went wrong last time; null before the first failure, and when it is sent.</summary>
    public string? Fault { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The one-time link that it brings, as its invitation knows it; null where it brings none.</summary>
    public string? InvitationHash { get; init; }

    /// <summary>The action that it tells the provider of; null of every other mail. Taken back, it stops the mail.</summary>
    public Guid? About { get; init; }

    /// <summary>When its link became void, or what it tells of was taken back, before it was sent. The database says so.</summary>
    public DateTimeOffset? WithdrawnAt { get; private init; }

    public void Sent(DateTimeOffset now) => (Attempts, SentAt, Link, Fault) = (Attempts + 1, now, null, null);

    /// <summary>Waits longer for each failure: a minute, two, four, at most six hours, and never gives up.</summary>
    /// <param name="jitter">From 0 to 1: as much of the pause's second half is waited, so that not all come back at once.</param>
    public void Failed(string fault, DateTimeOffset now, double jitter)
    {
        var pause = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(Attempts, 10)));
        (Attempts, Fault) = (Attempts + 1, Kept(fault));
        NextTryAt = now + ((pause < _longestPause ? pause : _longestPause) * ((1 + jitter) / 2));
    }

    /// <summary>The text with what stands for the link filled in.</summary>
    public string TextWith(string link) => TextBody.Replace(LinkMark, link, StringComparison.Ordinal);

    /// <param name="link">Encoded as HTML has it.</param>
    public string HtmlWith(string link) => HtmlBody.Replace(LinkMark, link, StringComparison.Ordinal);

    // What a server says may hold anything, also what PostgreSQL cannot store.
    private static string Kept(string fault) => new([.. fault.Where(c => c is not '\0').Take(MaxFault)]);

    private static string Line(string text) =>
        text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')
            ? throw new ArgumentException("A header of a mail is one line.", nameof(text))
            : text;
}

/// <summary>What is read, twice: a mail program shows the one or the other. A mark stands where the link goes.</summary>
public sealed record MailBody(string Subject, string Text, string Html);
