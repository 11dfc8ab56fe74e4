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
                if (authenticity.Address is not null)
                    column.Item().Element(box => Address(box, authenticity.Address));
                column.Item().Element(Fingerprint);
            });

    private void Address(IContainer container, string address) =>
        container.Column(column =>
        {
            column.Item().Set(authenticity.AddressLabel, Typography.SmallStrong);
            column.Item().SemanticLink(address).Hyperlink(address).Set(address, Typography.SmallLink);
        });

    private void Fingerprint(IContainer container) =>
        container.Column(column =>
        {
            column.Item().Set(authenticity.HashLabel, Typography.SmallStrong);
            column.Item().Set(string.Join(' ', authenticity.HashGroups), Typography.Note);
        });
}
