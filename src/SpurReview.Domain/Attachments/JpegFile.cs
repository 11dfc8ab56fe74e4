using System.Buffers.Binary;

namespace SpurReview.Domain.Attachments;

/// <summary>
/// JPEG: marker after marker to the end of the picture, and behind it nothing but further pictures: some cameras keep several in one file.
/// </summary>
internal static class JpegFile
{
    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    public static Rule? RuleBrokenBy(ReadOnlySpan<byte> bytes)
    {
        if (LengthOfPicture(bytes) is not { } first)
            return Rule.AttachmentIsDamaged;
        var rest = bytes[first..].TrimStart((byte)0);
        while (!rest.IsEmpty)
        {
            if (!rest.StartsWith(Signature) || LengthOfPicture(rest) is not { } next)
                return Rule.AttachmentHoldsSomethingElse;
            rest = rest[next..].TrimStart((byte)0);
        }
        return null;
    }

    /// <summary>Null where it has no end, no picture or a part that is out of place.</summary>
    private static int? LengthOfPicture(ReadOnlySpan<byte> bytes)
    {
        var (at, hasFrame, hasScan) = (2, false, false);
        while (at + 1 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            at += 2;
            if (marker == 0xFF) // A marker may have more than one of these before it.
            {
                at--;
                continue;
            }
            if (marker == 0xD9)
                return hasFrame && hasScan ? at : null;
            if (
                !HasLength(marker)
                || at + 2 > bytes.Length
                || BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) is var length && length < 2
            )
                return null;
            at += length;
            hasFrame |= IsFrame(marker);
            if (marker == 0xDA)
            {
                hasScan = true;
                at = EndOfScan(bytes, at);
            }
        }
        return null;
    }

    /// <summary>Not one of those that stand alone, which do not belong between the parts.</summary>
    private static bool HasLength(byte marker) => marker is >= 0xC0 and not (>= 0xD0 and <= 0xD8);

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Where the next marker stands: in the picture's own bytes 255 is followed by 0 or by a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (at + 1 < bytes.Length && !(bytes[at] == 0xFF && bytes[at + 1] is not (0 or (>= 0xD0 and <= 0xD7))))
            at++;
        return at;
    }
}
