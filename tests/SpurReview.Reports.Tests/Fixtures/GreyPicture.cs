using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>A page as shades of grey, one byte for each point; 255 is white. Kept as the plainest kind of PNG.</summary>
internal sealed record GreyPicture(int Width, int Height, byte[] Points)
{
    /// <summary>4 mm at 50 points to the inch: about a line of text high.</summary>
    private const int Cell = 8;

    /// <summary>How much the mean of a cell may differ: other versions of poppler and other rasterisers stay well below.</summary>
    private const int Shade = 32;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>How many cells, of 4 × 4 mm, differ more than a rasteriser makes them. Infinitely many where the pictures have other sizes.</summary>
    public int CellsUnlike(GreyPicture other)
    {
        if ((Width, Height) != (other.Width, other.Height))
            return int.MaxValue;
        return (
            from y in Enumerable.Range(0, Height / Cell)
            from x in Enumerable.Range(0, Width / Cell)
            where Math.Abs(Mean(x * Cell, y * Cell) - other.Mean(x * Cell, y * Cell)) > Shade
            select 1
        ).Count();
    }

    /// <summary>As pdftoppm writes it: P5, width, height, 255, then the points.</summary>
    public static GreyPicture FromPgm(byte[] pgm)
    {
        var words = Encoding.ASCII.GetString(pgm, 0, Math.Min(pgm.Length, 40)).Split((char[])[' ', '\n'], 5);
        var (width, height) = (Number(words[1]), Number(words[2]));
        return new GreyPicture(width, height, pgm[^(width * height)..]);
    }

    public static GreyPicture FromPng(byte[] png)
    {
        var head = png.AsSpan(16);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(head), BinaryPrimitives.ReadInt32BigEndian(head[4..]));
        var data = png.AsSpan(8 + 25);
        var length = BinaryPrimitives.ReadInt32BigEndian(data);

        using var rows = new ZLibStream(new MemoryStream(data.Slice(8, length).ToArray()), CompressionMode.Decompress);
        var points = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            if (rows.ReadByte() != 0)
                throw new NotSupportedException("Renew the picture: it was not written by these tests.");
            rows.ReadExactly(points, y * width, width);
        }
        return new GreyPicture(width, height, points);
    }

    public byte[] ToPng()
    {
        using var rows = new MemoryStream();
        using (var compressed = new ZLibStream(rows, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var y = 0; y < Height; y++)
            {
                compressed.WriteByte(0);
                compressed.Write(Points, y * Width, Width);
            }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        head[8] = 8;
        return [.. Signature, .. Chunk("IHDR", head), .. Chunk("IDAT", rows.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>Each point the mean of so many, across and down.</summary>
    public GreyPicture Shrunk(int times)
    {
        var (width, height) = (Width / times, Height / times);
        var points =
            from y in Enumerable.Range(0, height)
            from x in Enumerable.Range(0, width)
            select (byte)Mean(x * times, y * times, times);
        return new GreyPicture(width, height, [.. points]);
    }

    private double Mean(int left, int top, int side = Cell)
    {
        var sum = 0;
        for (var y = top; y < top + side; y++)
        for (var x = left; x < left + side; x++)
            sum += Points[y * Width + x];
        return sum / (double)(side * side);
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(^4), Crc(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        return ~crc;
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
