using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Audit;
using SpurReview.Data.Interchange;
using SpurReview.Data.Reports;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports;
using SpurReview.Reports.Word;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Reports.Rendering;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.UnitCopies;

/// <summary>
/// Enhetens eget exemplar: the report with what the public one leaves out, as PDF and as a Word file in which the unit works on its
/// plan. For those who reach the review, from Rapportutkast on; a draft until it is published.
/// </summary>
[May(Deed.ReadUnitCopies)]
public sealed class UnitCopiesController(
    SpurDbContext db,
    ReviewFiles reviews,
    ReportReading reading,
    DraftPrinter printer,
    ReportLibrary library,
    ReportFiles files,
    PublicAddresses addresses
) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet("/granskningar/{id:guid}/enhetens-exemplar.docx")]
    public async Task<IActionResult> Word(Guid id)
    {
        if (await FindAsync(id) is not { } file)
            return NotFound();

        var document = file.Review.State is ReviewState.Published ? await FrozenAsync(id) : await DraftAsync(file);
        await db.LogReadingAsync(id, DraftReading.UnitCopyWord, Aborted);
        return this.File(WordReport.Write(document), WordReport.ContentType, Name(file, "docx"));
    }

    /// <summary>No unit of work around it: whoever waits for the print queue must not hold a connection.</summary>
    [WithoutUnitOfWork, HttpGet("/granskningar/{id:guid}/enhetens-exemplar.pdf")]
    public async Task<IActionResult> Pdf(Guid id)
    {
        await db.BeginAsync(User.ToIdentity(), Aborted);
        var file = await FindAsync(id);
        var isPublished = file?.Review.State is ReviewState.Published;
        var draft = file is null || isPublished ? null : await DraftAsync(file);
        var version = isPublished ? (await library.CurrentVersionAsync(id, Aborted))!.Version : 0;
        if (file is not null)
            await db.LogReadingAsync(id, DraftReading.UnitCopyPdf, Aborted);
        await db.CommitAsync(Aborted);

        if (file is null)
            return NotFound();
        if (draft is not null)
            return this.File(await printer.PrintAsync(User.AccountId()!.Value, draft, Aborted), FileAnswers.Pdf, Name(file, "pdf"));
        return await files.GetAsync(User.ToIdentity(), id, version, ReportFileKind.UnitPdf, Aborted) is { } printed
            ? this.File(printed.Bytes, FileAnswers.Pdf, Name(file, "pdf"))
            : this.NotPrintedYet();
    }

    /// <summary>Null where there is no such review, not for this person, or nothing written in it yet.</summary>
    private async Task<ReviewFile?> FindAsync(Guid id) =>
        await reviews.FindAsync(id, Aborted) is { } file && file.Review.MayBeExported() ? file : null;

    private Task<ReportDocument> DraftAsync(ReviewFile file) => library.DraftAsync(file.Review, SnapshotAudience.Unit, Aborted);

    private async Task<ReportDocument> FrozenAsync(Guid id)
    {
        var report = await db.Reports.AsNoTracking().SingleAsync(r => r.ReviewId == id, Aborted);
        var version = (await library.CurrentVersionAsync(id, Aborted))!;
        var copy = await reading.UnitCopyAsync(id, version.Version, Aborted);
        return ReportComposer.Compose(copy.ToSnapshot(), (await addresses.ReadAsync(db, Aborted)).SealOf(report, version));
    }

    private static string Name(ReviewFile file, string ending) =>
        $"enhetens-exemplar-{ReportSlug.Of(file.Unit.Name, file.Review.Specialty)}.{ending}";
}
