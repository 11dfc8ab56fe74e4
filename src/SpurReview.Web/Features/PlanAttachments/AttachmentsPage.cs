using SpurReview.Data.Queries;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Web.Features.ActionPlans;

namespace SpurReview.Web.Features.PlanAttachments;

/// <summary>Bilagor till en åtgärd: those that are there, and the form for one more.</summary>
public sealed record AttachmentsPage(PlanFile Plan, PlanRow Row, AttachmentList List)
{
    public AttachmentForm Form { get; init; } = new() { Id = Guid.CreateVersion7() };

    /// <summary>The person belongs to the unit or its provider.</summary>
    public required bool IsWriter { get; init; }

    /// <summary>The action that files are attached to; null until it is saved, and for those who only read.</summary>
    public PlannedAction? Action => Plan.Work.ActionFor(Row.Code);

    /// <summary>Why nothing can be attached or taken away here now; null where it can.</summary>
    public Rule? Closed => IsWriter ? Plan.RuleAgainstWriting(Row) : null;

    public Rule? Full => PlanAttachment.RuleAgainstOneMore(List.Files.Count);

    /// <summary>Where an action was sent for the row, its place in the plan; for the unit also where it is only begun.</summary>
    internal static int? PositionOf(PlanFile plan, string code) =>
        plan.Work.ActionFor(code)?.Position ?? plan.Sent?.Items.FirstOrDefault(i => i.Answers.Contains(code))?.Position;
}

/// <summary>The files of one action, to fetch and, where it is open, to take away.</summary>
/// <param name="Code">Of a row that the action answers.</param>
public sealed record AttachmentList(Guid Review, string Code, IReadOnlyList<AttachmentRow> Files)
{
    public bool IsOpen { get; init; }
}

public sealed class AttachmentForm
{
    /// <summary>Named by the page, so that what is sent twice is there once.</summary>
    public Guid? Id { get; init; }
    public IFormFile? File { get; init; }
}
