using Microsoft.Playwright;

namespace SpurReview.Browser.Tests.Visits;

/// <summary>The browser is killed while somebody writes: every sign that "På denna enhet" had acknowledged is there afterwards.</summary>
[Collection(nameof(RunningSite))]
public sealed class KillTests(RunningSite site)
{
    [Fact]
    public async Task No_kill_of_the_browser_loses_a_sign_that_was_acknowledged()
    {
        using var playwright = await Playwright.CreateAsync();
        using var device = Device(playwright);

        await KillRun.KillAsync(device, times: 40);

        device.Losses.Should().BeEmpty();
        device.Acknowledged.Should().BeGreaterThan(200);
    }

    /// <summary>Chromium throws a database away that it went on writing in after such a record: see ADR 0021.</summary>
    [Theory]
    [InlineData("IndexedDB")]
    [InlineData("WebStorage")]
    public async Task A_record_that_a_kill_cut_off_loses_nothing_written_before_or_after_it(string place)
    {
        using var playwright = await Playwright.CreateAsync();
        using var device = Device(playwright);
        await device.SignInAsync();
        await device.WriteUntilKilledAsync('E', signs: 30, isAcknowledged: true);
        device.CutOffARecord(place);
        await device.WriteUntilKilledAsync('E', signs: 30, isAcknowledged: true);

        await device.LookAsync();

        device.Losses.Should().BeEmpty();
        device.Acknowledged.Should().BeGreaterThanOrEqualTo(60);
    }

    private KilledDevice Device(IPlaywright playwright) => new(playwright, RunningSite.Chromium, site.Address, "Asta Lindgren", Visit.Unit);
}
