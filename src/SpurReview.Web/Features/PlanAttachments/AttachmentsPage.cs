using SpurReview.Data.Queries;
using SpurReview.Domain.ActionPlans;
using SpurReview.Web.Features.ActionPlans;

namespace SpurReview.Web.Features.PlanAttachments;

/// <summary>Bilagor till en åtgärd, to those who only read the plan.</summary>
public sealed record AttachmentsPage(PlanFile Plan, PlanRow Row, AttachmentList List);

/// <summary>The files of one action, to fetch and, where it is open, to take away.</summary>
/// <param name="Code">Of a row that the action answers.</param>
public sealed record AttachmentList(Guid Review, string Code, IReadOnlyList<AttachmentRow> Files)
{
    public bool IsOpen { get; init; }
}

/// <summary>A file that the form of an action brings, or takes away.</summary>
public sealed class AttachmentForm
{
    /// <summary>Named by the page, so that what is sent twice is there once.</summary>
    public Guid? Id { get; init; }
    public IFormFile? File { get; init; }

    /// <summary>The file that is taken away.</summary>
    public Guid? Removes { get; init; }
}
