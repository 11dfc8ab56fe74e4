using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.QuestPdf.Lines;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>A list with real items; whom an item is for stands small after it.</summary>
internal sealed class Bullets(IReadOnlyList<BulletItem> items, Lettering lettering, float measure = Typography.Measure) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .MaxWidth(measure)
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
                row.ConstantItem(Typography.BulletColumn).SemanticListLabel().Set("•", lettering);
                row.RelativeItem()
                    .SemanticListItemBody()
                    .Running(measure - Typography.BulletColumn, [new Piece(item.Text, lettering), .. Labels(item)]);
            });

    private static IEnumerable<Piece> Labels(BulletItem item) =>
        item.Labels.Select((label, index) => new Piece(index == 0 ? $"\u2002{label}" : $" · {label}", Typography.Note));
}
