using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Domain.Grading;

namespace SpurReview.Reports.QuestPdf.Drawing;

/// <summary>The grade that was changed: smaller, dashed, its letter light.</summary>
internal sealed class FormerGradeToken(Grade grade) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .Width(Typography.FormerTokenSide)
            .Height(Typography.FormerTokenSide)
            .Layers(layers =>
            {
                layers.Layer().Svg(TokenShapes.Former(grade));
                layers.PrimaryLayer().AlignCenter().AlignMiddle().Set(grade.ToString(), Typography.FormerLetter);
            });
}
