using QuestPDF.Elements;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>Foot of every page but the cover: which version this is, and the page.</summary>
internal sealed class RunningFoot(ReportDocument report) : IDynamicComponent
{
    public DynamicComponentComposeResult Compose(DynamicContext context) =>
        new()
        {
            Content = context.CreateElement(container =>
                container
                    .ExtendVertical()
                    .AlignBottom()
                    .Row(row =>
                    {
                        row.RelativeItem(4).Set(report.RunningFoot, Typography.Note);
                        row.RelativeItem().AlignRight().Set(ReportWords.PageOf(context.PageNumber, context.TotalPages), Typography.Note);
                    })
            ),
            HasMoreContent = false,
        };
}
