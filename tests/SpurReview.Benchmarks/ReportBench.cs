using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using SpurReview.Domain.Publishing;
using SpurReview.Reports;
using SpurReview.Reports.Html;
using SpurReview.Reports.Printing;
using SpurReview.Testing.Packages;
using SpurReview.Web.Hosting;

namespace SpurReview.Benchmarks;

/// <summary>Printing a report: WeasyPrint against a bare run of the same program on the same HTML, and QuestPDF, where it is there, against that.</summary>
internal static partial class ReportBench
{
    private const int Rounds = 5;
    private const double PrintBound = 1.5;
    private const double DrawBound = 0.1;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var document = ReportComposer.Compose(
            Snapshot().ForThePublic(),
            new ReportSeal(new string('0', 64), "http://localhost:5080/rapporter/2025/exempel-1/akthet")
        );
        var html = Path.GetTempFileName();
        await File.WriteAllTextAsync(html, HtmlReport.Page(document));

        var pages = Pages(await new WeasyPrintEngine(new WeasyPrintSettings()).PrintAsync(document, CancellationToken.None));
        List<Figure> figures =
        [
            await AgainstAsync(
                $"rapport på {pages} sidor som PDF (WeasyPrint)",
                new WeasyPrintEngine(new WeasyPrintSettings()),
                document,
                html,
                PrintBound
            ),
        ];
        var engine = ReportEngines.Create(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        if (engine is not WeasyPrintEngine)
            figures.Add(await AgainstAsync($"samma rapport ({engine.Name})", engine, document, html, DrawBound));
        File.Delete(html);
        return figures;
    }

    private static async Task<Figure> AgainstAsync(string name, IPdfEngine engine, ReportDocument document, string html, double bound)
    {
        await engine.PrintAsync(document, CancellationToken.None);
        var pairs = new List<(double Engine, double Bare)>();
        for (var round = 0; round < Rounds; round++)
            pairs.Add(
                (await SecondsAsync(() => engine.PrintAsync(document, CancellationToken.None)), await SecondsAsync(() => BareAsync(html)))
            );

        var ratio = Load.Median(pairs.Select(p => p.Engine / p.Bare));
        return new(
            name,
            Seconds(Load.Median(pairs.Select(p => p.Engine))),
            $"weasyprint på samma HTML: {Seconds(Load.Median(pairs.Select(p => p.Bare)))}",
            ratio,
            $"≤ {bound.ToString(CultureInfo.InvariantCulture)}",
            ratio <= bound
        );
    }

    private static int Pages(byte[] pdf) => Page().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type /Page\b")]
    private static partial Regex Page();

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
