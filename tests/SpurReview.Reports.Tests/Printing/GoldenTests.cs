using System.Diagnostics;
using SpurReview.Domain.Publishing;
using SpurReview.Reports.Tests.Fixtures;
using SpurReview.Testing;

namespace SpurReview.Reports.Tests.Printing;

/// <summary>
/// A handful of pages as they should look, beside these tests in Golden. Look at the new picture first; where it is the better one,
/// SPUR_RENEW_GOLDEN=1 ./spur test GoldenTests puts it in the old one's place.
/// </summary>
public class GoldenTests
{
    /// <summary>Cells of 4 × 4 mm that may be unlike. Another way to draw the same makes none, a lost line of text some, a block moved by 5 mm dozens.</summary>
    private const int Tolerance = 6;

    private static readonly Dictionary<string, (ReviewSnapshot Review, string Page)> _pages = new()
    {
        ["omslag"] = (Reviews.Kvarngatan, "EXTERN KVALITETSGRANSKNING"),
        ["graderingar"] = (Reviews.Kvarngatan, "Så läser du graderingen"),
        ["siffror"] = (Reviews.Storsjukhuset, "Enheten i siffror"),
        ["kommentarer"] = (Reviews.Storsjukhuset, "E7 ST-läkaren bör"),
        ["handlingsplan"] = (Reviews.Kvarngatan, "Gäller H7 och H9"),
        ["kvarstar"] = (Reviews.Kvarstar, "Inspektörernas motivering till att D kvarstår"),
    };

    public static TheoryData<string> Names => [.. _pages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_looks_as_it_did(string name)
    {
        var picture = await PictureAsync(name);
        if (Environment.GetEnvironmentVariable("SPUR_RENEW_GOLDEN") == "1")
            await File.WriteAllBytesAsync(PathOf(name), picture.ToPng());

        var unlike = GreyPicture.FromPng(await File.ReadAllBytesAsync(PathOf(name))).CellsUnlike(picture);

        if (unlike > Tolerance)
        {
            var seen = Path.Combine(Path.GetTempPath(), $"spur-golden-{name}.png");
            await File.WriteAllBytesAsync(seen, picture.ToPng());
            Assert.Fail($"{unlike} cells of 4 × 4 mm differ from {PathOf(name)}. The page as it is now: {seen}. {Renew}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_block_that_moved_by_5_mm_or_is_gone_would_be_seen(string name)
    {
        const int FiveMm = 10;
        var picture = await PictureAsync(name);
        var (top, bottom) = Ink(picture);
        var middle = (top + bottom) / 2;

        picture.CellsUnlike(Changed(picture, middle, middle + 4 * FiveMm, moveBy: FiveMm)).Should().BeGreaterThan(Tolerance);
        picture.CellsUnlike(Changed(picture, middle, middle + 4 * FiveMm, moveBy: null)).Should().BeGreaterThan(Tolerance);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_drawn_otherwise_is_the_same_page(string name)
    {
        const int Finer = 4;
        var picture = await PictureAsync(name);
        var (width, height) = ($"{picture.Width * Finer}", $"{picture.Height * Finer}");

        var fine = GreyPicture.FromPgm(await RasterAsync(name, "-scale-to-x", width, "-scale-to-y", height));

        picture.CellsUnlike(fine.Shrunk(Finer)).Should().BeLessThanOrEqualTo(1);
    }

    private const string Renew = "Where it is right, renew with SPUR_RENEW_GOLDEN=1 ./spur test GoldenTests.";

    private static string PathOf(string name) =>
        Path.Combine(SourceTree.Root, "tests", "SpurReview.Reports.Tests", "Golden", $"{name}.png");

    private static async Task<GreyPicture> PictureAsync(string name) => GreyPicture.FromPgm(await RasterAsync(name));

    private static async Task<byte[]> RasterAsync(string name, params string[] options)
    {
        var (review, text) = _pages[name];
        var pages = (await Printed.BodyAsync(review)).Split('\f').Select(Squeezed.Of).ToList();
        var number = $"{pages.FindIndex(p => p.Contains(Squeezed.Of(text), StringComparison.Ordinal)) + 1}";

        using var pdftoppm = Process.Start(
            new ProcessStartInfo("pdftoppm", ["-r", "50", "-gray", "-f", number, "-l", number, .. options, "-"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        await pdftoppm.StandardInput.BaseStream.WriteAsync(await Printed.PdfAsync(review));
        pdftoppm.StandardInput.Close();
        using var pgm = new MemoryStream();
        await pdftoppm.StandardOutput.BaseStream.CopyToAsync(pgm);
        await pdftoppm.WaitForExitAsync();
        return pgm.ToArray();
    }

    private static (int Top, int Bottom) Ink(GreyPicture picture)
    {
        var rows = Enumerable
            .Range(0, picture.Height)
            .Where(y => picture.Points.AsSpan(y * picture.Width + 40, 300).IndexOfAnyExceptInRange((byte)200, (byte)255) >= 0);
        var inked = rows.ToList();
        return (inked[0], inked[^1]);
    }

    /// <summary>The rows from top to bottom moved down, or gone.</summary>
    private static GreyPicture Changed(GreyPicture picture, int top, int bottom, int? moveBy)
    {
        var points = picture.Points.ToArray();
        points.AsSpan(top * picture.Width, (bottom - top) * picture.Width).Fill(255);
        if (moveBy is { } rows)
            picture.Points.AsSpan(top * picture.Width, (bottom - top) * picture.Width).CopyTo(points.AsSpan((top + rows) * picture.Width));
        return picture with { Points = points };
    }
}
