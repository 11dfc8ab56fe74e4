using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>How a reader can check that the document is genuine: address and fingerprint.</summary>
internal sealed class Genuineness(Authenticity authenticity) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .PreventPageBreak()
            .Width(Typography.Measure)
            .Column(column =>
            {
                column.Spacing(Typography.Spacing);
                column.Item().Set(authenticity.Text, Typography.Body);
                column.Item().Element(Code);
                column.Item().Element(Address);
                column.Item().Element(Fingerprint);
            });

    private void Code(IContainer container)
    {
        var code = authenticity.Code;
        container
            .Width(25, Unit.Millimetre)
            .SemanticFigure("QR-kod till kontrollsidan")
            .Svg(
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {code.Size} {code.Size}\"><rect width=\"{code.Size}\" height=\"{code.Size}\" fill=\"#ffffff\"/><path d=\"{code.SvgPath()}\" fill=\"#000000\"/></svg>"
            )
            .FitWidth();
    }

    private void Address(IContainer container) =>
        container.Column(column =>
        {
            column.Item().Set(authenticity.AddressLabel, Typography.SmallStrong);
            column
                .Item()
                .SemanticLink(authenticity.Address)
                .Hyperlink(authenticity.Address)
                .Set(authenticity.Address, Typography.SmallLink);
        });

    private void Fingerprint(IContainer container) =>
        container.Column(column =>
        {
            column.Item().Set(authenticity.HashLabel, Typography.SmallStrong);
            column.Item().Set(string.Join(' ', authenticity.HashGroups), Typography.Note);
        });
}
