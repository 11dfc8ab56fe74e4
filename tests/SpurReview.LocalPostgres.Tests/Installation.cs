using System.Globalization;

namespace SpurReview.LocalPostgres.Tests;

/// <summary>A data directory of its own for one test, under a name that tries quoting, in a parent that is closed to everyone else.</summary>
internal sealed class Installation : IDisposable
{
    private const UnixFileMode Closed = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public Installation()
    {
        System.IO.Directory.CreateDirectory(Parent, Closed);
        Directory = new ClusterDirectory(Path.Combine(Parent, "Data för 'å ä ö'"));
    }

    public string Parent { get; } = Path.Combine(Path.GetTempPath(), $"spur-{Guid.NewGuid():N}");

    public ClusterDirectory Directory { get; }

    public ClusterOptions Options => new(Directory.Root) { Durable = false };

    public Task<LocalCluster> UseAsync() => LocalCluster.UseAsync(Options);

    /// <summary>The running server's process id.</summary>
    public int ServerPid => PostmasterFile.Read(Directory.PidFile)!.Pid;

    public bool IsStopped => !File.Exists(Directory.PidFile);

    /// <summary>Kills the server and all its processes at once, as a power cut would.</summary>
    public async Task KillServerAsync()
    {
        var server = ServerPid.ToString(CultureInfo.InvariantCulture);
        var all = await Command.RunAsync(["ps", "-A", "-o", "pid=,ppid="]);
        var children = all
            .Text.Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(line => line[1] == server);

        await KillAsync([ServerPid, .. children.Select(line => int.Parse(line[0], CultureInfo.InvariantCulture))]);
    }

    /// <summary>Returns when they are gone: the signal alone may take a moment.</summary>
    public static async Task KillAsync(params int[] processes)
    {
        (await Command.RunAsync(["kill", "-9", .. processes.Select(pid => $"{pid}")])).Succeeded.Should().BeTrue();
        foreach (var pid in processes)
        {
            var state = await Command.RunAsync(["ps", "-o", "stat=", "-p", $"{pid}"]);
            while (state.Text.Length > 0 && !state.Text.StartsWith('Z'))
                state = await Command.RunAsync(["ps", "-o", "stat=", "-p", $"{pid}"]);
        }
    }

    public void Dispose()
    {
        if (PostmasterFile.Read(Directory.PidFile) is { } left && File.Exists($"/proc/{left.Pid}/comm"))
            Command.RunAsync(["kill", "-3", $"{left.Pid}"]).GetAwaiter().GetResult();

        // A server that is still on its way down may add a file while we delete.
        for (var attempt = 0; attempt < 50 && System.IO.Directory.Exists(Parent); attempt++)
        {
            try
            {
                System.IO.Directory.Delete(Parent, recursive: true);
            }
            catch (IOException)
            {
                Task.Delay(20).Wait();
            }
        }
    }
}
