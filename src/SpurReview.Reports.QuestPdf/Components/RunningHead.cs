using QuestPDF.Elements;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>Head of every page but the cover: what the report is about, and the part that the page begins with.</summary>
internal sealed class RunningHead(ReportDocument report, IReadOnlyList<ReportSection> sections) : IDynamicComponent
{
    public DynamicComponentComposeResult Compose(DynamicContext context) =>
        new()
        {
            Content = context.CreateElement(container =>
                container.Row(row =>
                {
                    row.RelativeItem(4).Set(report.RunningHead, Typography.Note);
                    row.RelativeItem().AlignCenter().Set(report.Mark ?? "", Typography.RunningMark);
                    row.RelativeItem(2).AlignRight().Set(AtTheTop(context).RunningTitle, Typography.Note);
                })
            ),
            HasMoreContent = false,
        };

    /// <summary>The last section that begins above the page, or at its very top.</summary>
    private ReportSection AtTheTop(DynamicContext context) =>
        sections.LastOrDefault(section => context.GetContentCapturedPositions(section.Id).Any(place => IsAbove(place, context.PageNumber)))
        ?? sections[0];

    private static bool IsAbove(PageElementLocation place, int page) =>
        place.PageNumber < page || (place.PageNumber == page && place.Y < Typography.TopOfContent);
}
