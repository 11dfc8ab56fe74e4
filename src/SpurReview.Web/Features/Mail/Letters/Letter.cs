using SpurReview.Data.Outbox;

namespace SpurReview.Web.Features.Mail.Letters;

/// <summary>A mail as it is worded. It says what has happened and leads to the page that tells the rest: nothing confidential stands in a mail.</summary>
public abstract record Letter
{
    public abstract MailPurpose Purpose { get; }
    public abstract string Subject { get; }

    /// <summary>What stands between "Hej!" and the link.</summary>
    public abstract IReadOnlyList<string> Paragraphs { get; }

    /// <summary>What the link is called: a verb and its object.</summary>
    public abstract string LinkText { get; }

    /// <summary>Where the link leads: "/granskningar/…".</summary>
    public abstract string Path { get; }

    /// <summary>What the link opens once. The mail is stopped where the link has become void before it is sent.</summary>
    public virtual string? Secret => null;

    /// <summary>Why the person gets the mail.</summary>
    public virtual string Why => "Du får mejlet för att du har ett konto i SpurReview. Mejlet går inte att svara på.";

    public MailBody Body => new(Subject, LetterText.Of(this), LetterHtml.Of(this));
}
