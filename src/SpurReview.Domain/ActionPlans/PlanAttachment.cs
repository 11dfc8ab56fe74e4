using SpurReview.Domain.Attachments;

namespace SpurReview.Domain.ActionPlans;

/// <summary>
/// Bilaga till en åtgärd: the unit's own until its plan is sent, then also the reviewers' to read. Never published, and never changed: another
/// file is another attachment.
/// </summary>
public sealed class PlanAttachment
{
    public const int MaxPerAction = 10;

    private PlanAttachment(Guid id, PlannedAction action, CheckedFile file)
    {
        (Id, ReviewId, Position) = (id, action.ReviewId, action.Position);
        (Name, Kind, Content, Size, Sha256) = (file.Name, file.Kind, file.Content, file.Content.Length, file.Sha256);
    }

    private PlanAttachment() => (Name, Content, Sha256) = ("", [], ""); // For EF Core, which then fills the properties.

    public Guid Id { get; private init; }
    public Guid ReviewId { get; private init; }

    /// <summary>Of the action, as it is written and as it is sent.</summary>
    public int Position { get; private init; }
    public string Name { get; private init; }
    public AttachmentKind Kind { get; private init; }

    /// <summary>In bytes.</summary>
    public int Size { get; private init; }
    public string Sha256 { get; private init; }
    public byte[] Content { get; private init; }

    /// <param name="id">The page has named it, so that what is sent twice is there once.</param>
    /// <param name="already">How many the action has.</param>
    /// <param name="bytes">How many bytes those of the whole plan have.</param>
    public static PlanAttachment Of(Guid id, PlanWork work, PlannedAction action, CheckedFile file, int already, long bytes) =>
        (work.RuleAgainstWriting(action) ?? RuleAgainstOneMore(already) ?? file.RuleAgainst(bytes)) is { } rule
            ? throw new RuleBrokenException(rule)
            : new PlanAttachment(id, action, file);

    public static Rule? RuleAgainstOneMore(int already) => already >= MaxPerAction ? Rule.TooManyAttachments : null;
}
