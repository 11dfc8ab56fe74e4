using DocumentFormat.OpenXml;
using SpurReview.Reports.Blocks;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>Cover and sections one after another, each section with an anchor of its own.</summary>
internal sealed class WordBody(ReportDocument document, WordAttachments attachments)
{
    private readonly WordBlocks _blocks = new(attachments);

    public W.Body Compose()
    {
        var body = new W.Body();
        Add(body, WordCover.Compose(document));

        var listed = new W.BookmarkStart { Id = WordBookmarks.ListedParts, Name = WordBookmarks.ListedPartsName };
        foreach (var section in document.Sections)
        {
            if (listed.Parent is null && section.Id == FirstListed)
                body.Append(listed);
            Add(body, Section(section));
        }
        if (listed.Parent is not null)
            body.Append(new W.BookmarkEnd { Id = WordBookmarks.ListedParts });

        // Word wants a paragraph after the last table, or it cannot be written below it.
        if (body.Elements().LastOrDefault(IsContent) is W.Table)
            body.Append(WordText.Paragraph(WordStyles.Air));
        body.Append(WordMargins.Page());
        return body;
    }

    /// <summary>Where the parts begin that the contents name: what stands before them would only come in when the field is updated.</summary>
    private string? FirstListed => document.Sections.SelectMany(s => s.Blocks).OfType<Contents>().FirstOrDefault()?.Entries[0].TargetId;

    private IEnumerable<OpenXmlElement> Section(ReportSection section)
    {
        var elements = section.Blocks.SelectMany(block => block.Accept(_blocks)).ToList();
        if (section.Start is SectionStart.NewPage && elements.OfType<W.Paragraph>().FirstOrDefault() is { } first)
            first.ParagraphProperties!.PageBreakBefore = new W.PageBreakBefore();

        return [.. attachments.Bookmarks.At(section.Id), .. elements];
    }

    // Two tables that touch become one.
    private static void Add(W.Body body, IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in elements)
        {
            if (element is W.Table && body.Elements().LastOrDefault(IsContent) is W.Table)
                body.Append(WordText.Paragraph(WordStyles.Air));
            body.Append(element);
        }
    }

    private static bool IsContent(OpenXmlElement element) => element is not (W.BookmarkStart or W.BookmarkEnd);
}
