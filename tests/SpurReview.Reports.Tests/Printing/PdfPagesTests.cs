using System.IO.Compression;
using System.Text;
using SpurReview.Reports.Printing;

namespace SpurReview.Reports.Tests.Printing;

public class PdfPagesTests
{
    [Fact]
    public void Pages_are_counted_and_the_tree_that_holds_them_is_not() =>
        PdfPages.Count(Bytes("<< /Type /Pages /Count 2 >> << /Type /Page >> << /Type/Page >>")).Should().Be(2);

    [Fact]
    public void Pages_in_a_compressed_stream_are_counted_too()
    {
        byte[] pdf =
        [
            .. Bytes("<< /Type /ObjStm /N 2 >>\nstream\n"),
            .. Deflated("<< /Type /Page >> << /Type /Page >>"),
            .. Bytes("\nendstream"),
        ];

        PdfPages.Count(pdf).Should().Be(2);
    }

    [Fact]
    public void A_file_that_says_of_none_has_an_unknown_number() => PdfPages.Count([1, 2, 3]).Should().BeNull();

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Deflated(string text)
    {
        using var deflated = new MemoryStream();
        using (var stream = new ZLibStream(deflated, CompressionMode.Compress))
            stream.Write(Bytes(text));
        return deflated.ToArray();
    }
}
