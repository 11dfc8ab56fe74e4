using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using SpurReview.Reports.Html;

namespace SpurReview.Reports.Printing;

/// <summary>Prints the report's HTML with WeasyPrint in a process of its own, shut off by <c>print.py</c>: HTML in, PDF out.</summary>
public sealed class WeasyPrintEngine(WeasyPrintSettings settings) : IPdfEngine
{
    private static readonly Lazy<string> _program = new(() => Read("tags.py") + Read("embed.py") + Read("print.py"));

    public string Name => "WeasyPrint";

    /// <exception cref="PdfEngineException">The program is missing, failed, was ended from outside or took too much.</exception>
    public Task<byte[]> PrintAsync(ReportDocument document, CancellationToken cancellationToken) =>
        PrintAsync(HtmlReport.Page(document), document.DatedOn, document.Embedded, cancellationToken);

    /// <summary>What of "network" and "files" the system shuts the printing program off from. The fetcher and the limits stand everywhere.</summary>
    /// <exception cref="PdfEngineException">The program is missing or does not run.</exception>
    public async Task<IReadOnlyList<string>> WallsAsync()
    {
        var directory = Directory.CreateTempSubdirectory("spur-print-");
        try
        {
            using var process = Start(DateOnly.MaxValue, directory.FullName, "walls");
            process.StandardInput.Close();
            var (walls, said) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode == 0
                ? (await walls).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                : throw new PdfEngineException("WeasyPrint går inte att köra. Installera det på nytt.", await said);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    internal async Task<byte[]> PrintAsync(string html, DateOnly date, EmbeddedFile? embedded, CancellationToken cancellationToken)
    {
        // WeasyPrint lays the page's fonts in files. A run that is ended does not take them away, so we do.
        var directory = Directory.CreateTempSubdirectory("spur-print-");
        try
        {
            if (embedded is not null)
                await File.WriteAllBytesAsync(Path.Combine(directory.FullName, "embedded"), embedded.Content, cancellationToken);
            using var process = Start(date, directory.FullName, Wish(embedded));
            return await new PrintRun(process, settings).FinishAsync(html, cancellationToken);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static string[] Wish(EmbeddedFile? embedded) =>
        embedded is null ? [] : ["embed", embedded.Name, embedded.Kind, embedded.Description];

    private Process Start(DateOnly date, string directory, params string[] wish)
    {
        var seconds = ((int)Math.Ceiling(settings.TimeLimit.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var bytes = ((long)settings.MemoryLimitMb << 20).ToString(CultureInfo.InvariantCulture);
        // -I: neither the environment nor the current directory adds to what Python runs.
        var start = new ProcessStartInfo(Interpreter.Of(settings.Program), ["-I", "-c", _program.Value, bytes, seconds, .. wish])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = Encoding.UTF8,
        };
        Environment(start.Environment, date, directory);

        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException();
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            throw Interpreter.Missing(settings.Program, exception);
        }
    }

    // The program sees no secrets of ours.
    private static void Environment(IDictionary<string, string?> environment, DateOnly date, string directory)
    {
        string[] kept = ["PATH", "HOME", "XDG_CACHE_HOME"];
        foreach (var name in environment.Keys.Except(kept).ToList())
            environment.Remove(name);

        environment["LANG"] = "C.UTF-8";
        environment["TMPDIR"] = directory;
        environment["SOURCE_DATE_EPOCH"] = Epoch(date).ToString(CultureInfo.InvariantCulture);
    }

    private static long Epoch(DateOnly date) => new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds();

    private static string Read(string name)
    {
        using var stream = typeof(WeasyPrintEngine).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
