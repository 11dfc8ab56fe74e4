using System.Buffers;

namespace SpurReview.Domain.Attachments;

/// <summary>
/// PDF: begins with its header at the first byte and ends with its mark. It is not taken apart: what lies compressed in it is not read, and
/// nobody's browser is handed it to show.
/// </summary>
internal static class PdfFile
{
    /// <summary>Names of what does something, opens or sends something elsewhere, or carries another file. A script's action is never without the first.</summary>
    private static readonly byte[][] _active =
    [
        "JavaScript"u8.ToArray(),
        "Launch"u8.ToArray(),
        "EmbeddedFile"u8.ToArray(),
        "EmbeddedFiles"u8.ToArray(),
        "RichMedia"u8.ToArray(),
        "GoToR"u8.ToArray(),
        "GoToE"u8.ToArray(),
        "SubmitForm"u8.ToArray(),
        "ImportData"u8.ToArray(),
        "XFA"u8.ToArray(),
    ];

    /// <summary>Names of what is done by itself, without anybody pressing.</summary>
    private static readonly byte[][] _byItself = ["OpenAction"u8.ToArray(), "AA"u8.ToArray()];

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

    /// <summary>A link is none where nothing follows it by itself.</summary>
    private static bool HasActiveName(ReadOnlySpan<byte> bytes)
    {
        Span<byte> name = stackalloc byte[16];
        var (hasLink, actsByItself) = (false, false);
        for (var slash = bytes.IndexOf((byte)'/'); slash >= 0; slash = bytes.IndexOf((byte)'/'))
        {
            bytes = bytes[(slash + 1)..];
            var read = name[..ReadName(bytes, name)];
            hasLink |= read.SequenceEqual("URI"u8);
            actsByItself |= IsAny(read, _byItself) && !IsPlace(bytes);
            if ((hasLink && actsByItself) || IsAny(read, _active))
                return true;
        }
        return false;
    }

    /// <summary>What is said of where a file is opened is most often a place in it, written as a list.</summary>
    private static bool IsPlace(ReadOnlySpan<byte> afterSlash)
    {
        var end = afterSlash.IndexOfAny(_delimiters);
        return end >= 0 && afterSlash[end..].TrimStart("\0\t\n\f\r "u8).StartsWith("["u8);
    }

    private static bool IsAny(ReadOnlySpan<byte> name, byte[][] names)
    {
        foreach (var one in names)
        {
            if (name.SequenceEqual(one))
                return true;
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
