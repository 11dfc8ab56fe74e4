using Microsoft.Playwright;

namespace SpurReview.Browser.Tests.Pages;

/// <summary>Where remarks stand on the page where the unit checks the draft.</summary>
[Collection(nameof(RunningSite))]
public sealed class FactCheckLayoutTests(RunningSite site)
{
    /// <summary>In CSS pixels: the first words of both stand on the same line.</summary>
    private const double OneLine = 24;

    /// <summary>A grade, a paragraph, a finding and a criterion, each with what it is about.</summary>
    public static TheoryData<string, string> Places =>
        new()
        {
            { "om-E", ".beside" },
            { "om-E.1", ".beside" },
            { "om-Weakness.1", ".beside" },
            { "om-E5", "tr" },
        };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task On_a_laptop_a_remark_stands_beside_what_it_is_about(string place, string about)
    {
        var (text, remark) = await BoxesAsync(width: 1280, place, about);

        remark.X.Should().BeGreaterThan(text.X + text.Width);
        remark.Y.Should().BeApproximately(text.Y, (float)OneLine);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task On_a_tablet_it_stands_under_it(string place, string about)
    {
        var (text, remark) = await BoxesAsync(width: 768, place, about);

        remark.Y.Should().BeGreaterThanOrEqualTo(text.Y + text.Height - 1);
        remark.X.Should().BeLessThan(text.X + text.Width);
    }

    private async Task<(LocatorBoundingBoxResult Text, LocatorBoundingBoxResult Remark)> BoxesAsync(int width, string place, string about)
    {
        var page = await site.OpenAsAsync("Ingrid Forsell", width);
        var review = await Grading.ReviewAsync(page, "Ortopedkliniken");
        await page.GotoAsync($"{review}/faktagranskning");

        var margin = page.Locator($"[id='{place}']");
        var text = page.Locator(about).Filter(new() { Has = margin }).Locator("xpath=*[1] | td[1]").Last;
        var boxes = ((await text.BoundingBoxAsync())!, (await margin.BoundingBoxAsync())!);
        await page.Context.CloseAsync();
        return boxes;
    }
}
