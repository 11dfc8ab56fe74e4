using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>The paper, and what stands in the margins of every page but the cover.</summary>
internal static class WordMargins
{
    public const string HeaderId = "head";
    public const string FooterId = "foot";

    /// <summary>A4 portrait.</summary>
    public static W.SectionProperties Page() =>
        new(
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = HeaderId },
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = FooterId },
            new W.PageSize { Width = 11906, Height = 16838 },
            new W.PageMargin
            {
                Top = Measures.Twips(24),
                Right = (uint)Measures.Twips(25),
                Bottom = Measures.Twips(22),
                Left = (uint)Measures.Twips(25),
                Header = (uint)Measures.Twips(10),
                Footer = (uint)Measures.Twips(10),
                Gutter = 0,
            },
            new W.TitlePage()
        );

    /// <summary>Left what the report is about, right its mark; below them the part, which Word takes from the nearest "Rubrik 1".</summary>
    public static W.Header Header(ReportDocument document) =>
        new(
            WordText.Paragraph(
                WordStyles.Header,
                [
                    WordText.Run(document.RunningHead),
                    .. document.Mark is { } mark ? [Tab(), WordText.Run(mark, WordStyles.Strong)] : Array.Empty<OpenXmlElement>(),
                ]
            ),
            WordText.Paragraph(WordStyles.Header, WordFields.Of("STYLEREF 1", ""))
        );

    public static W.Footer Footer(ReportDocument document) =>
        new(
            WordText.Paragraph(
                WordStyles.Footer,
                [
                    WordText.Run(document.RunningFoot),
                    Tab(),
                    WordText.Run(ReportWords.BeforePage),
                    .. WordFields.Of("PAGE", "2"),
                    WordText.Run(ReportWords.BeforePages),
                    .. WordFields.Of("NUMPAGES", "2"),
                ]
            )
        );

    private static W.Run Tab() => new(new W.TabChar());
}
