using System.Globalization;
using System.Text;
using QRCoder;

namespace SpurReview.Reports.Blocks;

/// <summary>An address as squares for a camera. Dark on light also where the page is dark: cameras want it so.</summary>
public sealed class QrCode
{
    /// <summary>What a camera needs to find the edge, in squares on each side.</summary>
    public const int QuietZone = 4;

    private readonly bool[,] _dark;

    private QrCode(bool[,] dark, string address) => (_dark, Address) = (dark, address);

    public string Address { get; }

    /// <summary>Squares on each side, the quiet zone included.</summary>
    public int Size => _dark.GetLength(0) + 2 * QuietZone;

    public static QrCode Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count - 2 * QuietZone;
        var dark = new bool[size, size];
        for (var y = 0; y < size; y++)
        for (var x = 0; x < size; x++)
            dark[x, y] = data.ModuleMatrix[y + QuietZone][x + QuietZone];
        return new QrCode(dark, address);
    }

    public bool IsDark(int x, int y) => IsInside(x) && IsInside(y) && _dark[x - QuietZone, y - QuietZone];

    /// <summary>The dark squares as one SVG path in a view box of <see cref="Size"/>, a row's neighbours as one rectangle.</summary>
    public string SvgPath()
    {
        var path = new StringBuilder();
        for (var y = 0; y < Size; y++)
        for (var x = 0; x < Size; x++)
        {
            if (!IsDark(x, y))
                continue;
            var from = x;
            while (IsDark(x, y))
                x++;
            path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
        }
        return path.ToString();
    }

    private bool IsInside(int place) => place >= QuietZone && place < Size - QuietZone;
}
