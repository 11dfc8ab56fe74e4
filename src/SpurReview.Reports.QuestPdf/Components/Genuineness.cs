using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.QuestPdf.Drawing;
using SpurReview.Reports.QuestPdf.Lines;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>How a reader can check that the document is genuine: the code for a camera, and beside it address and fingerprint.</summary>
internal sealed class Genuineness(Authenticity authenticity) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .PreventPageBreak()
            .Width(Typography.Measure)
            .Column(column =>
            {
                column.Spacing(Typography.Spacing);
                column.Item().Running(Typography.Measure, new Piece(authenticity.Text, Typography.Body));
                column.Item().Element(CodeAndWords);
            });

    private void CodeAndWords(IContainer container) =>
        container.Row(row =>
        {
            row.Spacing(2 * Typography.Gap);
            row.ConstantItem(Typography.CodeSide)
                .Drawn(ReportWords.CodeAlternative)
                .Height(Typography.CodeSide)
                .Svg(Marks.Of(authenticity.Code))
                .FitArea();
            row.RelativeItem().Column(Words);
        });

    private void Words(ColumnDescriptor column)
    {
        column.Item().Set(authenticity.AddressLabel, Typography.SmallStrong);
        column.Item().PaddingBottom(Typography.Spacing).LinkToPage(authenticity.Address).Set(authenticity.Address, Typography.SmallLink);
        column.Item().Set(authenticity.HashLabel, Typography.SmallStrong);
        column.Item().Set(string.Join(' ', authenticity.HashGroups), Typography.Note);
    }
}
