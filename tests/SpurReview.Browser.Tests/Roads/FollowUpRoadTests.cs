using Microsoft.Playwright;
using SpurReview.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Roads;

/// <summary>Four follow-ups in a browser, on a phone: one missing and one due are reported, one is late, one is to come.</summary>
[Collection(nameof(TravelledSite))]
public sealed class FollowUpRoadTests(RunningSite site)
{
    [Fact]
    public async Task Of_four_follow_ups_two_are_reported_and_one_stays_late()
    {
        var head = await site.OpenAsAsync("Signe Tallroth", width: 320);
        await head.GotoAsync("/mitt-arbete");
        await head.GetByRole(AriaRole.Link, new() { Name = "Rapportera uppföljning", Exact = true }).ClickAsync();
        await Expect(head.GetByText("0 av 5 uppföljningar är rapporterade. 1 är försenad. 1 saknas.")).ToBeVisibleAsync();
        await IsSoundAsync(head);

        await ReportAsync(head, "Saknas", "Delvis", "Två program är skrivna.");
        await Expect(head.GetByText("Rapporterad, efter dagen")).ToBeVisibleAsync();
        await ReportAsync(head, "Dags att rapportera", "Ja", "Alla program är skrivna.");
        await Expect(head.GetByText("2 av 5 uppföljningar är rapporterade. 1 är försenad.")).ToBeVisibleAsync();
        await IsSoundAsync(head);
        var review = head.Url[..head.Url.LastIndexOf('/')];

        var office = await site.OpenAsAsync("Maja Lind", width: 320);
        await office.GotoAsync($"{review}/uppfoljning");
        await Expect(office.GetByText("2 av 4 datum är rapporterade.")).ToBeVisibleAsync();
        await Expect(office.GetByText("Alla program är skrivna.")).ToHaveCountAsync(0);
        await IsSoundAsync(office);

        var reader = await site.OpenAsync(width: 320);
        await office.GotoAsync(review);
        await reader.GotoAsync((await office.Locator("a[href^='/rapporter/']").First.GetAttributeAsync("href"))!);
        await Expect(reader.GetByText("Uppföljning: 2 av 4 datum är rapporterade.")).ToBeVisibleAsync();
        await Expect(reader.GetByText("har inte kommit in")).ToHaveCountAsync(0);
    }

    private static async Task ReportAsync(IPage page, string state, string outcome, string done)
    {
        await page.Locator(".row-card")
            .Filter(new() { HasText = state })
            .First.GetByRole(AriaRole.Link, new() { NameRegex = new("^Rapportera") })
            .ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rapportera" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await IsSoundAsync(page);
        await page.GetByLabel(outcome, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Vad har gjorts?").FillAsync(done);
        await page.GetByRole(AriaRole.Button, new() { Name = "Rapportera" }).ClickAsync();
        await Expect(page.GetByText(done)).ToBeVisibleAsync();
    }

    /// <summary>Nothing that axe can see, in light and in dark, and nothing that scrolls sideways.</summary>
    private static async Task IsSoundAsync(IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            (await Axe.FaultsAsync(page)).Should().BeEmpty(page.Url);
        }
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).Should().BeLessThanOrEqualTo(0, page.Url);
    }
}
