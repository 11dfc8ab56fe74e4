using System.Globalization;

namespace SpurReview.Testing;

/// <summary>A colour as a screen has it, and how WCAG measures it.</summary>
public readonly record struct Colour(double Red, double Green, double Blue)
{
    /// <summary>"rgb(26, 26, 26)" or "#1a1a1a".</summary>
    public static Colour Parse(string css)
    {
        var parts = css.StartsWith('#')
            ? css[1..].Chunk(2).Select(pair => (double)int.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToList()
            : [.. css.Split('(', ')')[1].Split(',').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
        return parts is [var red, var green, var blue]
            ? new Colour(red / 255, green / 255, blue / 255)
            : throw new FormatException($"{css} is not an opaque colour.");
    }

    /// <summary>WCAG 2.2: from 1, the same, to 21, black on white.</summary>
    public double ContrastTo(Colour other) => (Math.Max(Luminance, other.Luminance) + 0.05) / (Math.Min(Luminance, other.Luminance) + 0.05);

    /// <summary>Lightness as in HSL, 0 to 1.</summary>
    public double Lightness => (Math.Max(Red, Math.Max(Green, Blue)) + Math.Min(Red, Math.Min(Green, Blue))) / 2;

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
}
