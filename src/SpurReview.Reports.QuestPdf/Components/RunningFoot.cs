using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>Foot of every page but the cover: which version this is, and the page.</summary>
internal sealed class RunningFoot(ReportDocument report) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .ExtendVertical()
            .AlignBottom()
            .Row(row =>
            {
                row.RelativeItem(4).SetClamped(report.RunningFoot, Typography.Note);
                row.RelativeItem().AlignRight().Text(PageOfPages);
            });

    private static void PageOfPages(TextDescriptor line)
    {
        line.Add(ReportWords.BeforePage, Typography.Note);
        line.CurrentPageNumber().Style(Typography.Note.Style);
        line.Add(ReportWords.BeforePages, Typography.Note);
        line.TotalPages().Style(Typography.Note.Style);
    }
}
