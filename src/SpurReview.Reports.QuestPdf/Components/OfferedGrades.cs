using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>Every offered grade in its official text; the one that holds is bold and has a bar.</summary>
internal sealed class OfferedGrades(GradeBox box, string? anchor) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .PreventPageBreak()
            .PaddingTop(Typography.Spacing)
            .Anchored(anchor)
            .Column(column =>
            {
                column.Spacing(4);
                column.Item().SemanticHeader3().SetHeading(box.Heading, Typography.Heading3);
                column.Item().Border(Typography.Hairline).BorderColor(Typography.Line).Padding(Typography.Gap).Element(Rows);
            });

    private void Rows(IContainer container) =>
        container
            .SemanticTable()
            .Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    columns.ConstantColumn(Typography.GradeColumn);
                    columns.RelativeColumn();
                });

                foreach (var row in box.Rows)
                {
                    table.Cell().AsSemanticHorizontalHeader().Element(cell => Letter(cell, row));
                    table.Cell().PaddingVertical(3).Element(cell => Text(cell, row));
                }
            });

    private static void Letter(IContainer cell, GradeBoxRow row) =>
        cell.PaddingVertical(3)
            .BorderLeft(row.IsDecided ? Typography.Bar : 0)
            .BorderColor(Typography.Ink)
            .PaddingLeft(6)
            .Set($"{row.Grade}", row.IsDecided ? Typography.Strong : Typography.Body);

    private static void Text(IContainer cell, GradeBoxRow row) =>
        cell.Column(column =>
        {
            column.Item().Set(row.Text, row.IsDecided ? Typography.Strong : Typography.Body);
            if (row.Note is not null)
                column.Item().Set(row.Note, Typography.ColumnHead);
        });
}
