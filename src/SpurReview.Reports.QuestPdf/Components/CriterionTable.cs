using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.QuestPdf.Lines;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>A group of criteria: its heading and lead go with the first row, and no row of usual length splits.</summary>
internal sealed class CriterionTable(CriterionGroup group, string? anchor, WholeRows wholeRows) : IComponent
{
    public void Compose(IContainer container) =>
        container.Decoration(parts =>
        {
            parts.Before().ShowOnce().Element(Opening);
            parts.Content().Element(Rows);
        });

    private void Opening(IContainer container) =>
        container
            .PaddingTop(Typography.Spacing)
            .PaddingBottom(3)
            .Anchored(anchor)
            .Width(Typography.Measure)
            .Column(column =>
            {
                column.Item().SemanticHeader3().SetHeading(group.Heading, Typography.Heading3);
                foreach (var line in group.Lead)
                    column.Item().Set(line, Typography.Emphasis);
            });

    private void Rows(IContainer container) =>
        container
            .SemanticTable()
            .Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    columns.ConstantColumn(Typography.CodeColumn);
                    columns.RelativeColumn();
                    columns.ConstantColumn(Typography.VerdictColumn);
                });

                table.Header(header =>
                {
                    header.Cell().Head().Set(ReportWords.Code, Typography.ColumnHead);
                    header.Cell().Head().Set(ReportWords.Criterion, Typography.ColumnHead);
                    header.Cell().Head().Set(ReportWords.Verdict, Typography.ColumnHead);
                });

                foreach (var row in group.Rows)
                    AddRow(table, row);
            });

    private void AddRow(TableDescriptor table, CriterionRow row)
    {
        var whole = wholeRows.Keeps([row.Text, .. row.Comment]);

        table.Cell().AsSemanticHorizontalHeader().Ruled().KeptWhole(whole).Section(row.Code).Set(row.Code, Typography.Strong);
        table.Cell().Ruled().KeptWhole(whole).Element(cell => TextAndComment(cell, row));
        table.Cell().Ruled().KeptWhole(whole).Component(new VerdictMark(row.Verdict, row.VerdictWords));
    }

    private static void TextAndComment(IContainer cell, CriterionRow row) =>
        cell.Column(column =>
        {
            column.Spacing(3);
            column.Item().Running(Typography.CriterionMeasure, new Piece(row.Text, Typography.Body));
            foreach (var (index, paragraph) in row.Comment.Index())
                column.Item().Element(box => Comment(box, paragraph, isFirst: index == 0));
        });

    private static void Comment(IContainer box, string paragraph, bool isFirst) =>
        box.Running(
            Typography.CriterionMeasure,
            [
                .. isFirst ? [new Piece(ReportWords.CommentLead + " ", Typography.SmallStrong)] : Array.Empty<Piece>(),
                new Piece(paragraph, Typography.Small),
            ]
        );
}
