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
        using var run = new KillRun(playwright, RunningSite.Chromium, site.Address, "Asta Lindgren", Visit.Unit);

        await run.RunAsync(kills: 40);

        run.Losses.Should().BeEmpty();
        run.Acknowledged.Should().BeGreaterThan(400);
    }
}
