using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>A list with real items; whom an item is for stands small after it.</summary>
internal sealed class Bullets(IReadOnlyList<BulletItem> items, TextStyle style) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .MaxWidth(Typography.Measure)
            .SemanticList()
            .Column(column =>
            {
                column.Spacing(3);
                foreach (var item in items)
                    column.Item().SemanticListItem().Element(box => Compose(box, item));
            });

    private void Compose(IContainer container, BulletItem item) =>
        container
            .EnsureSpace(Typography.Orphans)
            .Row(row =>
            {
                row.ConstantItem(Typography.BulletColumn).SemanticListLabel().Set("•", style);
                row.RelativeItem()
                    .SemanticListItemBody()
                    .Text(line =>
                    {
                        line.Add(item.Text, style);
                        foreach (var label in item.Labels)
                            line.Add($"\u2002{label}", Typography.Note);
                    });
            });
}
