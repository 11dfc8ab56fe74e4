using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>A heading of level 2 or 3, in type and in tag.</summary>
internal sealed class HeadingLine(Heading heading, string? anchor) : IComponent
{
    public void Compose(IContainer container)
    {
        var place = container.Anchored(anchor);

        if (heading.Level == 2)
            place.SemanticHeader2().SetHeading(heading.Text, Typography.Heading2);
        else
            place.PaddingTop(Typography.Spacing).SemanticHeader3().SetHeading(heading.Text, Typography.Heading3);
    }
}
