using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>Contents: every entry is a link and ends with its page.</summary>
internal sealed class ContentsList(Contents contents) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .Width(Typography.Measure)
            .SemanticTableOfContents()
            .Column(column =>
            {
                foreach (var entry in contents.Entries)
                    column
                        .Item()
                        .SemanticTableOfContentsItem()
                        .LinkTo(entry.TargetId, Alternative(entry))
                        .Element(box => Compose(box, entry));
            });

    private static string Alternative(ContentsEntry entry) => $"{entry.Label} {entry.Title}".Trim();

    private static void Compose(IContainer container, ContentsEntry entry) =>
        container
            .Ruled(Typography.ContentsAir)
            .Row(row =>
            {
                if (entry.Label is not null)
                    row.ConstantItem(Typography.LabelColumn).Set(entry.Label, Typography.Strong);
                row.RelativeItem().Set(entry.Title, Typography.Body);
                row.ConstantItem(Typography.PageColumn)
                    .AlignRight()
                    .Text(line => line.BeginPageNumberOfSection(entry.TargetId).Style(Typography.Body.Style));
            });
}
