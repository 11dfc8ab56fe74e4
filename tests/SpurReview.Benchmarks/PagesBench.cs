using System.Globalization;
using System.Text.RegularExpressions;

namespace SpurReview.Benchmarks;

/// <summary>The pages that are opened most, each against the smallest page there is, and the memory that the process then holds.</summary>
internal static partial class PagesBench
{
    private const int Workers = 6;
    private const long MemoryBound = 300_000_000;
    private static readonly TimeSpan _spell = TimeSpan.FromSeconds(4);

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var data = Site.NewData();
        try
        {
            await using var site = await Site.StartAsync(data);
            await site.SignInAsync("Maja Lind");
            var list = await site.Client.GetStringAsync("/granskningar");
            var reports = await site.Client.GetStringAsync("/rapporter");

            List<Figure> figures = [];
            foreach (
                var (name, address) in new[]
                {
                    ("granskningslistan", "/granskningar"),
                    ("en granskning", ReviewLink().Match(list).Value),
                    ("ett område", $"{ReviewLink().Match(list).Value}/omraden/E"),
                    ("publik rapport", ReportLink().Match(reports).Groups[1].Value),
                    ("rapport som PDF", ReportLink().Match(reports).Groups[1].Value + ".pdf"),
                }
            )
                figures.Add(await MeasureAsync(site, name, address));

            var held = site.ResidentBytes;
            figures.Add(
                new("minne efter sidorna", $"{held / 1_000_000} MB", "", Ratio: null, $"< {MemoryBound / 1_000_000} MB", held < MemoryBound)
            );
            return figures;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<Figure> MeasureAsync(Site site, string name, string address)
    {
        await GetAsync(site, address);
        var (perSecond, floor, ratio) = await Load.InTurnsAsync(
            3,
            () => Load.RunAsync(Workers, _spell, _ => GetAsync(site, address)),
            () => Load.RunAsync(Workers, TimeSpan.FromSeconds(2), _ => GetAsync(site, "/health/ready"))
        );
        return new(
            name,
            perSecond.ToString("0 per s", CultureInfo.InvariantCulture),
            $"/health/ready: {floor.ToString("0 per s", CultureInfo.InvariantCulture)}",
            ratio,
            "",
            Holds: null
        );
    }

    private static async Task GetAsync(Site site, string address)
    {
        using var answer = await site.Client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    [GeneratedRegex("/granskningar/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex ReviewLink();

    [GeneratedRegex("href=\"(/rapporter/[0-9]+/[a-z0-9-]+)\"")]
    private static partial Regex ReportLink();
}
