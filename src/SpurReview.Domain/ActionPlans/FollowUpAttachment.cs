using SpurReview.Domain.Attachments;

namespace SpurReview.Domain.ActionPlans;

/// <summary>Underlag till en rapporterad uppföljning: the unit's and its provider's own. Never published, and never changed.</summary>
public sealed class FollowUpAttachment
{
    private FollowUpAttachment(Guid id, FollowUpReport report, CheckedFile file)
    {
        (Id, ReviewId, Position, FollowUpOn, Number) = (id, report.ReviewId, report.Position, report.FollowUpOn, report.Number);
        (Name, Kind, Content, Size, Sha256) = (file.Name, file.Kind, file.Content, file.Content.Length, file.Sha256);
    }

    private FollowUpAttachment() => (Name, Content, Sha256) = ("", [], ""); // For EF Core, which then fills the properties.

    public Guid Id { get; private init; }
    public Guid ReviewId { get; private init; }

    /// <summary>The action's number in the plan.</summary>
    public int Position { get; private init; }
    public DateOnly FollowUpOn { get; private init; }

    /// <summary>Of the report that it came with.</summary>
    public int Number { get; private init; }
    public string Name { get; private init; }
    public AttachmentKind Kind { get; private init; }

    /// <summary>In bytes.</summary>
    public int Size { get; private init; }
    public string Sha256 { get; private init; }
    public byte[] Content { get; private init; }

    /// <param name="already">How many files the follow-up has, with all its reports.</param>
    /// <param name="bytes">How many bytes those of all the review's follow-ups have.</param>
    /// <exception cref="RuleBrokenException">There is no room for it.</exception>
    public static FollowUpAttachment Of(FollowUpReport report, CheckedFile file, int already, long bytes) =>
        RuleAgainst(file, already, bytes) is { } rule
            ? throw new RuleBrokenException(rule)
            : new FollowUpAttachment(Guid.CreateVersion7(), report, file);

    /// <summary>Why there is no room for the file; null where there is.</summary>
    public static Rule? RuleAgainst(CheckedFile file, int already, long bytes) =>
        PlanAttachment.RuleAgainstOneMore(already) ?? file.RuleAgainst(bytes);
}
