using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.FactChecks;

/// <summary>Vad som ändrats: the draft that was sent beside what became of it, word by word.</summary>
[May(Deed.ReadFactChecks), Route("/granskningar/{id:guid}/faktagranskning/andringar")]
public sealed class ComparisonController(SpurDbContext db, FactCheckFiles files, ReportLibrary library) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Changes(Guid id)
    {
        if (await files.FindAsync(id, Aborted) is not var (file, sent) || sent is null)
            return NotFound();
        return await LaterAsync(file) is { } later
            ? View(new ChangesPage(sent, DraftComparison.Between(sent.Sent.Content, later)))
            : LocalRedirect(Links.FactCheck(id));
    }

    /// <summary>While it is being changed only those who change it see how; then everybody sees what it had become.</summary>
    private async Task<ReviewSnapshot?> LaterAsync(ReviewFile file) =>
        file.Review.State is ReviewState.FactCheck
            ? User.ReviewRole() is ReviewRole.Unit
                ? null
                : await library.SnapshotAsync(file.Review, version: null, Aborted)
            : (await db.LastDraftAsync(file.Id, Aborted))?.Content;
}

public sealed record ChangesPage(FactCheckFile File, IReadOnlyList<DraftChange> Changes);
