using SpurReview.Domain.Tasks;

namespace SpurReview.Data.Outbox;

/// <summary>That somebody was reminded of a task (påminnelse), and by which mail.</summary>
/// <param name="moment">The day on which it was to be done, by the rules; today where the office asked for it.</param>
public sealed class Reminder(Guid reviewId, TaskKind kind, Guid accountId, string reach, DateOnly moment, Guid mailId)
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReviewId { get; private init; } = reviewId;
    public TaskKind Kind { get; private init; } = kind;
    public Guid AccountId { get; private init; } = accountId;

    /// <summary>As what she has the task, as PostgreSQL names it: assigned, head.</summary>
    public string Reach { get; private init; } = reach;
    public DateOnly Moment { get; private init; } = moment;
    public Guid MailId { get; private init; } = mailId;

    /// <summary>Who in the office asked for it; null where the rules did.</summary>
    public string? AskedBy { get; init; }

    /// <summary>Stamped by the database.</summary>
    public DateTimeOffset CreatedAt { get; private init; }
}
