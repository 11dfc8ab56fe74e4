using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SpurReview.Domain.Publishing;
using SpurReview.Reports.Tests.Fixtures;
using SpurReview.Reports.Word;

namespace SpurReview.Reports.Tests.Word;

/// <summary>A review written to Word and read back as Word's own library reads it.</summary>
internal sealed class Written : IDisposable
{
    private readonly MemoryStream _file;

    public Written(ReviewSnapshot review)
        : this(Printed.Document(review)) { }

    public Written(ReportDocument document)
    {
        _file = new MemoryStream(WordReport.Write(document));
        File = WordprocessingDocument.Open(_file, isEditable: false);
    }

    public WordprocessingDocument File { get; }

    public MainDocumentPart Main => File.MainDocumentPart!;

    public Body Body => Main.Document.Body!;

    public IReadOnlyList<Table> Tables => [.. Body.Descendants<Table>()];

    /// <summary>What a reader sees between the margins, from top to bottom.</summary>
    public string Text => TextOf(Body);

    public IReadOnlyList<SdtBlock> Fields =>
        [.. Body.Descendants<SdtBlock>().Where(s => s.SdtProperties!.GetFirstChild<ShowingPlaceholder>() != null)];

    public static string TextOf(OpenXmlElement element)
    {
        var text = new StringBuilder();
        foreach (var part in element.Descendants())
            text.Append(
                part switch
                {
                    Text word => word.Text,
                    Break or Paragraph => "\n",
                    _ => "",
                }
            );
        return text.ToString();
    }

    public static string? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    /// <summary>The outline level that a paragraph's style carries, 0 for Word's "Rubrik 1"; null for text.</summary>
    public int? OutlineLevel(Paragraph paragraph)
    {
        for (var style = Style(StyleOf(paragraph)); style is not null; style = Style(style.BasedOn?.Val?.Value))
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level)
                return level;
        return null;
    }

    public void Dispose()
    {
        File.Dispose();
        _file.Dispose();
    }

    public Style? Style(string? id) => Main.StyleDefinitionsPart!.Styles!.Elements<Style>().FirstOrDefault(s => s.StyleId?.Value == id);
}
