using System.Text;
using SpurReview.Testing;

namespace SpurReview.Domain.Tests.Attachments;

/// <summary>Files that nobody should be handed, by what they are.</summary>
internal static class Hostile
{
    private const string Page = "<html><script>alert(1)</script></html>";

    /// <summary>Of a kind that is not let in, under whatever name.</summary>
    public static Dictionary<string, byte[]> OfOtherKinds { get; } =
        new()
        {
            ["a page"] = Bytes(Page),
            ["a page with a byte order mark"] = Encoding.UTF8.GetPreamble().Concat(Bytes(Page)).ToArray(),
            ["a page in UTF-16"] = Encoding.Unicode.GetBytes(Page),
            ["a drawing with a script"] = Bytes("""<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"""),
            ["XML"] = Bytes("""<?xml version="1.0"?><a/>"""),
            ["a script"] = Bytes("alert(1)"),
            ["a shell script"] = Bytes("#!/bin/sh\nrm -rf ~\n"),
            ["a program for Windows"] = [(byte)'M', (byte)'Z', .. new byte[200]],
            ["a program for Linux"] = [0x7F, (byte)'E', (byte)'L', (byte)'F', .. new byte[200]],
            ["an old Word file"] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
            ["a moving picture"] = Bytes("GIF89a<script>alert(1)</script>"),
            ["rich text"] = Bytes(@"{\rtf1}"),
            ["a mail"] = Bytes("MIME-Version: 1.0\nContent-Type: text/html\n\n" + Page),
            ["an archive"] = SampleFiles.Zip(("a.txt", "a")),
            ["a presentation"] = SampleFiles.Docx(
                SampleFiles.WordTypes.Replace("wordprocessingml.document", "presentationml.presentation", StringComparison.Ordinal)
            ),
            ["Word and Excel at once"] = SampleFiles.Docx(
                SampleFiles.WordTypes.Replace(
                    "</Types>",
                    """<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""",
                    StringComparison.Ordinal
                )
            ),
            ["a template of OpenDocument"] = SampleFiles.OpenDocument(
                "application/vnd.oasis.opendocument.text-template",
                SampleFiles.Manifest
            ),
            ["a page before a PDF"] = [.. Bytes(Page), .. SampleFiles.Pdf()],
            ["a line before a PDF"] = [(byte)'\n', .. SampleFiles.Pdf()],
            ["a program before a document"] = [(byte)'M', (byte)'Z', .. SampleFiles.Docx()],
        };

    /// <summary>Two things at once.</summary>
    public static Dictionary<string, byte[]> Polyglots { get; } =
        new()
        {
            ["a PDF that is a page"] = SampleFiles.Pdf($">>\n{Page}\n<<"),
            ["a PDF that is a page in UTF-16"] = SampleFiles.Pdf(Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(Page))),
            ["a PDF and a program"] = [.. SampleFiles.Pdf(), (byte)'M', (byte)'Z', 0x90],
            ["a PDF and an archive"] = [.. SampleFiles.Pdf(), .. SampleFiles.Docx()],
            ["an archive whose comment ends a PDF"] = Commented(
                [.. SampleFiles.Pdf(), .. SampleFiles.Zip(("run.js", "alert(1)"))],
                "\nstartxref\n9\n%%EOF\n"
            ),
            ["a PNG and a page"] = [.. SampleFiles.Png(), .. Bytes(Page)],
            ["a PNG and an archive"] = [.. SampleFiles.Png(), .. SampleFiles.Docx()],
            ["a JPEG and a page"] = [.. SampleFiles.Jpeg(), .. new byte[5000], .. Bytes(Page)],
            ["a JPEG and an archive"] = [.. SampleFiles.Jpeg(), .. SampleFiles.Docx()],
            ["a JPEG and half of another"] = [.. SampleFiles.Jpeg(), .. SampleFiles.Jpeg()[..^2]],
            ["a document and a page"] = [.. SampleFiles.Docx(), .. Bytes(Page)],
            ["a document with a comment"] = Commented(SampleFiles.Docx(), Page),
        };

    /// <summary>What runs, or carries what nobody has looked at.</summary>
    public static Dictionary<string, byte[]> Active { get; } =
        new()
        {
            ["a PDF with a script"] = SampleFiles.Pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"),
            ["a PDF with a script under another spelling"] = SampleFiles.Pdf("/OpenAction<</S/J#61vaScr#69pt/JS(app.alert(1))>>"),
            ["a PDF that starts a program"] = SampleFiles.Pdf("/OpenAction<</S/Launch/F(cmd.exe)>>"),
            ["a PDF with a file in it"] = SampleFiles.Pdf("/Names<</EmbeddedFiles 3 0 R>>"),
            ["a PDF that opens another"] = SampleFiles.Pdf("/A<</S/GoToR/F(//exempel.se/a.pdf)>>"),
            ["a PDF that opens one inside it"] = SampleFiles.Pdf("/A<</S/GoToE/T<</R/C>>>>"),
            ["a PDF that sends what is filled in"] = SampleFiles.Pdf("/A<</S/SubmitForm/F(https://exempel.se/)>>"),
            ["a PDF that fetches what is filled in"] = SampleFiles.Pdf("/A<</S/ImportData/F(a.fdf)>>"),
            ["a PDF with a form of another kind in it"] = SampleFiles.Pdf("/AcroForm<</XFA 3 0 R>>"),
            ["a PDF that follows a link when it is opened"] = SampleFiles.Pdf("/OpenAction<</S/URI/URI(https://exempel.se/)>>"),
            ["a PDF that follows a link when a page is shown"] = SampleFiles.Pdf("/AA<</O<</S/U#52I/URI(https://exempel.se/)>>>>"),
            ["Word with another file"] = Fetching.WordWith("package", "embeddings/blad.xlsx", mode: "Internal"),
            ["Word with an object by its relation"] = Fetching.WordWith("oleObject", "embeddings/a.bin", mode: "Internal"),
            ["Word with a part in another format"] = Fetching.WordWith("aFChunk", "afchunk.dat", mode: "Internal"),
            ["Word with macros"] = SampleFiles.Docx(("word/vbaProject.bin", "Sub AutoOpen()")),
            ["Word with macros, renamed"] = SampleFiles.Docx(
                SampleFiles.WordTypes.Replace(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    "application/vnd.ms-word.document.macroEnabled.main+xml",
                    StringComparison.Ordinal
                )
            ),
            ["Word with macros under another name"] = WordWith("bin", "application/vnd.ms-office.vbaProject"),
            ["Word with a control"] = WordWith("bin", "application/vnd.ms-office.activeX+xml"),
            ["Word with an object"] = WordWith("bin", "application/vnd.openxmlformats-officedocument.oleObject"),
            ["Word with a page"] = WordWith("dat", "text/html"),
            ["Word with a program"] = SampleFiles.Docx(("word/media/image1.EXE", "MZ")),
            ["Word that is a program in Java"] = SampleFiles.Docx(("META-INF/MANIFEST.MF", "Main-Class: A")),
            ["OpenDocument with macros"] = SampleFiles.Odt(("Basic/Standard/Module1.xml", "Sub Main")),
            ["OpenDocument with scripts"] = SampleFiles.Odt(("Scripts/python/a.py", "import os")),
            ["OpenDocument with an object"] = SampleFiles.OpenDocument(
                "application/vnd.oasis.opendocument.text",
                SampleFiles.Manifest.Replace("text/xml", "application/vnd.sun.star.oleobject", StringComparison.Ordinal)
            ),
        };

    public static Dictionary<string, byte[]> Locked { get; } =
        new()
        {
            ["Word with a password"] =
            [
                0xD0,
                0xCF,
                0x11,
                0xE0,
                0xA1,
                0xB1,
                0x1A,
                0xE1,
                .. new byte[600],
                .. Encoding.Unicode.GetBytes("EncryptedPackage"),
            ],
            ["an archive with a password"] = Archives.WithLine(SampleFiles.Docx(), "word/document.xml", at: 8, 1),
            ["OpenDocument with a password"] = SampleFiles.OpenDocument(
                "application/vnd.oasis.opendocument.text",
                SampleFiles.Manifest.Replace(
                    "\"text/xml\"/>",
                    "\"text/xml\"><manifest:encryption-data/></manifest:file-entry>",
                    StringComparison.Ordinal
                )
            ),
        };

    public static Dictionary<string, byte[]> Damaged { get; } =
        new()
        {
            ["a PDF without an end"] = SampleFiles.Pdf()[..^8],
            ["a PDF of no version"] = Bytes("%PDF-x.y\nstartxref\n9\n%%EOF"),
            ["a PDF without a table"] = Bytes("%PDF-1.7\n%%EOF"),
            ["a PNG without an end"] = SampleFiles.Png()[..^4],
            ["a PNG of nothing but its signature"] = SampleFiles.Png()[..8],
            ["a PNG without a picture"] = [.. SampleFiles.Png()[..33], .. SampleFiles.Png()[^12..]],
            ["a PNG without a header"] = [.. SampleFiles.Png()[..8], .. SampleFiles.Png()[33..]],
            ["a PNG with another sum"] = Changed(SampleFiles.Png(), 50),
            ["a PNG that says it goes on"] = Changed(SampleFiles.Png(), 33, 0x7F),
            ["a JPEG without an end"] = SampleFiles.Jpeg()[..^2],
            ["a JPEG of nothing but its signature"] = [0xFF, 0xD8, 0xFF],
            ["a JPEG without a frame"] = [.. SampleFiles.Jpeg()[..20], .. SampleFiles.Jpeg()[33..]],
            ["a JPEG with a part of no length"] = Changed(SampleFiles.Jpeg(), 5, 0),
            ["a document without an end"] = SampleFiles.Docx()[..^30],
            ["a document without its text"] = SampleFiles.Zip(("[Content_Types].xml", SampleFiles.WordTypes), ("_rels/.rels", "")),
            ["a document with another list than XML"] = SampleFiles.Docx("nothing"),
            ["a list that grows without end"] = SampleFiles.Docx(
                """<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><Types>&b;</Types>"""
            ),
            ["a list that asks for a file"] = SampleFiles.Docx(
                """<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><Types>&a;</Types>"""
            ),
            ["a list that unpacks to more than any list"] = SampleFiles.Docx(new string(' ', 2_000_000) + SampleFiles.WordTypes),
            ["a file that says it is smaller than it is"] = Archives.WithLine(SampleFiles.Odt(), "content.xml", at: 24, 10),
            ["OpenDocument without a manifest"] = SampleFiles.Zip(
                ("mimetype", "application/vnd.oasis.opendocument.text"),
                ("content.xml", "")
            ),
            ["OpenDocument without a text"] = SampleFiles.Zip(
                ("mimetype", "application/vnd.oasis.opendocument.text"),
                ("META-INF/manifest.xml", SampleFiles.Manifest)
            ),
        };

    private static byte[] WordWith(string extension, string type) =>
        SampleFiles.Docx(
            SampleFiles.WordTypes.Replace(
                "</Types>",
                $"<Default Extension=\"{extension}\" ContentType=\"{type}\"/></Types>",
                StringComparison.Ordinal
            )
        );

    private static byte[] Commented(byte[] archive, string comment)
    {
        var bytes = Bytes(comment);
        archive[^2] = (byte)bytes.Length;
        return [.. archive, .. bytes];
    }

    private static byte[] Changed(byte[] bytes, int at, byte to = 0xAA)
    {
        bytes[at] = to;
        return bytes;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
