using SpurReview.Data.Outbox;
using SpurReview.Web.Features.Mail.Letters;
using SpurReview.Web.Features.MyWork;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.Reminding;

/// <summary>Påminnelse om en sak, named as in Mitt arbete.</summary>
/// <param name="By">Who in the office asks for it; null where it comes by the rules.</param>
public sealed record ReminderLetter(TaskRow Task, string? By = null) : Letter
{
    public override MailPurpose Purpose => MailPurpose.Reminder;
    public override string Subject => $"Påminnelse: {Task.Name.InSentence()}, {Task.Unit}";
    public override IReadOnlyList<string> Paragraphs =>
        [
            $"{(By is null ? "Det här" : $"{By} på kansliet påminner dig om det som")} väntar på dig i granskningen av {Task.Unit}: {Task.Name.InSentence()}.",
            .. Task.Deadline is { } deadline ? [$"{deadline}."] : Array.Empty<string>(),
        ];
    public override string LinkText => Task.Name;
    public override string Path => Task.Address;
}

/// <summary>The day's mail about everything that somebody is reminded of.</summary>
public sealed record DigestLetter(IReadOnlyList<TaskRow> Tasks) : Letter
{
    public override MailPurpose Purpose => MailPurpose.Reminder;
    public override string Subject =>
        Tasks is [var only] ? $"Påminnelse: {only.Name.InSentence()}, {only.Unit}" : $"Påminnelse: {Tasks.Count} saker";
    public override IReadOnlyList<string> Paragraphs => ["Det här väntar på dig:", .. Tasks.Select(Line)];
    public override string LinkText => "Öppna Mitt arbete";
    public override string Path => Links.MyWork();

    private static string Line(TaskRow task) => $"{task.Name}, {task.Unit}.{(task.Deadline is { } deadline ? $" {deadline}." : "")}";
}
