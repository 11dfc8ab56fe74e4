using DocumentFormat.OpenXml;
using QRCoder;
using SpurReview.Reports.Blocks;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>How a reader can check the published report: code, address and fingerprint.</summary>
internal static class WordAuthenticity
{
    private const int CodeSide = 25;
    private const int PixelsPerSquare = 8;

    public static IEnumerable<OpenXmlElement> Compose(Authenticity block, WordAttachments attachments)
    {
        List<W.Paragraph> paragraphs =
        [
            WordText.Paragraph(WordStyles.BodyText, block.Text),
            WordText.Paragraph(
                WordStyles.BodyText,
                [WordPicture.Of(attachments.Picture(Png(block.Code)), ReportWords.CodeAlternative, CodeSide)]
            ),
            WordText.Paragraph(WordStyles.StatementLabel, block.AddressLabel),
            WordText.Paragraph(WordStyles.BodyText, [Link(block.Address, attachments)]),
            WordText.Paragraph(WordStyles.StatementLabel, block.HashLabel),
            WordText.Paragraph(WordStyles.Note, string.Join(' ', block.HashGroups)),
        ];
        foreach (var paragraph in paragraphs.SkipLast(1))
            paragraph.ParagraphProperties!.KeepNext = new W.KeepNext();
        return paragraphs;
    }

    private static W.Hyperlink Link(string address, WordAttachments attachments) =>
        new(WordText.Run(address, WordStyles.Hyperlink)) { Id = attachments.Link(new Uri(address)), History = true };

    private static byte[] Png(QrCode code)
    {
        using var data = QRCodeGenerator.GenerateQrCode(code.Address, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return png.GetGraphic(PixelsPerSquare);
    }
}
