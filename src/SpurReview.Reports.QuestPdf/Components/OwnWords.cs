using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>What somebody has said, under a line that says who.</summary>
internal sealed class OwnWords(Statement statement) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .Width(Typography.Measure)
            .EnsureSpace(Typography.LabelAndParagraph)
            .Column(column =>
            {
                column.Spacing(2);
                column.Item().Set(statement.Label, Typography.Strong);
                column.Item().SetParagraphs(statement.Paragraphs, Typography.Body);
            });
}
