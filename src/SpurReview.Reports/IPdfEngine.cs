namespace SpurReview.Reports;

/// <summary>Prints the report on paper. WeasyPrint prints its HTML; QuestPDF, where it is built in, draws the document itself.</summary>
public interface IPdfEngine
{
    string Name { get; }

    /// <summary>The PDF. Same document, same bytes.</summary>
    Task<byte[]> PrintAsync(ReportDocument document, CancellationToken cancellationToken);
}
