using QuestPDF.Elements;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>Head of every page but the cover: what the report is about, and the part that this page belongs to.</summary>
internal sealed class RunningHead(ReportDocument report, IReadOnlyList<ReportSection> sections) : IDynamicComponent
{
    public DynamicComponentComposeResult Compose(DynamicContext context) =>
        new()
        {
            Content = context.CreateElement(container =>
                container.Row(row =>
                {
                    row.RelativeItem(3).Set(report.RunningHead, Typography.Note);
                    row.RelativeItem(2).AlignRight().Set(Right(context), Typography.Note);
                })
            ),
            HasMoreContent = false,
        };

    private string Right(DynamicContext context) =>
        string.Join(" · ", new[] { report.Mark, OnThisPage(context).RunningTitle }.Where(text => !string.IsNullOrEmpty(text)));

    /// <summary>The first section that begins on the page, otherwise the one that goes on.</summary>
    private ReportSection OnThisPage(DynamicContext context)
    {
        var begun = sections.Select(section => (Section: section, Page: FirstPage(context, section))).ToList();

        return begun.FirstOrDefault(s => s.Page == context.PageNumber).Section
            ?? begun.LastOrDefault(s => s.Page < context.PageNumber).Section
            ?? sections[0];
    }

    private static int FirstPage(DynamicContext context, ReportSection section) =>
        context.GetContentCapturedPositions(section.Id).Select(position => position.PageNumber).DefaultIfEmpty(int.MaxValue).Min();
}
