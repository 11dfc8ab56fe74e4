using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Domain.Grading;

namespace SpurReview.Reports.QuestPdf.Drawing;

/// <summary>The grade that holds: its shape with the letter in it.</summary>
internal sealed class GradeToken(Grade grade) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .Width(Typography.TokenSide)
            .Height(Typography.TokenSide)
            .Layers(layers =>
            {
                layers.Layer().Svg(TokenShapes.Of(grade));
                layers
                    .PrimaryLayer()
                    .AlignCenter()
                    .AlignMiddle()
                    .Set(grade.ToString(), TokenShapes.IsFilled(grade) ? Typography.TokenLetterOnFill : Typography.TokenLetter);
            });
}
