using SpurReview.Domain.Tasks;
using SpurReview.Web.Features.Mail;

namespace SpurReview.Web.Features.Reminding;

/// <summary>Påminnelser: what the office can remind others of, and what has been reminded of.</summary>
/// <param name="By">Who would remind.</param>
public sealed record RemindersPage(IReadOnlyList<AskedTask> Asked, IReadOnlyList<SentReminder> Sent, string By, DateOnly Today)
{
    public const int MostShown = 50;

    /// <summary>"måndag 23 november kl. 9.10"</summary>
    public string Moment(SentReminder sent) => MailTexts.Moment(sent.WrittenAt, Today);

    public string Preview(AskedTask asked) => string.Join("\n\n", new ReminderLetter(asked.Task, By).Paragraphs);
}

/// <summary>A reminder, for the log.</summary>
/// <param name="AskedBy">Null where it came by the rules.</param>
public sealed record SentReminder(Guid Review, string Unit, TaskKind Kind, string To, string? AskedBy, DateTimeOffset WrittenAt);
