using System.Buffers.Binary;
using System.Text;

namespace SpurReview.Domain.Attachments;

/// <summary>
/// Files that are two things at once: a picture that some programs open as a page, a document that others unpack. Markup is looked for where
/// programs look that guess a file's kind, at its beginning; an archive is found from its end.
/// </summary>
internal static class Polyglots
{
    /// <summary>Beyond what any browser reads to guess.</summary>
    private const int Head = 4096;

    private static readonly string[] _markup = ["<html", "<!doctype", "<script", "<svg", "<iframe", "<body", "<object", "<?php"];

    public static bool IsOne(ReadOnlySpan<byte> bytes) => BeginsWithMarkup(bytes) || EndsAsArchive(bytes);

    private static bool BeginsWithMarkup(ReadOnlySpan<byte> bytes)
    {
        // Also as UTF-16, where every other byte is a zero.
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(Head, bytes.Length)]).Replace("\0", "", StringComparison.Ordinal);
        return _markup.Any(tag => head.Contains(tag, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>An archive's last record, with a comment that reaches exactly to the end of the file.</summary>
    private static bool EndsAsArchive(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[Math.Max(0, bytes.Length - ZipDirectory.EndLength - ushort.MaxValue)..];
        for (var at = tail.LastIndexOf(ZipDirectory.EndSignature); at >= 0; at = tail[..at].LastIndexOf(ZipDirectory.EndSignature))
        {
            var end = tail[at..];
            if (
                end.Length >= ZipDirectory.EndLength
                && BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) == end.Length - ZipDirectory.EndLength
            )
                return true;
        }
        return false;
    }
}
