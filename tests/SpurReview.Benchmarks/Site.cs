using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using SpurReview.Testing;

namespace SpurReview.Benchmarks;

/// <summary>The product, running as a process of its own on a data directory of its own, with the demo data.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    private readonly Process _process;

    private Site(Process process, string address, string data, TimeSpan startedIn)
    {
        (_process, Data, StartedIn) = (process, data, startedIn);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        Client = new HttpClient(handler) { BaseAddress = new Uri(address) };
    }

    public CookieContainer Cookies { get; } = new();
    public HttpClient Client { get; }
    public string Data { get; }

    /// <summary>From the start of the process to "Redo".</summary>
    public TimeSpan StartedIn { get; }

    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static string NewData() => Directory.CreateTempSubdirectory("spur-bench-").FullName;

    public static async Task<Site> StartAsync(string data)
    {
        var address = $"http://localhost:{FreePort.Next()}";
        var watch = Stopwatch.StartNew();
        var process = Process.Start(
            new ProcessStartInfo("dotnet", [WebDll(), "run", "--data", data, "--port", $"{new Uri(address).Port}"])
            {
                RedirectStandardOutput = true,
            }
        )!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Redo:", StringComparison.Ordinal))
                return new Site(process, address, data, watch.Elapsed);
        }
        throw new InvalidOperationException("Appen startade inte.");
    }

    /// <summary>A second process before the database that another one keeps, connected as it is told.</summary>
    public static async Task<Site> ServeAsync(string connection, string data)
    {
        var address = $"http://localhost:{FreePort.Next()}";
        var start = new ProcessStartInfo("dotnet", [WebDll(), "--urls", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Spur"] = connection;
        start.Environment["Spur__Demo"] = "true";
        start.Environment["Spur__KeySecretFile"] = Path.Combine(data, "keys", "secret");
        var watch = Stopwatch.StartNew();
        var site = new Site(Process.Start(start)!, address, data, TimeSpan.Zero);
        while (!await site.IsReadyAsync())
        {
            if (watch.Elapsed > TimeSpan.FromMinutes(1) || site._process.HasExited)
                throw new InvalidOperationException("Den andra appen startade inte.");
            await Task.Delay(100);
        }
        return site;
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Signs in as one of the demo's invented people.</summary>
    public async Task SignInAsync(string name)
    {
        var page = await Client.GetStringAsync("/logga-in");
        var person = Regex.Match(page, $"""name="id" value="([^"]+)".*?{Regex.Escape(name)}""", RegexOptions.Singleline);
        var id = PersonId().Matches(page[..(person.Index + person.Length)])[^1].Groups[1].Value;
        using var answer = await Client.PostAsync("/logga-in/demo", new FormUrlEncodedContent([new("id", id), TokenIn(page)]));
        if (answer.StatusCode is not HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{name} kunde inte loggas in: {answer.StatusCode}.");
    }

    public static KeyValuePair<string, string> TokenIn(string page) =>
        new("__RequestVerificationToken", Token().Match(page).Groups[1].Value);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using var stop = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await stop.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    internal static string WebDll() =>
        Environment.GetEnvironmentVariable("SPUR_WEB_DLL")
        ?? throw new InvalidOperationException("Kör ./spur bench, som bygger appen först.");

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("""name="id" value="([^"]+)""")]
    private static partial Regex PersonId();
}
