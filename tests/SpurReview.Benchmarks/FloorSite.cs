using System.Diagnostics;
using SpurReview.Testing;

namespace SpurReview.Benchmarks;

/// <summary>The floor, running as a process of its own.</summary>
internal sealed class FloorSite : IAsyncDisposable
{
    private readonly Process _process;

    private FloorSite(Process process, string address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public HttpClient Client { get; }

    /// <param name="kind">The word that the program answers to.</param>
    /// <param name="path">The file or folder that this floor works from.</param>
    public static async Task<FloorSite> StartAsync(string kind, string connection, string path)
    {
        var address = $"http://localhost:{FreePort.Next()}";
        var start = new ProcessStartInfo("dotnet", [typeof(FloorSite).Assembly.Location, kind, address, path])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["SPUR_FLOOR_DB"] = connection;
        var process = Process.Start(start)!;
        return await process.StandardOutput.ReadLineAsync() is "Redo"
            ? new FloorSite(process, address)
            : throw new InvalidOperationException("Golvet startade inte.");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
