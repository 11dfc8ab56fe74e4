using SpurReview.Reports.Blocks;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>
/// Contents as Word's own field with its entries written in it. Page numbers come when it is updated: only Word knows them, and
/// asking it to update when the file is opened would meet every reader with a warning.
/// </summary>
internal static class WordContents
{
    private const string Instruction = $""" TOC \o "1-1" \h \z \b {WordBookmarks.ListedPartsName} """;

    public static W.SdtBlock Compose(Contents block)
    {
        var entries = block.Entries.Select(Entry).ToList();
        entries[0].InsertAfter(WordFields.Begin(Instruction), entries[0].ParagraphProperties);
        entries[^1].Append(WordFields.End());

        return new W.SdtBlock(
            new W.SdtProperties(
                new W.SdtAlias { Val = "Innehåll" },
                new W.SdtContentDocPartObject(new W.DocPartGallery { Val = "Table of Contents" }, new W.DocPartUnique())
            ),
            new W.SdtContentBlock(entries)
        );
    }

    private static W.Paragraph Entry(ContentsEntry entry) =>
        WordText.Paragraph(WordStyles.Toc1, [WordText.Link(entry.TargetId, $"{entry.Label} {entry.Title}".Trim(), look: null)]);
}
