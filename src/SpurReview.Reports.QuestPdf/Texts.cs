using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.QuestPdf.Lines;

namespace SpurReview.Reports.QuestPdf;

/// <summary>The only way a text of the report is set.</summary>
internal static class Texts
{
    /// <summary>One text in one lettering: labels, cells, single lines.</summary>
    public static void Set(this IContainer container, string text, Lettering lettering) =>
        container.Text(line => line.Add(text, lettering));

    /// <summary>A heading: it becomes a bookmark as it stands, so nothing is put into it.</summary>
    public static void SetHeading(this IContainer container, string text, Lettering lettering) =>
        container.Text(text).Style(lettering.Style);

    /// <summary>A text that has room for two lines and no more.</summary>
    public static void SetClamped(this IContainer container, string text, Lettering lettering) =>
        container.Text(line =>
        {
            line.ClampLines(2);
            line.Add(text, lettering);
        });

    /// <summary>A stretch of text inside a line that holds several.</summary>
    public static void Add(this TextDescriptor line, string text, Lettering lettering) => line.Span(Kept(text)).Style(lettering.Style);

    /// <summary>Lines of one value.</summary>
    public static void SetLines(this IContainer container, IReadOnlyList<string> lines, Lettering lettering) =>
        container.Set(string.Join('\n', lines), lettering);

    /// <summary>Paragraphs one under another.</summary>
    public static void SetParagraphs(this IContainer container, IReadOnlyList<string> paragraphs, Lettering lettering) =>
        container.Column(column =>
        {
            column.Spacing(Typography.Spacing / 2);
            foreach (var paragraph in paragraphs)
                column.Item().Running(Typography.Measure, new Piece(paragraph, lettering));
        });

    /// <summary>A paragraph in lines of our own: long words divided, and never fewer than three lines alone on a page.</summary>
    /// <param name="measure">The room there is. The lines keep a hair's breadth from its end, so that none is broken a second time.</param>
    public static void Running(this IContainer container, float measure, params IReadOnlyList<Piece> pieces)
    {
        var kept = pieces.Select(piece => piece with { Text = Kept(piece.Text) }).ToList();
        var lines = LineSetter.Set(measure - Typography.HairsBreadth, Hyphenation.Swedish, kept);

        container.SemanticParagraph().Component(new SetLines(lines));
    }

    // Hard space and hard hyphen share their glyphs with the common ones in this typeface: the line stays whole, and search and copying see the plain text.
    private static string Kept(string text) =>
        string.Concat(
            NoBreak.Pieces(text).Select(piece => piece.KeepTogether ? piece.Text.Replace(' ', '\u00A0').Replace('-', '\u2011') : piece.Text)
        );
}
