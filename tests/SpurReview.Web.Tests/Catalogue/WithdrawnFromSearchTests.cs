using SpurReview.Data.Interchange;
using SpurReview.Testing.Packages;

namespace SpurReview.Web.Tests.Catalogue;

/// <summary>A report is found as long as it can be read, in the words of the version that holds.</summary>
public class WithdrawnFromSearchTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_correction_is_found_by_its_own_words_and_not_by_those_that_it_replaced()
    {
        var report = await PublishAsync("Södergårdens vårdcentral", "Hematologen tar emot.");

        await report.CorrectAsync(text: "Kardiologen tar emot.");

        (await UnitsAsync("hematolog södergården")).Should().BeEmpty();
        (await UnitsAsync("kardiolog södergården")).Should().Equal("Södergårdens vårdcentral");
    }

    [Fact]
    public async Task A_withdrawn_report_is_gone_at_once_and_its_words_are_suggested_to_nobody()
    {
        var report = await PublishAsync("Västergårdens vårdcentral", "Xylofonen spelas dagligen.");
        (await UnitsAsync("xylofon")).Should().Equal("Västergårdens vårdcentral");

        await report.WithdrawAsync();

        (await UnitsAsync("xylofon")).Should().BeEmpty();
        (await UnitsAsync("västergårdens")).Should().BeEmpty();
        (await app.Anybody().GetAsync("/rapporter?sok=xylofonn")).Text.Should().NotContain("Menade du");
    }

    [Fact]
    public async Task And_is_found_again_when_it_is_corrected()
    {
        var report = await PublishAsync("Norrgårdens vårdcentral", "Fel text.");
        await report.WithdrawAsync();

        await report.CorrectAsync(text: "Dragspelet är stämt.");

        (await UnitsAsync("dragspel")).Should().Equal("Norrgårdens vårdcentral");
    }

    private Task<PublishedReport> PublishAsync(string unit, string text)
    {
        var sample = SamplePackages.Published();
        return PublishedReport.CreateAsync(
            app,
            sample with
            {
                Unit = new PackageUnit(unit, null, "Gårdby", "Gotland"),
                Areas = [.. sample.Areas.Select(a => a.Letter == "A" ? a with { Description = text } : a)],
            }
        );
    }

    private async Task<IReadOnlyList<string>> UnitsAsync(string search) =>
        [
            .. (await app.Anybody().GetAsync($"{Links.Reports()}?sok={Uri.EscapeDataString(search)}"))
                .Document.QuerySelectorAll(".row-card h3")
                .Select(h => h.TextContent.Trim().Split(", ")[0]),
        ];
}
