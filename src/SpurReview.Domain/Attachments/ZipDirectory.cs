using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SpurReview.Domain.Attachments;

/// <summary>One file in an archive.</summary>
/// <param name="Data">As it lies there, compressed or not.</param>
internal sealed record ZipEntry(string Name, bool IsStored, long Size, ReadOnlyMemory<byte> Data)
{
    public bool IsNamed(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Its bytes as they come out, never more than it says that it has.</summary>
    /// <exception cref="InvalidDataException">Thrown on reading where they cannot be unpacked, or are more.</exception>
    public Stream Open()
    {
        var packed = new MemoryStream(Data.ToArray(), writable: false);
        return new BoundedStream(IsStored ? packed : new DeflateStream(packed, CompressionMode.Decompress), Size);
    }

    /// <summary>Its bytes; null where they are more than that, other than it says, or cannot be unpacked.</summary>
    public byte[]? Unpacked(int maxBytes)
    {
        if (Size > maxBytes)
            return null;
        if (IsStored)
            return Data.Length == Size ? Data.ToArray() : null;
        using var unpacking = new DeflateStream(new MemoryStream(Data.ToArray(), writable: false), CompressionMode.Decompress);
        // One more than there may be, so that what is larger than it says is seen.
        var bytes = new byte[Size + 1];
        try
        {
            return unpacking.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == Size ? bytes[..^1] : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

/// <summary>
/// The list of what an archive holds. Nothing is unpacked to read it. An archive that two programs could read differently is refused: every
/// file lies where the list says, one after another from the first byte to the list, and the list reaches to the end.
/// </summary>
internal static class ZipDirectory
{
    public const int EndLength = 22;
    public const int MaxEntries = 5_000;
    public const long MaxUnpacked = 500_000_000;

    private const int LineLength = 46;
    private const int LocalLength = 30;
    private const int MaxName = 250;

    /// <summary>What stands between a file and the next where its sizes came after it.</summary>
    private const int MaxDescriptor = 24;

    /// <summary>Nothing that is deflated becomes smaller than about this.</summary>
    private const int MaxRatio = 1_040;

    private const int Locked = 0x0001 | 0x0040 | 0x2000;
    private const int SizesFollow = 0x0008;

    public static ReadOnlySpan<byte> Signature => "PK\x03\x04"u8;
    public static ReadOnlySpan<byte> EndSignature => "PK\x05\x06"u8;

    public static Rule? RuleBrokenBy(ReadOnlyMemory<byte> file, out IReadOnlyList<ZipEntry> entries)
    {
        var bytes = file.Span;
        entries = [];
        if (bytes.Length < EndLength || !bytes[^EndLength..].StartsWith(EndSignature))
            return bytes.LastIndexOf(EndSignature) < 0 ? Rule.AttachmentIsDamaged : Rule.AttachmentHoldsSomethingElse;
        var end = bytes[^EndLength..];
        var (count, length, begin) = (U16(end, 10), U32(end, 12), U32(end, 16));
        // Several disks, or a list that says that its numbers are elsewhere.
        if (U16(end, 4) != 0 || U16(end, 6) != 0 || U16(end, 8) != count || U16(end, 20) != 0)
            return Rule.AttachmentIsPackedOddly;
        if (count is 0 or > MaxEntries || begin + length != bytes.Length - EndLength)
            return Rule.AttachmentIsPackedOddly;
        return RuleBrokenByLines(file, (int)begin, count, out entries);
    }

    private static Rule? RuleBrokenByLines(ReadOnlyMemory<byte> file, int begin, int count, out IReadOnlyList<ZipEntry> entries)
    {
        var lines = file.Span[begin..^EndLength];
        var read = new List<(long Offset, long End, ZipEntry Entry, int Flags)>();
        entries = [];
        for (var i = 0; i < count; i++)
        {
            if (!TryReadLine(lines, out var line))
                return Rule.AttachmentIsPackedOddly;
            if ((line.Flags & Locked) != 0)
                return Rule.AttachmentIsLocked;
            if (!IsSound(line) || !TryFind(file, line, begin, out var data))
                return Rule.AttachmentIsPackedOddly;
            var entry = new ZipEntry(line.Name, line.Method == 0, line.Size, data);
            read.Add((line.Offset, line.Offset + LocalHeader(file.Span, line.Offset) + line.Packed, entry, line.Flags));
            lines = lines[line.Length..];
        }
        if (!lines.IsEmpty || !AreInARow([.. read.OrderBy(r => r.Offset).Select(r => (r.Offset, r.End, r.Flags))], begin))
            return Rule.AttachmentIsPackedOddly;
        if (
            read.Sum(r => r.Entry.Size) > MaxUnpacked
            || read.DistinctBy(r => r.Entry.Name, StringComparer.OrdinalIgnoreCase).Count() < count
        )
            return Rule.AttachmentIsPackedOddly;
        entries = [.. read.Select(r => r.Entry)];
        return null;
    }

    private static bool TryReadLine(ReadOnlySpan<byte> lines, out Line line)
    {
        line = default;
        if (lines.Length < LineLength || !lines.StartsWith("PK\x01\x02"u8))
            return false;
        var (name, extra, comment) = (U16(lines, 28), U16(lines, 30), U16(lines, 32));
        var length = LineLength + name + extra + comment;
        if (lines.Length < length)
            return false;
        line = new Line(
            Text(lines.Slice(LineLength, name)),
            Flags: U16(lines, 8),
            Method: U16(lines, 10),
            Packed: U32(lines, 20),
            Size: U32(lines, 24),
            Offset: U32(lines, 42),
            length
        );
        return U16(lines, 34) == 0;
    }

    private static bool IsSound(Line line) =>
        line.Method is 0 or 8
        && line is { Size: < uint.MaxValue, Packed: < uint.MaxValue, Offset: < uint.MaxValue }
        && (line.Method == 8 ? line.Size <= line.Packed * MaxRatio : line.Size == line.Packed)
        && IsPlainPath(line.Name);

    /// <summary>A path downwards, by names that every system takes for the same.</summary>
    private static bool IsPlainPath(string name)
    {
        var parts = (name.EndsWith('/') ? name[..^1] : name).Split('/');
        return name.Length <= MaxName
            && name.All(c => !char.IsControl(c) && c is not ('\\' or ':'))
            && parts.All(p => p is not ("" or "." or ".."));
    }

    /// <summary>The file itself says the same as the list of where it is, what it is called and how it is packed.</summary>
    private static bool TryFind(ReadOnlyMemory<byte> file, Line line, int before, out ReadOnlyMemory<byte> data)
    {
        data = default;
        var bytes = file.Span;
        if (line.Offset + LocalLength > before || !bytes[(int)line.Offset..].StartsWith(Signature))
            return false;
        var local = bytes[(int)line.Offset..];
        var begin = line.Offset + LocalHeader(bytes, line.Offset);
        if (begin + line.Packed > before || (U16(local, 6) & Locked) != 0 || U16(local, 8) != line.Method)
            return false;
        if (Text(local.Slice(LocalLength, U16(local, 26))) != line.Name)
            return false;
        data = file.Slice((int)begin, (int)line.Packed);
        return true;
    }

    private static bool AreInARow(IReadOnlyList<(long Offset, long End, int Flags)> files, long listBegins)
    {
        var expected = 0L;
        var slack = 0;
        foreach (var (offset, end, flags) in files)
        {
            if (offset < expected || offset > expected + slack)
                return false;
            (expected, slack) = (end, (flags & SizesFollow) != 0 ? MaxDescriptor : 0);
        }
        return listBegins >= expected && listBegins <= expected + slack;
    }

    private static int LocalHeader(ReadOnlySpan<byte> bytes, long offset) =>
        LocalLength + U16(bytes[(int)offset..], 26) + U16(bytes[(int)offset..], 28);

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static long U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private readonly record struct Line(string Name, int Flags, int Method, long Packed, long Size, long Offset, int Length);
}
