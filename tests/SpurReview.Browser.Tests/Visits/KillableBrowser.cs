using System.Diagnostics;
using Microsoft.Playwright;

namespace SpurReview.Browser.Tests.Visits;

/// <summary>A browser as a process of its own, with a profile that outlives it: to be killed at any moment, and started again.</summary>
internal sealed class KillableBrowser(IPlaywright playwright, string program, string profile)
{
    private Process _process = null!;

    public async Task<IPage> StartAsync()
    {
        var port = Path.Combine(profile, "DevToolsActivePort");
        File.Delete(port);
        _process = Process.Start(
            new ProcessStartInfo(
                program,
                [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--remote-debugging-port=0",
                    $"--user-data-dir={profile}",
                    "about:blank",
                ]
            )
            {
                RedirectStandardError = true,
            }
        )!;
        var browser = await playwright.Chromium.ConnectOverCDPAsync(await EndpointAsync(_process));
        var page = await browser.Contexts[0].NewPageAsync();
        await page.SetViewportSizeAsync(1280, 900);
        return page;
    }

    /// <summary>Without warning, as when the battery is taken out.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>"DevTools listening on ws://…", which it says as soon as it is ready.</summary>
    private static async Task<string> EndpointAsync(Process process)
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("ws://", StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardError.ReadToEndAsync();
                return line[at..];
            }
        }
        throw new InvalidOperationException("The browser did not start.");
    }
}
