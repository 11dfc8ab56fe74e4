using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>
/// The only way a text gets into the file. Plain spaces and hyphens, also where a line should not break: Word's search would
/// not find "ST-läkare" with a hard hyphen in it, and people search and write here.
/// </summary>
internal static class WordText
{
    public static W.Paragraph Paragraph(string style, params IReadOnlyList<OpenXmlElement> runs) =>
        new([new W.ParagraphProperties { ParagraphStyleId = new W.ParagraphStyleId { Val = style } }, .. runs]);

    public static W.Paragraph Paragraph(string style, string text) => Paragraph(style, [Run(text)]);

    public static IEnumerable<W.Paragraph> Paragraphs(string style, IEnumerable<string> texts) =>
        texts.Select(text => Paragraph(style, text));

    /// <param name="look">A character style, or null for the paragraph's own.</param>
    public static W.Run Run(string text, string? look = null)
    {
        var run = new W.Run();
        if (look is not null)
            run.RunProperties = new W.RunProperties { RunStyle = new W.RunStyle { Val = look } };

        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (index > 0)
                run.Append(new W.Break());
            run.Append(new W.Text(XmlText.Allowed(line)) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    /// <summary>A link inside the document.</summary>
    public static W.Hyperlink Link(string id, string text, string? look = WordStyles.Hyperlink) =>
        new(Run(text, look)) { Anchor = WordBookmarks.Name(id), History = true };
}
