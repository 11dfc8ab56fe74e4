using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>What a grade says in the checklist's words, and the sentence that tells how it was changed.</summary>
internal sealed class GradeWords(AreaGrade grade, Lettering style) : IComponent
{
    public void Compose(IContainer container) =>
        container.Column(column =>
        {
            column.Spacing(2);
            column.Item().Set(grade.Words, style);
            if (grade.Sentence is not null)
                column.Item().Set(grade.Sentence, Typography.Small);
        });
}
