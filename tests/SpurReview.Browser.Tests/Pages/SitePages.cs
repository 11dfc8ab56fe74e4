using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SpurReview.Browser.Tests.Pages;

/// <summary>A page as one person sees it.</summary>
/// <param name="Name">Names its pictures.</param>
/// <param name="Person">One of the demo's people; null for somebody who has not signed in.</param>
public sealed record SitePage(string Name, string? Person, string Address);

/// <summary>Every page of the demo installation, each with a review in a state that has something to show there.</summary>
public static partial class SitePages
{
    private const string Office = "Maja Lind";
    private const string Inspector = "Asta Lindgren";
    private const string Administrator = "Ulf Dahlberg";

    public static async Task<IReadOnlyList<SitePage>> FindAsync(RunningSite site)
    {
        var office = await site.OpenAsAsync(Office);
        var ordered = await ReviewAsync(office, "Ögonkliniken");
        var visited = await ReviewAsync(office, "Psykiatriska kliniken");
        var planned = await ReviewAsync(office, "Lönngårdens vårdcentral");
        var published = await ReviewAsync(office, "Kvarngatans vårdcentral");
        var report = await LinkAsync(office, "/rapporter", "Kvarngatans vårdcentral", Report());
        await office.Context.CloseAsync();

        return
        [
            new("logga-in", null, "/logga-in"),
            new("rapporter", null, "/rapporter"),
            new("rapporter-utan-traff", null, "/rapporter?sok=kvarngtan&region=Uppsala"),
            new("rapporter-filter", null, "/rapporter/filter?region=Uppsala"),
            new("rapport", null, report),
            new("rapport-brister", null, $"{report}?visa=brister"),
            new("rapport-akthet", null, $"{report}/akthet"),
            new("akthet", null, "/rapporter/akthet"),
            new("akthet-fel", null, "/rapporter/akthet?summa=fel"),
            new("akthet-okand", null, $"/rapporter/akthet?summa={new string('0', 64)}"),
            new("rapport-saknas", null, "/rapporter/2020/finns-inte-9999"),
            new("sidan-saknas", null, "/finns-inte"),
            new("mitt-arbete", Office, "/mitt-arbete"),
            new("byt-roll", Office, "/byt-roll"),
            new("overblick", Office, "/overblick"),
            new("overblick-forsenat", Office, "/overblick?visa=forsenat&sok=reumatolog"),
            new("overblick-filter", Office, "/overblick/filter?visa=forsenat"),
            new("granskningar", Office, "/granskningar"),
            new("ny-granskning", Office, "/granskningar/ny"),
            new("importera", Office, "/granskningar/importera"),
            new("granskning", Office, ordered),
            new("besok", Office, $"{ordered}/besok"),
            new("inspektorer", Office, $"{ordered}/inspektorer"),
            new("granskning-handlingsplan", Office, planned),
            new("handlingsplan", Office, $"{planned}/handlingsplan"),
            new("forhandsgranskning", Office, $"{planned}/rapport"),
            new("omrade-last", Office, $"{planned}/omraden/D"),
            new("granskning-publicerad", Office, published),
            new("rattelse", Office, $"{published}/rattelse"),
            new("aterkalla", Office, $"{published}/aterkalla"),
            new("mitt-arbete-inspektor", Inspector, "/mitt-arbete"),
            new("granskningar-inspektor", Inspector, "/granskningar"),
            new("granskning-inspektor", Inspector, visited),
            new("omrade", Inspector, $"{visited}/omraden/E"),
            new("styrkor-och-svagheter", Inspector, $"{visited}/styrkor-och-svagheter"),
            new("samma-brist", Inspector, $"{visited}/omraden/E/samma-brist/E1"),
            new("redo-att-lamna", Inspector, $"{visited}/redo"),
            new("muntlig-aterkoppling", Inspector, $"{visited}/muntlig-aterkoppling"),
            new("ovning", Inspector, "/ovning"),
            new("nekad", Inspector, "/konton"),
            new("mitt-arbete-administrator", Administrator, "/mitt-arbete"),
            new("konton", Administrator, "/konton"),
        ];
    }

    private static Task<string> ReviewAsync(IPage page, string unit) => LinkAsync(page, "/granskningar", unit, Review());

    private static async Task<string> LinkAsync(IPage page, string list, string text, Regex address)
    {
        await page.GotoAsync($"{list}?sok={Uri.EscapeDataString(text)}");
        var hrefs = await page.GetByRole(AriaRole.Link, new() { Name = text })
            .EvaluateAllAsync<string[]>("links => links.map(a => a.href)");
        return hrefs.Select(href => address.Match(href)).First(match => match.Success).Value;
    }

    [GeneratedRegex("/granskningar/[0-9a-f-]{36}")]
    private static partial Regex Review();

    [GeneratedRegex("/rapporter/[0-9]+/[a-z0-9-]+")]
    private static partial Regex Report();
}
