using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Reports;
using SpurReview.Reports.Word;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.FollowingUp;

/// <summary>The unit's and its provider's follow-up as a document, with the standing of today. What it says is theirs, as on their page.</summary>
[May(Deed.WritePlans), Route("/granskningar/{id:guid}/uppfoljning")]
public sealed class FollowUpSummariesController(SpurDbContext db, ReviewFiles files, DraftPrinter printer, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet("sammanstallning.docx")]
    public async Task<IActionResult> Word(Guid id) =>
        await FindAsync(id) is var (document, name)
            ? this.File(WordReport.Write(document), WordReport.ContentType, $"{name}.docx")
            : NotFound();

    /// <summary>The unit of work is over before anything is printed: whoever waits must not hold a connection.</summary>
    [WithoutUnitOfWork, HttpGet("sammanstallning.pdf")]
    public async Task<IActionResult> Pdf(Guid id)
    {
        await db.BeginAsync(User.ToIdentity(), Aborted);
        var found = await FindAsync(id);
        await db.CommitAsync(Aborted);
        return found is var (document, name)
            ? this.File(await printer.PrintAsync(User.AccountId()!.Value, document, Aborted), FileAnswers.Pdf, $"{name}.pdf")
            : NotFound();
    }

    /// <summary>Null where there is no such review, not for this person, or nothing to follow up in it.</summary>
    private async Task<(ReportDocument Document, string Name)?> FindAsync(Guid id)
    {
        if (await files.FindAsync(id, Aborted) is not { } file)
            return null;
        var page = new FollowUpPage(
            file,
            await db.FollowUpsOfAsync(file.Review, Aborted),
            SwedishDay.Today(clock),
            await db.FilesOfFollowUpsAsync(id, Aborted)
        );
        if (page.Occasions.Count == 0)
            return null;
        var review = new FollowedReview(
            file.Unit.ToSnapshot(file.Provider),
            file.Review.Specialty,
            file.Review.Visit!,
            file.Template.Regulation,
            file.Review.Plan!.ToSnapshot()
        );
        return (
            FollowUpSummary.Compose(review, page.FollowedUp, page.Today),
            $"uppfoljning-{ReportSlug.Of(file.Unit.Name, file.Review.Specialty)}"
        );
    }
}
