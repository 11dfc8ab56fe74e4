using Microsoft.EntityFrameworkCore;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Attachments;

namespace SpurReview.Data.Queries;

/// <summary>An attachment in a list: everything but its bytes.</summary>
public sealed record AttachmentRow(Guid Id, string Name, AttachmentKind Kind, int Size);

public static class AttachmentQueries
{
    /// <summary>Of one action, in the order in which they came. The database gives reviewers those that have been sent.</summary>
    public static async Task<IReadOnlyList<AttachmentRow>> AttachmentsOfAsync(
        this SpurDbContext db,
        Guid review,
        int position,
        CancellationToken cancellationToken
    ) =>
        await db
            .PlanAttachments.Where(a => a.ReviewId == review && a.Position == position)
            .OrderBy(a => a.Id)
            .Select(a => new AttachmentRow(a.Id, a.Name, a.Kind, a.Size))
            .ToListAsync(cancellationToken);

    /// <summary>Those of a whole plan, by the position of their action.</summary>
    public static async Task<ILookup<int, AttachmentRow>> AttachmentsOfPlanAsync(
        this SpurDbContext db,
        Guid review,
        CancellationToken cancellationToken
    ) =>
        (
            await db
                .PlanAttachments.Where(a => a.ReviewId == review)
                .OrderBy(a => a.Id)
                .Select(a => new { a.Position, Row = new AttachmentRow(a.Id, a.Name, a.Kind, a.Size) })
                .ToListAsync(cancellationToken)
        ).ToLookup(a => a.Position, a => a.Row);

    /// <summary>The file itself, bytes and all.</summary>
    public static Task<PlanAttachment?> FindAttachmentAsync(
        this SpurDbContext db,
        Guid review,
        Guid attachment,
        CancellationToken cancellationToken
    ) => db.PlanAttachments.AsNoTracking().SingleOrDefaultAsync(a => a.ReviewId == review && a.Id == attachment, cancellationToken);
}
