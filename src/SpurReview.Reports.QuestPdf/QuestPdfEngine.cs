using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;

namespace SpurReview.Reports.QuestPdf;

/// <summary>Draws the report with QuestPDF, in this process and without the machine's own fonts.</summary>
public sealed class QuestPdfEngine : IPdfEngine
{
    /// <param name="license">The value of <see cref="License.Setting"/>; without one the engine refuses to start.</param>
    public QuestPdfEngine(string? license)
    {
        var tier = License.Parse(license);
        QuestPDF.Settings.License = tier;
        Fonts.Register();
    }

    public string Name => "QuestPDF";

    // Layout cannot be interrupted. It takes a fraction of a second, so it runs to its end on a thread of the pool.
    public Task<byte[]> PrintAsync(ReportDocument document, CancellationToken cancellationToken) =>
        Task.Run(() => document.Embedded is { } file ? Print(document).With(file, document.DatedOn) : Print(document), cancellationToken);

    private static byte[] Print(ReportDocument document)
    {
        try
        {
            return new ReportPdf(document, WholeRows.Usual).GeneratePdf();
        }
        catch (DocumentLayoutException)
        {
            // A row that was to stay whole is taller than a page: its text is wider than any Swedish one.
            return new ReportPdf(document, WholeRows.Cautious).GeneratePdf();
        }
    }
}
