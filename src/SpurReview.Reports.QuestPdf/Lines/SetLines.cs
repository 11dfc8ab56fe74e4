using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SpurReview.Reports.QuestPdf.Lines;

/// <summary>The lines of one paragraph. Where it runs over to the next page, three at least stay and three at least go.</summary>
internal sealed class SetLines(IReadOnlyList<IReadOnlyList<Piece>> lines) : IComponent
{
    private const int Together = 3;

    public void Compose(IContainer container)
    {
        if (lines.Count < 2 * Together)
            container.PreventPageBreak().Text(text => Add(text, lines));
        else
            container.Column(InThreeParts);
    }

    private void InThreeParts(ColumnDescriptor column)
    {
        column.Item().PreventPageBreak().Text(text => Add(text, [.. lines.Take(Together)]));
        if (lines.Count > 2 * Together)
            column.Item().Text(text => Add(text, [.. lines.Skip(Together).SkipLast(Together)]));
        column.Item().PreventPageBreak().Text(text => Add(text, [.. lines.TakeLast(Together)]));
    }

    private static void Add(TextDescriptor text, IReadOnlyList<IReadOnlyList<Piece>> lines)
    {
        foreach (var (index, line) in lines.Index())
        foreach (var piece in WithBreak(line, isFirst: index == 0))
            text.Span(piece.Text).Style(piece.Lettering.Style);
    }

    // The break stands before a line's first words, in their lettering: a span of its own would set its own line height.
    private static IEnumerable<Piece> WithBreak(IReadOnlyList<Piece> line, bool isFirst) =>
        isFirst ? line : [line[0] with { Text = "\n" + line[0].Text }, .. line.Skip(1)];
}
