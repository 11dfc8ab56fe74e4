using Microsoft.Playwright;
using SpurReview.Browser.Tests.Pages;
using SpurReview.Testing;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Roads;

/// <summary>The whole road in a browser: ordered, visited, graded by two, published, read by anyone.</summary>
[Collection(nameof(RunningSite))]
public sealed class RoadTests(RunningSite site)
{
    private const string Unit = "Vägens vårdcentral";

    /// <summary>In days: the unit's time is out then, whatever red days and pauses there are.</summary>
    private const int LongEnough = 120;

    [Fact]
    public async Task A_review_goes_from_the_order_to_a_published_report()
    {
        var road = await Road.OrderAsync(site, Unit);
        await road.VisitAsync(daysAgo: 5);
        var inspectors = await road.GradeAsync();
        await road.DescribeAsync(inspectors[0], 'E', "Handledningen är regelbunden och uppskattad.");
        await road.SignAsync(inspectors);
        await road.StepAsync("Skicka på faktagranskning");
        await road.WaitAsync(LongEnough);
        await road.StepAsync("Gradera");
        await road.DeclareFinalAsync();
        await PublishAsync(road.Office, road.Review);

        var reader = await site.OpenAsync();
        await reader.GotoAsync("/rapporter");
        await reader.GetByRole(AriaRole.Link, new() { Name = Unit }).First.ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Unit);
        await Expect(reader.GetByText("Handledningen är regelbunden och uppskattad.")).ToBeVisibleAsync();
        (await PdfTextAsync(reader)).Should().Contain(Unit).And.Contain("Handledningen är regelbunden och uppskattad.");
    }

    private static async Task PublishAsync(IPage page, string review)
    {
        await page.GotoAsync($"{review}/publicera");
        await page.GetByRole(AriaRole.Button, new() { Name = "Granska före publicering" }).ClickAsync();
        await page.GetByLabel("Jag har läst förhandsvisningen").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publicera", Exact = true }).ClickAsync();
        await page.IsAtAsync("/rapporter/");
    }

    private static async Task<string> PdfTextAsync(IPage page)
    {
        var answer = await page.APIRequest.GetAsync(page.Url + ".pdf", new() { Timeout = 120_000 });
        return await PdfText.ReadAsync(await answer.BodyAsync());
    }
}
