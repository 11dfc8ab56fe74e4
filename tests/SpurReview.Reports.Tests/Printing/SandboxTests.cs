using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using SpurReview.Reports.Printing;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.Printing;

/// <summary>What the process that prints can reach. The probe runs in its place; the rest is WeasyPrint itself.</summary>
public sealed class SandboxTests : IDisposable
{
    private static readonly DateOnly _date = new(2025, 9, 1);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ProbeVenv _venv = new();

    public SandboxTests() => _listener.Start();

    public void Dispose()
    {
        _listener.Dispose();
        _venv.Dispose();
    }

    [Theory]
    [InlineData("<img src='file:///etc/passwd' alt='x'>", "file:///etc/passwd")]
    [InlineData("<p style='background: url(file:///etc/passwd)'>x</p>", "file:///etc/passwd")]
    [InlineData("<style>@font-face { font-family: x; src: url(file:///etc/passwd) }</style><p>x</p>", "Font-face 'x'")]
    [InlineData("<link rel='stylesheet' href='file:///etc/passwd'><p>x</p>", "file:///etc/passwd")]
    [InlineData("<link rel='attachment' href='file:///etc/passwd'><p>x</p>", "Failed to load attachment")]
    [InlineData("<img src='passwd' alt='x'>", "passwd")]
    public async Task A_page_that_asks_for_a_file_is_not_printed(string html, string named)
    {
        var print = () => PrintAsync(new WeasyPrintSettings(), html);

        (await print.Should().ThrowAsync<PdfEngineException>()).WithMessage($"WeasyPrint kunde inte göra rapporten (slutkod 1).*{named}*");
    }

    [Theory]
    [InlineData("<style>@import url(ADDRESS/x.css);</style><p>x</p>")]
    [InlineData("<img src='ADDRESS/x.png' alt='x'>")]
    public async Task A_page_that_asks_the_network_is_not_printed_and_nobody_is_called(string html)
    {
        var print = () => PrintAsync(new WeasyPrintSettings(), html.Replace("ADDRESS", $"http://127.0.0.1:{Port}"));

        (await print.Should().ThrowAsync<PdfEngineException>()).WithMessage($"*http://127.0.0.1:{Port}/x*bara data: är tillåtet*");
        _listener.Pending().Should().BeFalse();
    }

    [Fact]
    public async Task Which_walls_stand_is_told()
    {
        var walls = await new WeasyPrintEngine(new WeasyPrintSettings()).WallsAsync();

        walls.Should().NotBeEmpty("some wall stands on every Linux of the last years").And.BeSubsetOf(["network", "files"]);
    }

    [Fact]
    public async Task What_the_page_carries_itself_is_printed()
    {
        const string Dot = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E";

        var pdf = await PrintAsync(new WeasyPrintSettings(), $"<html lang='sv'><title>x</title><img src=\"{Dot}\" alt='x'><p>hej</p>");

        (await Printed.ReadAsync("pdftotext", pdf)).Should().Contain("hej");
    }

    [Theory]
    [InlineData(20)]
    [InlineData(100)]
    public async Task A_run_that_needs_more_memory_than_it_may_take_says_so(int limit)
    {
        var print = () =>
            new WeasyPrintEngine(new WeasyPrintSettings { MemoryLimitMb = limit }).PrintAsync(
                Printed.Document(Reviews.Plain),
                CancellationToken.None
            );

        (await print.Should().ThrowAsync<PdfEngineException>()).WithMessage($"*{limit} MB*Report__WeasyPrintMemoryMb*");
    }

    [LandlockFact]
    public async Task The_process_reads_and_writes_no_file_of_others_and_starts_no_program()
    {
        var found = await ProbeAsync();

        found.Should().Contain("read", "PermissionError").And.Contain("list", "PermissionError").And.Contain("password", "PermissionError");
        found.Should().Contain("write", "PermissionError").And.Contain("run", "PermissionError");
        found.Should().Contain("own", "True").And.Contain("writeown", "written");
    }

    [LandlockFact(from: 4)]
    public async Task The_process_reaches_nobody_even_past_the_fetcher()
    {
        (await ProbeAsync())["call"].Should().BeOneOf("PermissionError", "OSError");
        _listener.Pending().Should().BeFalse();
    }

    [Fact]
    public async Task The_fetcher_gives_data_alone()
    {
        var found = await ProbeAsync();

        found.Should().Contain("data", "hej").And.Contain("file", "PermissionError").And.Contain("http", "PermissionError");
    }

    [Fact]
    public async Task The_process_has_limits_of_its_own_and_stands_back_for_others()
    {
        var found = await ProbeAsync();

        found.Should().Contain("core", "0").And.Contain("seconds", "30");
        Convert.ToInt32(found["priority"], System.Globalization.CultureInfo.InvariantCulture).Should().BeGreaterThanOrEqualTo(10);
        if (OperatingSystem.IsLinux())
            found.Should().Contain("memory", "1024");
    }

    [Fact]
    public async Task Its_directory_is_gone_afterwards() => Directory.Exists((await ProbeAsync())["directory"]).Should().BeFalse();

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    private async Task<IReadOnlyDictionary<string, string>> ProbeAsync()
    {
        var settings = new WeasyPrintSettings { Program = _venv.Program, TimeLimit = TimeSpan.FromSeconds(30) };
        var probe = () => PrintAsync(settings, JsonSerializer.Serialize(new { secret = _venv.Secret, port = Port }));

        var fault = (await probe.Should().ThrowAsync<PdfEngineException>()).Which;
        return Regex
            .Matches(fault.Output, @"^(\w+)=(.*)$", RegexOptions.Multiline)
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
    }

    private static Task<byte[]> PrintAsync(WeasyPrintSettings settings, string html) =>
        new WeasyPrintEngine(settings).PrintAsync(html, _date, embedded: null, CancellationToken.None);
}
