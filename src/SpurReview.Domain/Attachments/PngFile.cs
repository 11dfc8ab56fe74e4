using System.Buffers.Binary;

namespace SpurReview.Domain.Attachments;

/// <summary>PNG: chunk after chunk, each with a sum that holds, and nothing behind the last.</summary>
internal static class PngFile
{
    private const int AroundChunk = 12;
    private static readonly uint[] _sums = [.. Enumerable.Range(0, 256).Select(SumOfByte)];

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static Rule? RuleBrokenBy(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[Signature.Length..];
        var (isFirst, hasPicture) = (true, false);
        while (TryReadChunk(rest, out var type, out var data))
        {
            if (isFirst && !(type.SequenceEqual("IHDR"u8) && IsHeader(data)))
                return Rule.AttachmentIsDamaged;
            isFirst = false;
            hasPicture |= type.SequenceEqual("IDAT"u8);
            rest = rest[(AroundChunk + data.Length)..];
            if (type.SequenceEqual("IEND"u8))
                return !hasPicture || data.Length > 0 ? Rule.AttachmentIsDamaged
                    : rest.IsEmpty ? null
                    : Rule.AttachmentHoldsSomethingElse;
        }
        return Rule.AttachmentIsDamaged;
    }

    private static bool TryReadChunk(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> data)
    {
        type = data = default;
        if (bytes.Length < AroundChunk || BinaryPrimitives.ReadUInt32BigEndian(bytes) is var length && length > bytes.Length - AroundChunk)
            return false;
        type = bytes[4..8];
        data = bytes.Slice(8, (int)length);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes[(8 + (int)length)..]) == Sum(bytes.Slice(4, 4 + (int)length));
    }

    /// <summary>A width and a height, both at least 1.</summary>
    private static bool IsHeader(ReadOnlySpan<byte> data) =>
        data.Length == 13 && BinaryPrimitives.ReadInt32BigEndian(data) > 0 && BinaryPrimitives.ReadInt32BigEndian(data[4..]) > 0;

    /// <summary>CRC-32, as in the standard's appendix.</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
            sum = _sums[(sum ^ b) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static uint SumOfByte(int b)
    {
        var sum = (uint)b;
        for (var bit = 0; bit < 8; bit++)
            sum = (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
        return sum;
    }
}
