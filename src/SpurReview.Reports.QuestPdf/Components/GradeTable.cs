using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>All areas on one page: area, scale with its token, and the words. The parts are groups of rows.</summary>
internal sealed class GradeTable(GradeOverview overview) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .SemanticTable()
            .Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    columns.RelativeColumn(5);
                    columns.ConstantColumn(Typography.ScaleColumn);
                    columns.RelativeColumn(6);
                });

                table.Header(header =>
                {
                    header.Cell().Head().Set(ReportWords.Area, Typography.ColumnHead);
                    header.Cell().Head().Set(ReportWords.Grade, Typography.ColumnHead);
                    header.Cell().Head().Set(ReportWords.Meaning, Typography.ColumnHead);
                });

                foreach (var part in overview.Parts)
                {
                    table.Cell().ColumnSpan(3).AsSemanticHorizontalHeader().PaddingTop(8).Set(part.Label, Typography.PartLabel);
                    foreach (var row in part.Rows)
                        AddRow(table, row);
                }
            });

    private static void AddRow(TableDescriptor table, GradeOverviewRow row)
    {
        table
            .Cell()
            .AsSemanticHorizontalHeader()
            .Ruled()
            .ShowEntire()
            .PaddingTop(Typography.BesideToken)
            .Element(cell => AreaName(cell, row));
        table.Cell().Ruled().ShowEntire().Component(new GradeScaleLine(row.Grade));
        table.Cell().Ruled().ShowEntire().PaddingTop(Typography.BesideToken).Component(new GradeWords(row.Grade, Typography.Body));
    }

    private static void AreaName(IContainer cell, GradeOverviewRow row) =>
        cell.LinkTo(row.TargetId, $"{row.Letter} {row.Area}")
            .Row(line =>
            {
                line.ConstantItem(Typography.LetterColumn).Set(row.Letter, Typography.Strong);
                line.RelativeItem().Set(row.Area, Typography.Body);
            });
}
