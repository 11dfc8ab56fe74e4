using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SpurReview.Reports.QuestPdf;

/// <summary>The only way a text of the report is set.</summary>
internal static class Texts
{
    /// <summary>One text in one style.</summary>
    public static void Set(this IContainer container, string text, TextStyle style) => container.Text(line => line.Add(text, style));

    /// <summary>A heading: it becomes a bookmark as it stands, so nothing is put into it.</summary>
    public static void SetHeading(this IContainer container, string text, TextStyle style) => container.Text(text).Style(style);

    /// <summary>A text that has room for two lines and no more.</summary>
    public static void SetClamped(this IContainer container, string text, TextStyle style) =>
        container.Text(line =>
        {
            line.ClampLines(2);
            line.Add(text, style);
        });

    /// <summary>A stretch of text inside a line that holds several.</summary>
    public static void Add(this TextDescriptor line, string text, TextStyle style) => line.Span(Kept(text)).Style(style);

    /// <summary>Lines of one value.</summary>
    public static void SetLines(this IContainer container, IReadOnlyList<string> lines, TextStyle style) =>
        container.Set(string.Join('\n', lines), style);

    /// <summary>Paragraphs one under another.</summary>
    public static void SetParagraphs(this IContainer container, IReadOnlyList<string> paragraphs, TextStyle style) =>
        container.Column(column =>
        {
            column.Spacing(Typography.Spacing / 2);
            foreach (var paragraph in paragraphs)
                column.Item().Running(paragraph, style);
        });

    /// <summary>A paragraph that breaks over pages only where it is long, and then never after fewer than three lines.</summary>
    public static void Running(this IContainer container, string text, TextStyle style) =>
        container.Element(box => IsShort(text) ? box.PreventPageBreak() : box.EnsureSpace(Typography.Orphans)).Set(text, style);

    // Hard space and hard hyphen share their glyphs with the common ones in this typeface: the line stays whole, and search and copying see the plain text.
    private static string Kept(string text) =>
        string.Concat(
            NoBreak.Pieces(text).Select(piece => piece.KeepTogether ? piece.Text.Replace(' ', '\u00A0').Replace('-', '\u2011') : piece.Text)
        );

    private static bool IsShort(string text) => text.Length <= 400 && !text.Contains('\n');
}
