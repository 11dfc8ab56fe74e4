using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Audit;
using SpurReview.Data.Interchange;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Domain.Publishing;
using SpurReview.Reports;
using SpurReview.Reports.Html;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Reports.Rendering;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Commands;

/// <summary>./spur report [--data DIR] ID --out FILE.pdf, or FILE.html. What is not published yet is marked as a draft.</summary>
internal static class ReportCommand
{
    public static async Task<int> ExecuteAsync(string[] words)
    {
        var (id, output, data) = ReviewArguments.Parse(words, "./spur report [--data KATALOG] ID --out FIL.pdf");
        var asHtml = Path.GetExtension(output).ToLowerInvariant() switch
        {
            ".html" => true,
            ".pdf" => false,
            _ => throw new WrongUseException("Filen ska heta något på .pdf eller .html."),
        };

        await using var installation = await Installation.OpenExistingAsync(data);
        await using var db = await installation.BeginAsOperatorAsync();
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var (engine, addresses) = (ReportEngines.Create(settings), new PublicAddresses(settings));
        var library = new ReportLibrary(db, await installation.CatalogueAsync(), addresses);

        await File.WriteAllBytesAsync(output, await BytesAsync(db, library, new ReportPrinter(engine, addresses), engine, id, asHtml));
        await db.CommitAsync();
        return 0;
    }

    private static async Task<byte[]> BytesAsync(
        SpurDbContext db,
        ReportLibrary library,
        ReportPrinter printer,
        IPdfEngine engine,
        Guid id,
        bool asHtml
    )
    {
        if (await library.CurrentVersionAsync(id, CancellationToken.None) is { } version)
            return asHtml
                ? Html(await library.DocumentAsync(await db.Reports.SingleAsync(r => r.ReviewId == id), version, CancellationToken.None))
                : (await printer.PrintOnceAsync(db, id, version.Version, ReportFileKind.Pdf, CancellationToken.None)).Bytes;

        var review = await db.Reviews.Whole().SingleOrDefaultAsync(r => r.Id == id);
        if (review is null || !review.MayBeExported())
            throw new CommandFailedException(
                $"Granskningen {id} har ingen rapport: den finns inte, har inte kommit till Rapportutkast eller är avbruten."
            );

        await db.LoadReplacementsAsync(review, CancellationToken.None);
        var draft = await library.DraftAsync(review, SnapshotAudience.Public, CancellationToken.None);
        var bytes = asHtml ? Html(draft) : await engine.PrintAsync(draft, CancellationToken.None);
        await db.LogReadingAsync(id, asHtml ? DraftReading.Draft : DraftReading.DraftPdf, CancellationToken.None);
        return bytes;
    }

    private static byte[] Html(ReportDocument document) => System.Text.Encoding.UTF8.GetBytes(HtmlReport.Page(document));
}
