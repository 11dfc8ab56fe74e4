using System.Collections.Concurrent;
using SpurReview.Domain.Publishing;
using SpurReview.Reports.QuestPdf;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.QuestPdf;

/// <summary>Each review drawn once by QuestPDF and shared by all tests.</summary>
internal static class Drawn
{
    private static readonly QuestPdfEngine _engine = new("Community");
    private static readonly ConcurrentDictionary<ReportDocument, Lazy<Task<byte[]>>> _pdfs = new(ReferenceEqualityComparer.Instance);
    private static readonly ConcurrentDictionary<ReviewSnapshot, ReportDocument> _documents = new(ReferenceEqualityComparer.Instance);

    public static ReportDocument Document(ReviewSnapshot review) => _documents.GetOrAdd(review, Printed.Document);

    public static Task<byte[]> PdfAsync(ReviewSnapshot review) => PdfAsync(Document(review));

    public static Task<byte[]> PdfAsync(ReportDocument document) =>
        _pdfs.GetOrAdd(document, _ => new(() => _engine.PrintAsync(document, CancellationToken.None))).Value;

    public static async Task<string> BodyAsync(ReviewSnapshot review) => await Printed.BodyAsync(await PdfAsync(review));

    public static async Task<string> InfoAsync(ReviewSnapshot review, params string[] options) =>
        await Printed.ReadAsync("pdfinfo", await PdfAsync(review), options);
}
