using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.QuestPdf.Drawing;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>The offered letters, the one that holds drawn as its token; before them, where it was changed, the first one and an arrow.</summary>
internal sealed class GradeScaleLine(AreaGrade grade) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .Drawn(Spoken)
            .Height(Typography.TokenSide)
            .Row(row =>
            {
                row.Spacing(4);
                if (grade is { IsChanged: true, AtReview: { } first })
                {
                    row.AutoItem().AlignMiddle().Component(new FormerGradeToken(first));
                    row.AutoItem().AlignMiddle().Width(Typography.ArrowWidth).Svg(Marks.Arrow);
                }

                foreach (var (index, letter) in grade.Offered.Index())
                {
                    if (index > 0)
                        row.AutoItem().AlignMiddle().Set("·", Typography.OtherLetter);
                    if (letter == grade.Decided)
                        row.AutoItem().Component(new GradeToken(letter));
                    else
                        row.AutoItem().AlignMiddle().Set($"{letter}", Typography.OtherLetter);
                }
            });

    private string Spoken => $"{grade.Decided?.ToString() ?? grade.Words} på skalan {string.Join(", ", grade.Offered)}";
}
