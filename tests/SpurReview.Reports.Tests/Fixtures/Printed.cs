using System.Collections.Concurrent;
using System.Diagnostics;
using SpurReview.Domain.Publishing;
using SpurReview.Reports.Printing;

namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>Each review printed once and shared by all tests; poppler reads the result.</summary>
internal static class Printed
{
    private static readonly ConcurrentDictionary<ReviewSnapshot, Lazy<Task<byte[]>>> _pdfs = new(ReferenceEqualityComparer.Instance);

    // Two at a time, as many as the smallest machine has cores.
    private static readonly SemaphoreSlim _gate = new(2);

    public static ReportSeal Seal(ReviewSnapshot review) =>
        new(SnapshotFormat.Hash(SnapshotFormat.Write(review)), "https://spur.example/rapporter/2025/exempel-1/akthet");

    /// <summary>As it is published, or as the unit has it where the fixture says so.</summary>
    public static ReportDocument Document(ReviewSnapshot review) =>
        ReportComposer.Compose(
            review.Audience is SnapshotAudience.Public ? review.ForThePublic() : review,
            review.IsDraft ? null : Seal(review)
        );

    public static Task<byte[]> PdfAsync(ReviewSnapshot review) =>
        _pdfs
            .GetOrAdd(
                review,
                _ => new Lazy<Task<byte[]>>(async () =>
                {
                    await _gate.WaitAsync();
                    try
                    {
                        return await new WeasyPrintEngine(new WeasyPrintSettings()).PrintAsync(Document(review), CancellationToken.None);
                    }
                    finally
                    {
                        _gate.Release();
                    }
                })
            )
            .Value;

    /// <summary>The text between the running heads and feet, as it is drawn.</summary>
    public static async Task<string> BodyAsync(ReviewSnapshot review) => await BodyAsync(await PdfAsync(review));

    public static Task<string> BodyAsync(byte[] pdf) =>
        ReadAsync("pdftotext", pdf, "-raw", "-x", "0", "-y", "62", "-W", "595", "-H", "720");

    public static async Task<string> WholeAsync(ReviewSnapshot review) => await ReadAsync("pdftotext", await PdfAsync(review), "-layout");

    public static async Task<string> InfoAsync(ReviewSnapshot review, params string[] options) =>
        await ReadAsync("pdfinfo", await PdfAsync(review), options);

    public static async Task<IReadOnlyList<string>> FontsAsync(ReviewSnapshot review) =>
        [.. (await ReadAsync("pdffonts", await PdfAsync(review))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

    public static async Task<string> ReadAsync(string program, byte[] pdf, params string[] options)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
            foreach (var argument in (string[])[.. options, file, .. program == "pdftotext" ? ["-"] : Array.Empty<string>()])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.ExitCode.Should().Be(0);
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
