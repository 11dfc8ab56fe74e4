using System.Diagnostics;
using System.Text;

namespace SpurReview.Reports.Printing;

/// <summary>One run of the printing program, from its start to its end, whichever end that is.</summary>
internal sealed class PrintRun(Process process, WeasyPrintSettings settings)
{
    private const int OutputLimit = 4_000;

    // A report is some hundred kilobytes. What goes on and on is no report, and must not fill our own memory.
    private const int PdfLimit = 64 << 20;

    // Python says MemoryError. The libraries beneath it stop at once: glib with words (SIGTRAP, SIGABRT), others without (SIGSEGV).
    private static readonly string[] _wordsOfMemory = ["MemoryError", "failed to allocate", "creating thread"];
    private static readonly int[] _crashes = [128 + 5, 128 + 6, 128 + 11];

    private readonly StringBuilder _said = new();

    public async Task<byte[]> FinishAsync(string html, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.TimeLimit);
        using var pdf = new MemoryStream();
        try
        {
            await Task.WhenAll(WriteAsync(html, limit.Token), ReceiveAsync(pdf, limit.Token), ListenAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Fault(
                $"WeasyPrint blev inte klart på {settings.TimeLimit.TotalSeconds:0} sekunder och avbröts. Försök igen, eller höj tidsgränsen."
            );
        }
        finally
        {
            await EndAsync();
        }
        return process.ExitCode == 0 && IsPdf(pdf) ? pdf.ToArray() : throw Failure();
    }

    private PdfEngineException Failure()
    {
        var said = _said.ToString();
        if (_wordsOfMemory.Any(said.Contains))
            return Fault(
                $"WeasyPrint fick inte plats i {settings.MemoryLimitMb} MB minne. Höj minnesgränsen (Report__WeasyPrintMemoryMb)."
            );
        if (_crashes.Contains(process.ExitCode))
            return Fault(
                $"WeasyPrint kraschade (slutkod {process.ExitCode}). Troligen räckte inte minnet: gränsen är {settings.MemoryLimitMb} MB (Report__WeasyPrintMemoryMb)."
            );
        return Fault($"WeasyPrint kunde inte göra rapporten (slutkod {process.ExitCode}). {LastLine(said)}".TrimEnd());
    }

    private PdfEngineException Fault(string message) => new(message, _said.ToString());

    private async Task WriteAsync(string html, CancellationToken cancellationToken)
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

    private async Task ReceiveAsync(MemoryStream pdf, CancellationToken cancellationToken)
    {
        var part = new byte[1 << 16];
        while (await process.StandardOutput.BaseStream.ReadAsync(part, cancellationToken) is > 0 and var read)
        {
            if (pdf.Length + read > PdfLimit)
            {
                process.Kill(entireProcessTree: true);
                throw Fault($"WeasyPrint skrev mer än {PdfLimit >> 20} MB och avbröts.");
            }
            pdf.Write(part, 0, read);
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var part = new char[1 << 12];
        while (await process.StandardError.ReadAsync(part, cancellationToken) is > 0 and var read)
        {
            _said.Append(part, 0, read);
            if (_said.Length > OutputLimit)
                _said.Remove(0, _said.Length - OutputLimit);
        }
    }

    // Waits, so that nobody writes any more in the directory that is about to be removed.
    private async Task EndAsync()
    {
        if (process.HasExited)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    private static bool IsPdf(MemoryStream pdf) => pdf.Length > 4 && pdf.GetBuffer().AsSpan(0, 5).SequenceEqual("%PDF-"u8);

    private static string LastLine(string said) =>
        said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
}
