using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Domain.Grading;
using SpurReview.Reports.QuestPdf.Drawing;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>A drawn mark and the word. Only what is not met stands out: bold, with a bar to its left.</summary>
internal sealed class VerdictMark(Verdict verdict, string words) : IComponent
{
    public void Compose(IContainer container)
    {
        var isNotMet = verdict is Verdict.NotMet;

        container
            .ShrinkVertical()
            .BorderLeft(isNotMet ? Typography.Bar : 0)
            .BorderColor(Typography.Ink)
            .PaddingLeft(5)
            .Row(row =>
            {
                row.Spacing(4);
                row.ConstantItem(Typography.MarkSide).PaddingTop(Typography.BesideMark).SemanticIgnore().Svg(Marks.Of(verdict));
                row.RelativeItem().Set(words, isNotMet ? Typography.VerdictNotMet : Typography.Body);
            });
    }
}
