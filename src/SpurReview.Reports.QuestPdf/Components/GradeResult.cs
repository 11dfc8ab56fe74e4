using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>An area's result right under its heading.</summary>
internal sealed class GradeResult(AreaGrade grade) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .ShowEntire()
            .Background(Typography.Tint)
            .PaddingVertical(5)
            .PaddingHorizontal(Typography.Gap)
            .Row(row =>
            {
                row.Spacing(2 * Typography.Gap);
                row.AutoItem().Component(new GradeScaleLine(grade));
                row.RelativeItem().PaddingTop(Typography.BesideToken).Component(new GradeWords(grade, Typography.Strong));
            });
}
