using System.ComponentModel;
using System.Diagnostics;

namespace SpurReview.LocalPostgres;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    /// <summary>What a shell answers when it finds no such program.</summary>
    public const int NotFound = 127;

    public static Task<Output> RunAsync(IEnumerable<string> words, string input = "", CancellationToken ct = default) =>
        RunAsync(words, input, new Dictionary<string, string>(), ct);

    /// <param name="environment">What the program is told besides; nobody else on the machine reads it.</param>
    public static async Task<Output> RunAsync(
        IEnumerable<string> words,
        string input,
        IReadOnlyDictionary<string, string> environment,
        CancellationToken ct
    )
    {
        using var process = new Process { StartInfo = Describe([.. words]) };
        foreach (var (name, value) in environment)
            process.StartInfo.Environment[name] = value;

        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new Output(NotFound, e.Message);
        }

        // All three pipes at once: a program that fills one while we wait on another would never end.
        var texts = Task.WhenAll(process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        try
        {
            await FeedAsync(process, input);
            await process.WaitForExitAsync(ct);
            return new Output(process.ExitCode, string.Join('\n', await texts).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static async Task FeedAsync(Process process, string input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it had read everything; its exit code and words tell why.
        }
    }

    private static ProcessStartInfo Describe(List<string> words)
    {
        var info = new ProcessStartInfo(words[0], words.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };

        // PostgreSQL's own settings in the caller's environment (PGDATA, PGPORT, PGOPTIONS) are meant for another server.
        foreach (var name in info.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
            info.Environment.Remove(name);

        // Faults are recognised by their words, so the words must be English.
        info.Environment["LC_ALL"] = "C";
        return info;
    }
}
