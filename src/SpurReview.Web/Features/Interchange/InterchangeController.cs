using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Audit;
using SpurReview.Data.Interchange;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Interchange;

/// <summary>Review packages, in and out.</summary>
[May(Deed.ImportReviews)]
public sealed class InterchangeController(SpurDbContext db, ReviewArchive archive, ReviewFiles files) : Controller
{
    /// <summary>More than a package may be, so that one that is too large is told so beside the field.</summary>
    private const int MaxUpload = 4 * PackageReader.MaxBytes;

    [HttpGet("/granskningar/importera")]
    public IActionResult Import() => View(new ImportPage());

    [HttpPost("/granskningar/importera"), RequestSizeLimit(MaxUpload)]
    public async Task<IActionResult> Receive([FromForm(Name = nameof(ImportPage.Form))] ImportForm form)
    {
        if (form.File is null || Request.Form.Files.Count != 1)
            ModelState.AddModelError($"{nameof(ImportPage.Form)}.{nameof(form.File)}", "Välj en fil.");
        else if (form.File.Length > PackageReader.MaxBytes)
            ModelState.AddModelError($"{nameof(ImportPage.Form)}.{nameof(form.File)}", "Filen är för stor. Ett paket får vara högst 5 MB.");
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Import), new ImportPage());

        var outcome = await archive.ImportAsync(await BytesAsync(form.File!), HttpContext.RequestAborted);
        if (outcome.IsRefused)
            return this.Faulty(nameof(Import), new ImportPage { FileName = form.File!.FileName, Faults = outcome.Faults });

        this.Say(outcome.Existed ? "Fanns redan: paketet är den här granskningen. Inget är ändrat." : "Granskningen är importerad.");
        return LocalRedirect(Links.Review(outcome.ReviewId!.Value));
    }

    [HttpGet("/granskningar/{id:guid}/paket.json"), May(Deed.ExportReviews)]
    public async Task<IActionResult> Export(Guid id)
    {
        if (await archive.ExportAsync(id, HttpContext.RequestAborted) is { } package)
        {
            await db.LogReadingAsync(id, DraftReading.Package, HttpContext.RequestAborted);
            return File(PackageWriter.Write(package), "application/json", $"granskning-{id}.json");
        }

        return await files.FindAsync(id, HttpContext.RequestAborted) is { } file
            ? this.ErrorView(
                StatusCodes.Status409Conflict,
                new ErrorPage(
                    "Granskningen kan inte hämtas som paket",
                    $"Granskningen är i läget {file.Review.State.InSwedish()}. Ett paket finns från Rapportutkast och framåt, och inte för avbrutna granskningar."
                )
            )
            : NotFound();
    }

    private static async Task<byte[]> BytesAsync(IFormFile file)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
