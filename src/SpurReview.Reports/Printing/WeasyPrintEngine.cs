using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using SpurReview.Reports.Html;

namespace SpurReview.Reports.Printing;

/// <summary>Prints the report's HTML with WeasyPrint, a program of its own: HTML in, PDF out, no files between.</summary>
public sealed class WeasyPrintEngine(WeasyPrintSettings settings) : IPdfEngine
{
    private const int OutputLimit = 4_000;

    public string Name => "WeasyPrint";

    /// <exception cref="PdfEngineException">The program is missing, failed, was ended from outside or took too long.</exception>
    public async Task<byte[]> PrintAsync(ReportDocument document, CancellationToken cancellationToken)
    {
        using var process = Start(document.DatedOn);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.TimeLimit);

        using var pdf = new MemoryStream();
        var said = new StringBuilder();
        try
        {
            await Task.WhenAll(
                WriteAsync(process, HtmlReport.Page(document), limit.Token),
                process.StandardOutput.BaseStream.CopyToAsync(pdf, limit.Token),
                ListenAsync(process, said, limit.Token)
            );
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PdfEngineException(
                $"WeasyPrint blev inte klart på {settings.TimeLimit.TotalSeconds:0} sekunder och avbröts. Försök igen, eller höj tidsgränsen.",
                said.ToString()
            );
        }
        finally
        {
            End(process);
        }

        if (process.ExitCode != 0 || !IsPdf(pdf))
            throw new PdfEngineException(
                $"WeasyPrint kunde inte göra rapporten (slutkod {process.ExitCode}). {LastLine(said)}".TrimEnd(),
                said.ToString()
            );
        return pdf.ToArray();
    }

    private Process Start(DateOnly date)
    {
        var start = new ProcessStartInfo(settings.Program)
        {
            // Everything it needs is in its input. The address leads nowhere, so a relative one could not be read.
            ArgumentList = { "--quiet", "--encoding", "utf-8", "--base-url", "about:invalid", "--pdf-variant", "pdf/ua-1", "-", "-" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = Encoding.UTF8,
        };
        Environment(start.Environment, date);

        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException();
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            throw new PdfEngineException(
                $"WeasyPrint kunde inte startas ({settings.Program}). Installera det (Debian: apt install weasyprint hyphen-sv) eller ange var det finns.",
                inner: exception
            );
        }
    }

    // The program sees no secrets of ours, and a proxy that is not there keeps it off the network.
    private static void Environment(IDictionary<string, string?> environment, DateOnly date)
    {
        string[] kept = ["PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME"];
        foreach (var name in environment.Keys.Except(kept).ToList())
            environment.Remove(name);

        environment["LANG"] = "C.UTF-8";
        environment["http_proxy"] = environment["https_proxy"] = "http://127.0.0.1:9";
        environment["SOURCE_DATE_EPOCH"] = Epoch(date).ToString(CultureInfo.InvariantCulture);
    }

    private static long Epoch(DateOnly date) => new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds();

    private static async Task WriteAsync(Process process, string html, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteAsync(html.AsMemory(), cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything. Its exit code and its own words say why.
        }
    }

    private static async Task ListenAsync(Process process, StringBuilder said, CancellationToken cancellationToken)
    {
        while (await process.StandardError.ReadLineAsync(cancellationToken) is { } line)
        {
            said.AppendLine(line);
            if (said.Length > OutputLimit)
                said.Remove(0, said.Length - OutputLimit);
        }
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
    }

    private static bool IsPdf(MemoryStream pdf) => pdf.Length > 4 && pdf.GetBuffer().AsSpan(0, 5).SequenceEqual("%PDF-"u8);

    private static string LastLine(StringBuilder said) =>
        said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
}
