using System.Diagnostics;
using Microsoft.Playwright;
using Npgsql;
using SpurReview.Browser.Tests.Pages;
using SpurReview.LocalPostgres;
using SpurReview.Testing;

namespace SpurReview.Browser.Tests;

/// <summary>The product as a person starts it: the app as a process with its embedded database and the demo data, and a browser.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    /// <summary>The browser itself.</summary>
    public const string Chromium = "/usr/bin/chromium";

    private static readonly string[] _words =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    private readonly string _data = Directory.CreateTempSubdirectory("spur-browser-").FullName;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private Process? _process;

    /// <summary>What is waited for may be slow where two cores do everything; how fast it must be is asked where speed is what is tested.</summary>
    static RunningSite() => Assertions.SetDefaultExpectTimeout(15_000);

    public string Address { get; } = $"http://localhost:{FreePort.Next()}";
    public string Data => _data;

    public async Task InitializeAsync()
    {
        await StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = _words });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await StopAsync();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>A browser window of one's own, with no cookies.</summary>
    public Task<IPage> OpenAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light) => OpenAsync(width, scheme, runsScript: true);

    public Task<IPage> OpenWithoutScriptAsync() => OpenAsync(1280, ColorScheme.Light, runsScript: false);

    private async Task<IPage> OpenAsync(int width, ColorScheme scheme, bool runsScript, bool keepsPages = true, bool isTablet = false)
    {
        var context = await _browser.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                JavaScriptEnabled = runsScript,
                ServiceWorkers = keepsPages ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
                Locale = "sv-SE",
                HasTouch = isTablet,
                IsMobile = isTablet,
            }
        );
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    /// <summary>After a test: what is open in its windows works on, and has the site answer.</summary>
    public async Task CloseWindowsAsync()
    {
        foreach (var window in _browser.Contexts.ToList())
            await window.CloseAsync();
    }

    /// <summary>A window in which one of the demo's invented people has signed in.</summary>
    public async Task<IPage> OpenAsAsync(string name, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool keepsPages = true)
    {
        var page = await OpenAsync(width, scheme, runsScript: true, keepsPages);
        await SignInAsync(page, name);
        return page;
    }

    /// <summary>A tablet in portrait, with no keyboard and no mouse.</summary>
    public async Task<IPage> OpenTabletAsAsync(string name)
    {
        var page = await OpenAsync(768, ColorScheme.Light, runsScript: true, isTablet: true);
        await SignInAsync(page, name);
        return page;
    }

    /// <summary>A browser of its own that another program can steer by the port. A person has signed in there, if one is named.</summary>
    public async Task<(IBrowserContext Browser, int Port)> OpenForToolsAsync(string? name)
    {
        var port = FreePort.Next();
        var browser = await _playwright.Chromium.LaunchPersistentContextAsync(
            userDataDir: "",
            new()
            {
                ExecutablePath = Chromium,
                Args = [.. _words, $"--remote-debugging-port={port}"],
                BaseURL = Address,
            }
        );
        if (name is not null)
            await SignInAsync(await browser.NewPageAsync(), name);
        return (browser, port);
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync("/logga-in");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();
        await page.HasLeftAsync("logga-in");
    }

    /// <summary>Runs one of the app's commands on the same data directory.</summary>
    public async Task<(int ExitCode, string Output)> CommandAsync(params string[] words)
    {
        using var process = Process.Start(Start([words[0], "--data", _data, .. words[1..]]))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Raw SQL past every policy, for what otherwise only time does, and for what the database says of itself.</summary>
    public async Task<object?> ExecuteAsync(string sql)
    {
        await using var cluster = await LocalCluster.UseAsync(new ClusterOptions(_data));
        var database = new NpgsqlConnectionStringBuilder(cluster.OwnerConnectionString).Database;
        await using var superuser = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(cluster.SuperuserConnectionString) { Database = database }
        );
        await using var command = superuser.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Kills the app without warning, as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    public async Task StartAsync()
    {
        _process = Process.Start(Start(["run", "--data", _data, "--port", $"{new Uri(Address).Port}"]))!;
        var errors = _process.StandardError.ReadToEndAsync();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Redo:", StringComparison.Ordinal))
                return;
        }
        throw new InvalidOperationException($"The app did not start: {await errors}");
    }

    private async Task StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        await signal.WaitForExitAsync();
        await _process.WaitForExitAsync();
    }

    private static ProcessStartInfo Start(IEnumerable<string> words) =>
        new("dotnet", [WebDll, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };

    /// <summary>Built beside these tests, in the same configuration.</summary>
    private static string WebDll { get; } =
        Path.Combine(
            SourceTree.Root,
            "artifacts",
            "bin",
            "SpurReview.Web",
            Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
            "SpurReview.Web.dll"
        );
}

/// <summary>One running site for all browser tests that leave it as others can use it.</summary>
[CollectionDefinition(nameof(RunningSite))]
public sealed class RunningSiteCollection : ICollectionFixture<RunningSite>;

/// <summary>Another for those who take reviews a long way: what they leave behind is not what the others expect.</summary>
[CollectionDefinition(nameof(TravelledSite))]
public sealed class TravelledSite : ICollectionFixture<RunningSite>;
