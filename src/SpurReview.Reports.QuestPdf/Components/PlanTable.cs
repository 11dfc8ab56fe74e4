using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>The plan in short: one row for each criterion, with a link to the action.</summary>
internal sealed class PlanTable(PlanOverview overview, WholeRows wholeRows) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .SemanticTable()
            .Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    columns.ConstantColumn(Typography.CodeColumn);
                    columns.RelativeColumn();
                    columns.ConstantColumn(Typography.DateColumn);
                    columns.ConstantColumn(Typography.DateColumn);
                    columns.ConstantColumn(Typography.VerdictColumn);
                });

                table.Header(header =>
                {
                    header.Cell().Head().Set(ReportWords.Code, Typography.ColumnHead);
                    header.Cell().Head().Set(ReportWords.Requirement, Typography.ColumnHead);
                    header.Cell().Head().Set(ReportWords.Due, Typography.ColumnHead);
                    header.Cell().Head().Set(ReportWords.FollowUp, Typography.ColumnHead);
                    header.Cell().Head().Set(ReportWords.Decision, Typography.ColumnHead);
                });

                foreach (var row in overview.Rows)
                    AddRow(table, row);
            });

    private void AddRow(TableDescriptor table, PlanOverviewRow row)
    {
        var whole = wholeRows.Keeps([row.Requirement, .. row.FollowUp]);

        table
            .Cell()
            .AsSemanticHorizontalHeader()
            .Ruled()
            .KeptWhole(whole)
            .LinkTo(row.TargetId, $"{row.Code} {row.Requirement}".Trim())
            .Set(row.Code, Typography.SmallLink);
        table.Cell().Ruled().KeptWhole(whole).Set(row.Requirement, Typography.Small);
        table.Cell().Ruled().KeptWhole(whole).Set(row.Due, Typography.Small);
        table.Cell().Ruled().KeptWhole(whole).SetLines(row.FollowUp, Typography.Small);
        table.Cell().Ruled().KeptWhole(whole).Set(row.Decision, Typography.Small);
    }
}
