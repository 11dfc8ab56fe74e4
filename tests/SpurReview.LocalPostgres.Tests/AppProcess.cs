using System.Diagnostics;

namespace SpurReview.LocalPostgres.Tests;

/// <summary>Another process that uses the cluster, as a second ./spur would.</summary>
internal sealed class AppProcess : IDisposable
{
    private static readonly string[] Parts = ["TestHost.dll", "TestHost.runtimeconfig.json", "TestHost.deps.json", "dll"];

    private readonly Process _process;

    private AppProcess(Process process) => _process = process;

    public static AppProcess Start(string dataDirectory, params string[] runner)
    {
        string[] words =
        [
            .. runner,
            Dotnet,
            "exec",
            Path.Combine(AppContext.BaseDirectory, "SpurReview.LocalPostgres.TestHost.dll"),
            dataDirectory,
        ];
        return Start(words);
    }

    /// <summary>As an ordinary user that may not read where the tests lie, so the program is copied to the folder first.</summary>
    public static AppProcess StartAs(string user, string folder, string dataDirectory)
    {
        foreach (var name in Parts.Select(part => $"SpurReview.LocalPostgres.{part}"))
            File.Copy(Path.Combine(AppContext.BaseDirectory, name), Path.Combine(folder, name));

        var program = Path.Combine(folder, "SpurReview.LocalPostgres.TestHost.dll");
        return Start([
            "setpriv",
            $"--reuid={user}",
            $"--regid={user}",
            "--clear-groups",
            "--",
            "env",
            $"HOME={folder}",
            Dotnet,
            "exec",
            program,
            dataDirectory,
        ]);
    }

    public int Id => _process.Id;

    /// <summary>The superuser's connection string once the cluster is there, or the refusal.</summary>
    public async Task<string> AnswerAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync() ?? "ended without a word";
        line.Should().StartWith("ready ");
        return line["ready ".Length..];
    }

    public async Task CloseAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.ExitCode.Should().Be(0);
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static string Dotnet => Environment.ProcessPath is { } path && Path.GetFileName(path) == "dotnet" ? path : "dotnet";

    private static AppProcess Start(string[] words) =>
        new(Process.Start(new ProcessStartInfo(words[0], words.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true })!);
}
