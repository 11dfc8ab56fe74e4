using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>A framed explanation: a title and a short list.</summary>
internal sealed class FramedBox(Box box, string? anchor) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .PreventPageBreak()
            .Anchored(anchor)
            .Width(Typography.Measure)
            .Background(Typography.Tint)
            .Border(Typography.Hairline)
            .BorderColor(Typography.Line)
            .Padding(Typography.Gap)
            .Column(column =>
            {
                column.Spacing(3);
                column.Item().SemanticHeader3().SetHeading(box.Title, Typography.BoxTitle);
                column
                    .Item()
                    .Component(
                        new Bullets(
                            [.. box.Lines.Select(line => new BulletItem(line, []))],
                            Typography.Small,
                            Typography.Measure - 2 * Typography.Gap
                        )
                    );
            });
}
