using System.Buffers.Binary;
using System.Text;
using SpurReview.Testing;

namespace SpurReview.Domain.Tests.Attachments;

/// <summary>Documents whose archive is bent, so that two programs would not see the same in it, or one would see far too much.</summary>
internal static class Archives
{
    private const int ListBegins = 16;
    private const int ListLength = 12;

    public static Dictionary<string, byte[]> Odd { get; } =
        new()
        {
            ["a path upwards"] = SampleFiles.Docx(("../../etc/cron.d/evil", "x")),
            ["a path from the root"] = SampleFiles.Docx(("/etc/passwd", "x")),
            ["a path with a drive"] = SampleFiles.Docx((@"C:evil.txt", "x")),
            ["a path with backslashes"] = SampleFiles.Docx((@"word\..\..\evil.txt", "x")),
            ["a path with a control character"] = SampleFiles.Docx(("word/a\nb.xml", "x")),
            ["a path without end"] = SampleFiles.Docx(($"word/{new string('a', 300)}", "x")),
            ["the same file twice"] = SampleFiles.Docx(("word/Document.xml", "<other/>")),
            ["more files than any document"] = SampleFiles.Docx([.. Enumerable.Range(0, 5_000).Select(i => ($"word/{i}", ""))]),
            ["a file that unpacks to more than it can"] = WithLine(SampleFiles.Docx(), "word/document.xml", at: 24, 100_000_000),
            ["files that unpack to more than any document"] = Bomb(),
            ["texts that are too many together"] = Texts(),
            ["a file under another name than the list says"] = WithLine(
                SampleFiles.Docx(),
                "word/document.xml",
                at: 46,
                BitConverter.ToInt32("Word"u8)
            ),
            ["a file packed otherwise than the list says"] = WithLine(SampleFiles.Docx(), "_rels/.rels", at: 10, 0),
            ["two files in one place"] = WithLine(SampleFiles.Docx(), "_rels/.rels", at: 42, 0),
            ["a file beyond the end"] = WithLine(SampleFiles.Docx(), "_rels/.rels", at: 42, int.MaxValue),
            ["sizes that stand elsewhere"] = WithLine(SampleFiles.Docx(), "word/document.xml", at: 24, -1),
            ["a file on another disk"] = WithLine(SampleFiles.Docx(), "word/document.xml", at: 34, 1),
            ["another count than the list has"] = WithEnd(WithEnd(SampleFiles.Docx(), at: 8, 2), at: 10, 2),
            ["a list elsewhere"] = WithEnd(SampleFiles.Docx(), ListBegins, 0),
            ["a list of no length"] = WithEnd(SampleFiles.Docx(), ListLength, 0),
            ["something between the files and the list"] = Stuffed(),
        };

    /// <summary>Changes two or four bytes of the list's line about a file.</summary>
    /// <param name="at">Where in the line, as the format counts.</param>
    public static byte[] WithLine(byte[] archive, string name, int at, int value)
    {
        var line = archive.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(name)) - 46;
        Write(archive.AsSpan(line + at), value, isShort: at < 20 || at == 34);
        return archive;
    }

    private static byte[] WithEnd(byte[] archive, int at, int value)
    {
        Write(archive.AsSpan(archive.Length - 22 + at), value, isShort: at < ListLength);
        return archive;
    }

    private static void Write(Span<byte> to, int value, bool isShort)
    {
        if (isShort)
            BinaryPrimitives.WriteInt16LittleEndian(to, (short)value);
        else
            BinaryPrimitives.WriteInt32LittleEndian(to, value);
    }

    /// <summary>Each file is as small as such a file can be: together they are too many.</summary>
    private static byte[] Bomb()
    {
        var zeros = new string('\0', 6_000_000);
        return SampleFiles.Docx([.. Enumerable.Range(0, 85).Select(i => ($"word/{i}.xml", zeros))]);
    }

    /// <summary>None of them is more than a text may be; together they are.</summary>
    private static byte[] Texts()
    {
        var text = SampleFiles.Content(new string(' ', 6_000_000));
        return SampleFiles.Odt([.. Enumerable.Range(0, 17).Select(i => ($"Object {i}/content.xml", text))]);
    }

    private static byte[] Stuffed()
    {
        var archive = SampleFiles.Docx();
        var begins = BinaryPrimitives.ReadInt32LittleEndian(archive.AsSpan(archive.Length - 22 + ListBegins));
        return WithEnd([.. archive[..begins], .. new byte[100], .. archive[begins..]], ListBegins, begins + 100);
    }
}
