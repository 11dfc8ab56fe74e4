using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SpurReview.LocalPostgres;

/// <summary>Starts, finds and stops the server. The caller holds the change lock.</summary>
internal sealed class Server(ClusterDirectory directory, Binaries binaries, Account account, ClusterOptions options)
{
    private const int Attempts = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The port of the running server, or null. A server on its way up or down is waited for.</summary>
    public async Task<int?> RunningPortAsync(CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            if (PostmasterFile.Read(directory.PidFile) is not { } file || !await IsOursAsync(file.Pid, ct))
                return null;

            if (file.IsReady && await AnswersAsync(file.Port!.Value, ct))
                return file.Port;

            await Task.Delay(Pause, ct);
        }

        throw Faults.Explain("PostgreSQL blev varken klar eller avslutades.", "", directory);
    }

    public async Task<int> StartAsync(CancellationToken ct)
    {
        // It names a process that is gone or is another program by now; PostgreSQL would take the latter for a running server.
        File.Delete(directory.PidFile);

        var words = "";
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var port = attempt == 0 && LastPort() is { } last && IsFree(last) ? last : FreePort();
            if (await TryStartAsync(port, ct) is { } fault)
            {
                words = fault;
            }
            else
            {
                await File.WriteAllTextAsync(directory.PortFile, port.ToString(CultureInfo.InvariantCulture), ct);
                return port;
            }

            // Processes of a killed server need a moment to notice that it is gone.
            if (Mentions(words, "pre-existing shared memory block", "lock file"))
                await Task.Delay(TimeSpan.FromMilliseconds(100 << Math.Min(attempt, 4)), ct);
            else if (!Mentions(words, "Address already in use", "could not bind", "could not create any TCP/IP sockets"))
                break;
        }

        throw Faults.Explain("PostgreSQL kunde inte startas.", words, directory);
    }

    public async Task<Output> StopAsync(CancellationToken ct)
    {
        var stopped = await PgCtlAsync(["stop", "-m", "fast", "-w", "-t", "60"], ct);
        return stopped.Succeeded ? stopped : await PgCtlAsync(["stop", "-m", "immediate", "-w", "-t", "30"], ct);
    }

    private Task<Output> PgCtlAsync(string[] words, CancellationToken ct) =>
        account.RunAsync(directory.Cluster, [binaries.Program("pg_ctl"), .. words, "-D", account.Seen(directory.Cluster)], ct: ct);

    // Null when it runs, otherwise what went wrong.
    private async Task<string?> TryStartAsync(int port, CancellationToken ct)
    {
        File.Delete(directory.StartLog);
        var before = LogLengths();
        var log = Path.Combine(account.Seen(directory.Cluster), "start.log");
        var answer = await PgCtlAsync(["start", "-w", "-t", "300", "-l", log, "-o", Settings(port)], ct);
        return answer.Succeeded ? null : string.Join('\n', answer.Text, await NewLogLinesAsync(before, ct));
    }

    // The settings come with the start and not from a file, so that every start has those of this version of the app.
    private string Settings(int port)
    {
        string[] durability = options.Durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
        string[] settings =
        [
            $"port={port}",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            $"max_connections={options.MaxConnections}",
            "timezone=UTC",
            "log_timezone=UTC",
            "jit=off",
            // One file a weekday, begun anew each week: the log never holds more than seven days.
            "logging_collector=on",
            "log_directory=log",
            "log_filename=server-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            .. durability,
        ];
        return string.Join(' ', settings.Select(s => $"-c {s}"));
    }

    private async Task<bool> IsOursAsync(int pid, CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux())
        {
            var line = await Command.RunAsync(["ps", "-o", "args=", "-p", $"{pid}"], ct: ct);
            return line.Succeeded && line.Mentions("postgres") && line.Mentions(directory.Cluster);
        }

        // A server works in its data directory, and its own user may always ask, which root in a container may not.
        var places = await account.RunAsync(
            directory.Cluster,
            ["stat", "-L", "-c", "%d:%i", $"/proc/{pid}/cwd", account.Seen(directory.Cluster)],
            ct: ct
        );
        return places.Succeeded && places.Text.Split('\n').Distinct().Count() == 1 && IsPostgres(pid);
    }

    private static bool IsPostgres(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/comm").StartsWith("post", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private int? LastPort() =>
        File.Exists(directory.PortFile) && int.TryParse(File.ReadAllText(directory.PortFile), CultureInfo.InvariantCulture, out var port)
            ? port
            : null;

    // A server that was just killed may still be listed for a moment.
    private static async Task<bool> AnswersAsync(int port, CancellationToken ct)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, ct);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (Exception e) when (e is SocketException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Dictionary<string, long> LogLengths() => Logs().ToDictionary(log => log.FullName, log => log.Length);

    private async Task<string> NewLogLinesAsync(Dictionary<string, long> before, CancellationToken ct)
    {
        var lines = "";
        foreach (var log in Logs())
        {
            var text = await File.ReadAllTextAsync(log.FullName, ct);
            var seen = (int)before.GetValueOrDefault(log.FullName);
            lines += text.Length > seen ? text[seen..] : text;
        }

        return lines;
    }

    private IEnumerable<FileInfo> Logs() =>
        new[] { new FileInfo(directory.StartLog) }
            .Concat(Directory.Exists(directory.LogFolder) ? new DirectoryInfo(directory.LogFolder).EnumerateFiles() : [])
            .Where(log => log.Exists);

    private static bool Mentions(string words, params string[] any) => any.Any(a => words.Contains(a, StringComparison.OrdinalIgnoreCase));
}
