using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>Dates and roles of an action, two pairs a row on a tint.</summary>
internal sealed class PlanFacts(IReadOnlyList<LabelledText> facts) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .Background(Typography.Tint)
            .Padding(Typography.Gap)
            .SemanticTable()
            .Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    for (var pair = 0; pair < 2; pair++)
                    {
                        columns.RelativeColumn(4);
                        columns.RelativeColumn(5);
                    }
                });

                foreach (var fact in facts)
                {
                    table
                        .Cell()
                        .AsSemanticHorizontalHeader()
                        .PaddingVertical(2)
                        .PaddingRight(Typography.Gap)
                        .Set(fact.Label, Typography.SmallStrong);
                    table.Cell().PaddingVertical(2).PaddingRight(Typography.Gap).SetLines(fact.Lines, Typography.Small);
                }
            });
}
