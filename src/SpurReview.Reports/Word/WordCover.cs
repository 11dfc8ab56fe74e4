using DocumentFormat.OpenXml;

namespace SpurReview.Reports.Word;

/// <summary>The first page: what this is, whom it is about, and who, where and when.</summary>
internal static class WordCover
{
    public static IEnumerable<OpenXmlElement> Compose(ReportDocument document)
    {
        var cover = document.Cover;
        return
        [
            .. WordText.Paragraphs(WordStyles.Kicker, cover.Kicker),
            .. Optional(WordStyles.CoverBox, document.Mark),
            WordText.Paragraph(WordStyles.Title, cover.Unit),
            .. Optional(WordStyles.Subtitle, cover.Workplace),
            WordText.Paragraph(WordStyles.Subtitle, cover.Specialty),
            .. Optional(WordStyles.CoverBox, cover.Notice),
            WordText.Paragraph(WordStyles.CoverAir),
            WordTables.KeyValues("Om granskningen", cover.Facts, labelWidth: 42),
        ];
    }

    private static IEnumerable<OpenXmlElement> Optional(string style, string? text) =>
        text is null ? [] : [WordText.Paragraph(style, text)];
}
