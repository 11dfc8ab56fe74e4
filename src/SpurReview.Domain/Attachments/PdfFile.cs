using System.Buffers;

namespace SpurReview.Domain.Attachments;

/// <summary>
/// PDF: begins with its header at the first byte and ends with its mark. It is not taken apart: what lies compressed in it is not read, and
/// nobody's browser is handed it to show.
/// </summary>
internal static class PdfFile
{
    /// <summary>Names of what does something when the file is opened, or carries another file. A script's action is never without the first.</summary>
    private static readonly byte[][] _active =
    [
        "JavaScript"u8.ToArray(),
        "Launch"u8.ToArray(),
        "EmbeddedFile"u8.ToArray(),
        "EmbeddedFiles"u8.ToArray(),
        "RichMedia"u8.ToArray(),
    ];

    private static readonly SearchValues<byte> _blank = SearchValues.Create("\0\t\n\f\r "u8);
    private static readonly SearchValues<byte> _delimiters = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    public static ReadOnlySpan<byte> Signature => "%PDF-"u8;

    public static Rule? RuleBrokenBy(ReadOnlySpan<byte> bytes)
    {
        if (bytes is not [_, _, _, _, _, (byte)'1' or (byte)'2', (byte)'.', >= (byte)'0' and <= (byte)'9', ..])
            return Rule.AttachmentIsDamaged;
        var end = bytes.LastIndexOf("%%EOF"u8);
        if (end < 0 || bytes[..end].LastIndexOf("startxref"u8) < 0)
            return Rule.AttachmentIsDamaged;
        return !IsBlank(bytes[(end + 5)..]) ? Rule.AttachmentHoldsSomethingElse
            : HasActiveName(bytes) ? Rule.AttachmentHasActiveContent
            : null;
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept(_blank);

    private static bool HasActiveName(ReadOnlySpan<byte> bytes)
    {
        Span<byte> name = stackalloc byte[16];
        for (var slash = bytes.IndexOf((byte)'/'); slash >= 0; )
        {
            bytes = bytes[(slash + 1)..];
            var read = name[..ReadName(bytes, name)];
            foreach (var active in _active)
            {
                if (read.SequenceEqual(active))
                    return true;
            }
            slash = bytes.IndexOf((byte)'/');
        }
        return false;
    }

    /// <summary>A letter of a name may also be written as its number: /J#61vaScript.</summary>
    private static int ReadName(ReadOnlySpan<byte> bytes, Span<byte> name)
    {
        var length = 0;
        for (var at = 0; at < bytes.Length && length < name.Length && !_delimiters.Contains(bytes[at]); at++)
        {
            if (bytes[at] is (byte)'#' && at + 2 < bytes.Length && Hex(bytes[at + 1]) is { } high && Hex(bytes[at + 2]) is { } low)
            {
                name[length++] = (byte)((high << 4) | low);
                at += 2;
            }
            else
            {
                name[length++] = bytes[at];
            }
        }
        return length;
    }

    private static int? Hex(byte b) => char.IsAsciiHexDigit((char)b) ? Convert.ToInt32(((char)b).ToString(), 16) : null;
}
