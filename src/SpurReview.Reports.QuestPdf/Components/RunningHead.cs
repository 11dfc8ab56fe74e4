using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>
/// Head of every page but the cover: what the report is about, and the part that the pages belong to.
/// Not a dynamic component: in a slot that repeats, QuestPDF gives the tags after it the numbers of others.
/// </summary>
internal sealed class RunningHead(ReportDocument report, string part) : IComponent
{
    public void Compose(IContainer container) =>
        container.Row(row =>
        {
            row.RelativeItem(4).SetClamped(report.RunningHead, Typography.Note);
            row.RelativeItem(2).AlignCenter().SetClamped(report.Mark ?? "", Typography.RunningMark);
            row.RelativeItem(2).AlignRight().SetClamped(part, Typography.Note);
        });
}
