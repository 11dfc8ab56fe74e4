using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SpurReview.Browser.Tests;

/// <summary>Every page in the browser: axe has nothing to say, and nothing scrolls sideways on a phone.</summary>
[Collection(nameof(RunningSite))]
public sealed partial class PagesTests(RunningSite site)
{
    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task No_page_has_a_fault_that_axe_can_see_or_scrolls_sideways(int width, ColorScheme scheme)
    {
        var faults = new List<string>();
        foreach (var (person, addresses) in await AddressesAsync())
        {
            var page = person is null ? await site.OpenAsync(width, scheme) : await site.OpenAsAsync(person, width, scheme);
            foreach (var address in addresses)
            {
                await page.GotoAsync(address);
                faults.AddRange((await Axe.FaultsAsync(page)).Select(fault => $"{address}: {fault}"));
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") > 0)
                    faults.Add($"{address}: scrolls sideways");
            }
            await page.Context.CloseAsync();
        }

        faults.Should().BeEmpty();
    }

    /// <summary>Each page once, with a review in a state that has something to show there.</summary>
    private async Task<IReadOnlyList<(string? Person, string[] Addresses)>> AddressesAsync()
    {
        var office = await site.OpenAsAsync("Maja Lind");
        var ordered = await ReviewAsync(office, "Ögonkliniken");
        var visited = await ReviewAsync(office, "Psykiatriska kliniken");
        var planned = await ReviewAsync(office, "Lönngårdens vårdcentral");
        var published = await ReviewAsync(office, "Kvarngatans vårdcentral");
        var report = await LinkAsync(office, "/rapporter", "Kvarngatans vårdcentral", Report());
        await office.Context.CloseAsync();

        return
        [
            (
                null,
                [
                    "/logga-in",
                    "/rapporter",
                    report,
                    $"{report}?visa=brister",
                    $"{report}/akthet",
                    "/rapporter/akthet",
                    "/rapporter/akthet?summa=fel",
                    $"/rapporter/akthet?summa={new string('0', 64)}",
                    "/rapporter/2020/finns-inte-9999",
                    "/finns-inte",
                ]
            ),
            (
                "Maja Lind",
                [
                    "/mitt-arbete",
                    "/byt-roll",
                    "/granskningar",
                    "/granskningar/ny",
                    "/granskningar/importera",
                    ordered,
                    $"{ordered}/besok",
                    $"{ordered}/inspektorer",
                    planned,
                    $"{planned}/handlingsplan",
                    $"{planned}/rapport",
                    $"{planned}/omraden/D",
                    published,
                    $"{published}/rattelse",
                    $"{published}/aterkalla",
                ]
            ),
            (
                "Asta Lindgren",
                ["/mitt-arbete", "/granskningar", visited, $"{visited}/omraden/E", $"{visited}/styrkor-och-svagheter", "/konton"]
            ),
            ("Ulf Dahlberg", ["/mitt-arbete", "/konton"]),
        ];
    }

    private static Task<string> ReviewAsync(IPage page, string unit) => LinkAsync(page, "/granskningar", unit, Review());

    private static async Task<string> LinkAsync(IPage page, string list, string text, Regex address)
    {
        await page.GotoAsync(list);
        var href = await page.GetByRole(AriaRole.Link, new() { Name = text }).First.GetAttributeAsync("href");
        return address.Match(href!).Value;
    }

    [GeneratedRegex("/granskningar/[0-9a-f-]{36}")]
    private static partial Regex Review();

    [GeneratedRegex("/rapporter/[0-9]+/[a-z0-9-]+")]
    private static partial Regex Report();
}
