using System.Diagnostics;
using System.Text.Json;
using SpurReview.Testing;

namespace SpurReview.Browser.Tests.Pages;

/// <summary>A program of tests/browser-tools, which <c>./spur test</c> fetches.</summary>
internal static class BrowserTool
{
    public const string Report = "{report}";

    /// <summary>What it wrote to the file whose place its words leave open, whatever it thinks of the page.</summary>
    /// <param name="words">With <see cref="Report"/> where the file is to be named: a pipe is cut off when such a program ends.</param>
    public static async Task<JsonElement> RunAsync(string name, params IEnumerable<string> words)
    {
        var report = Path.GetTempFileName();
        try
        {
            var said = await SaysAsync(name, words.Select(word => word.Replace(Report, report, StringComparison.Ordinal)));
            var text = await File.ReadAllTextAsync(report);
            return text.Length > 0 ? JsonElement.Parse(text) : throw new InvalidOperationException($"{name} made no report. {said}");
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static async Task<string> SaysAsync(string name, IEnumerable<string> words)
    {
        var directory = Path.Combine(SourceTree.Root, "tests", "browser-tools");
        var start = new ProcessStartInfo(Path.Combine(directory, "node_modules", ".bin", name), words)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CHROME_PATH"] = RunningSite.Chromium;

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return await output + await errors;
    }
}
