using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>A paragraph, no wider than the eye follows.</summary>
internal sealed class RunningText(Paragraph paragraph) : IComponent
{
    public void Compose(IContainer container) => container.Width(Typography.Measure).Running(paragraph.Text, Style);

    private TextStyle Style =>
        paragraph.Tone switch
        {
            ParagraphTone.Body => Typography.Body,
            ParagraphTone.Lead => Typography.Lead,
            ParagraphTone.Note => Typography.Note,
        };
}
