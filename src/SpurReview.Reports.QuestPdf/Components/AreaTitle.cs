using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>Opens an area: the part it belongs to, its letter and its name.</summary>
internal sealed class AreaTitle(AreaHeading heading, string? anchor) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .Anchored(anchor)
            .Column(column =>
            {
                column.Item().Set(heading.PartLabel, Typography.PartLabel);
                column.Item().SemanticHeader2().SetHeading($"{heading.Letter}\u2002{heading.Name}", Typography.Heading2);
            });
}
