using System.IO.Compression;
using System.Text;

namespace SpurReview.Testing;

/// <summary>Small files of every kind that may be attached, made here: no test needs a file of somebody's.</summary>
public static class SampleFiles
{
    public const string WordTypes =
        """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    public const string ExcelTypes =
        """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""";

    public const string Manifest =
        """<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>""";

    public static byte[] Pdf(string inside = "") =>
        Encoding.Latin1.GetBytes(
            $"%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R{inside}>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
        );

    /// <summary>One pixel.</summary>
    public static byte[] Png() =>
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>The parts of one pixel: a frame, a scan with a stuffed byte and a restart, and the end.</summary>
    public static byte[] Jpeg() =>
        [
            .. (byte[])[0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
            .. (byte[])[0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0],
            .. (byte[])[0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9],
        ];

    public static byte[] Docx(params (string Name, string Text)[] more) => Docx(WordTypes, more);

    public static byte[] Docx(string types, params (string Name, string Text)[] more) =>
        Zip([("[Content_Types].xml", types), ("_rels/.rels", "<Relationships/>"), ("word/document.xml", "<w:document/>"), .. more]);

    public static byte[] Xlsx() =>
        Zip([("[Content_Types].xml", ExcelTypes), ("_rels/.rels", "<Relationships/>"), ("xl/workbook.xml", "<workbook/>")]);

    public static byte[] Odt(params (string Name, string Text)[] more) =>
        OpenDocument("application/vnd.oasis.opendocument.text", Manifest, more);

    public static byte[] Ods() => OpenDocument("application/vnd.oasis.opendocument.spreadsheet", Manifest);

    public static byte[] OpenDocument(string type, string manifest, params (string Name, string Text)[] more) =>
        Zip([("mimetype", type), ("content.xml", Content()), ("META-INF/manifest.xml", manifest), .. more]);

    /// <summary>The text of an OpenDocument.</summary>
    public static string Content(string inside = "") =>
        $"""<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">{inside}</office:document-content>""";

    public static byte[] Zip(params IEnumerable<(string Name, string Text)> files)
    {
        using var bytes = new MemoryStream();
        WriteZip(bytes, files);
        return bytes.ToArray();
    }

    public static void WriteZip(Stream to, IEnumerable<(string Name, string Text)> files)
    {
        using var archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in files)
        {
            var level = name is "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal;
            using var entry = archive.CreateEntry(name, level).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
