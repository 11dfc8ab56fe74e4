using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>The first page: what this is, whom it is about, and at the foot who, where and when. No grade.</summary>
internal sealed class CoverPage(Cover cover, string? mark) : IComponent
{
    public void Compose(IContainer container) =>
        container.Column(column =>
        {
            column.Item().MinHeight(75, Unit.Millimetre).Element(Top);
            column.Item().Element(Name);
            column.Item().ExtendVertical().AlignBottom().PaddingTop(12).Element(Bottom);
        });

    private void Top(IContainer container) =>
        container.Row(row =>
        {
            row.RelativeItem()
                .Column(lines =>
                {
                    foreach (var (index, line) in cover.Kicker.Index())
                        lines.Item().Set(line, index == 0 ? Typography.KickerFirst : Typography.Kicker);
                });

            if (mark is not null)
                row.AutoItem()
                    .AlignRight()
                    .Shrink()
                    .Border(Typography.Rule)
                    .PaddingHorizontal(8)
                    .PaddingVertical(2)
                    .Set(mark, Typography.Strong);
        });

    private void Name(IContainer container) =>
        container.Column(lines =>
        {
            lines.Spacing(6);
            lines.Item().SemanticHeader1().SetHeading(cover.Unit, Typography.CoverName);
            if (cover.Workplace is not null)
                lines.Item().Set(cover.Workplace, Typography.CoverLine);
            lines.Item().Set(cover.Specialty, Typography.CoverLine);
        });

    private void Bottom(IContainer container) =>
        container.Column(parts =>
        {
            parts.Spacing(14);
            if (cover.Notice is not null)
                parts.Item().Width(Typography.Measure).Border(Typography.Rule).Padding(8).Set(cover.Notice, Typography.Body);
            parts.Item().Element(Facts);
        });

    private void Facts(IContainer container) =>
        container
            .SemanticTable()
            .Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    columns.ConstantColumn(42, Unit.Millimetre);
                    columns.RelativeColumn();
                });

                foreach (var fact in cover.Facts)
                {
                    table.Cell().AsSemanticHorizontalHeader().PaddingBottom(4).Set(fact.Label, Typography.Strong);
                    table.Cell().PaddingBottom(4).SetLines(fact.Lines, Typography.Body);
                }
            });
}
