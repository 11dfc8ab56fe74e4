using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.QuestPdf.Lines;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>A paragraph, no wider than the eye follows.</summary>
internal sealed class RunningText(Paragraph paragraph) : IComponent
{
    public void Compose(IContainer container) =>
        container.Width(Typography.Measure).Running(Typography.Measure, new Piece(paragraph.Text, Look));

    private Lettering Look =>
        paragraph.Tone switch
        {
            ParagraphTone.Body => Typography.Body,
            ParagraphTone.Lead => Typography.Lead,
            ParagraphTone.Note => Typography.SmallMuted,
        };
}
