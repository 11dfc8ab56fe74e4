using System.Diagnostics;
using System.Globalization;
using SpurReview.Domain.Publishing;
using SpurReview.Reports;
using SpurReview.Reports.Html;
using SpurReview.Reports.Printing;
using SpurReview.Testing.Packages;

namespace SpurReview.Benchmarks;

/// <summary>Printing a report with WeasyPrint, against a bare run of the same program on the same HTML.</summary>
internal static class ReportBench
{
    private const int Rounds = 5;
    private const double Bound = 1.5;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var document = ReportComposer.Compose(
            Snapshot(),
            new ReportSeal(new string('0', 64), "http://localhost:5080/rapporter/2025/exempel-1/akthet")
        );
        var engine = new WeasyPrintEngine(new WeasyPrintSettings());
        var html = Path.GetTempFileName();
        await File.WriteAllTextAsync(html, HtmlReport.Page(document));

        var pairs = new List<(double Engine, double Bare)>();
        for (var round = 0; round < Rounds; round++)
            pairs.Add(
                (await SecondsAsync(() => engine.PrintAsync(document, CancellationToken.None)), await SecondsAsync(() => BareAsync(html)))
            );
        File.Delete(html);

        var ratio = Load.Median(pairs.Select(p => p.Engine / p.Bare));
        return
        [
            new(
                "rapport som PDF (WeasyPrint)",
                Seconds(Load.Median(pairs.Select(p => p.Engine))),
                $"weasyprint på samma HTML: {Seconds(Load.Median(pairs.Select(p => p.Bare)))}",
                ratio,
                $"≤ {Bound.ToString(CultureInfo.InvariantCulture)}",
                ratio <= Bound
            ),
        ];
    }

    private static ReviewSnapshot Snapshot() => SamplePackages.Published().ToSampleSnapshot();

    private static async Task BareAsync(string html)
    {
        using var process = Process.Start(
            new ProcessStartInfo("weasyprint", ["--quiet", "--pdf-variant", "pdf/ua-1", html, "-"]) { RedirectStandardOutput = true }
        )!;
        await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await process.WaitForExitAsync();
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static string Seconds(double value) => value.ToString("0.00 s", CultureInfo.InvariantCulture);
}
