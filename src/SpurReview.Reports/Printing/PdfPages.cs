using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace SpurReview.Reports.Printing;

/// <summary>How many pages a PDF has: its page objects, those in compressed object streams included.</summary>
public static partial class PdfPages
{
    /// <summary>Null where it says of none.</summary>
    public static int? Count(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var pages = Page().Count(text) + ObjectStream().Matches(text).Sum(s => Page().Count(Inflated(pdf, s.Index + s.Length)));
        return pages > 0 ? pages : null;
    }

    private static string Inflated(byte[] pdf, int from)
    {
        using var stream = new ZLibStream(new MemoryStream(pdf, from, pdf.Length - from), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Page();

    [GeneratedRegex(@"/Type\s*/ObjStm\b[^>]*>>\s*stream\r?\n")]
    private static partial Regex ObjectStream();
}
