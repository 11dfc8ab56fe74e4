using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>Label and value, one pair a row; the label is the row's header.</summary>
internal sealed class FactsTable(KeyValueTable facts) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .Width(Typography.Measure)
            .SemanticTable()
            .Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    columns.RelativeColumn(2);
                    columns.RelativeColumn(3);
                });

                foreach (var row in facts.Rows)
                {
                    table.Cell().AsSemanticHorizontalHeader().Ruled(Typography.FactAir).Set(row.Label, Typography.SmallStrong);
                    table.Cell().Ruled(Typography.FactAir).SetLines(row.Lines, Typography.Small);
                }
            });
}
