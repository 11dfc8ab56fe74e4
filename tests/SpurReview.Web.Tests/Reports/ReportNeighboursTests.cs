using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Tenancy;
using SpurReview.Web.Tests.Demo;

namespace SpurReview.Web.Tests.Reports;

/// <summary>What a report's page says of other reports.</summary>
public class ReportNeighboursTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task An_old_report_says_its_age_and_leads_to_the_newer_one()
    {
        var (old, newer) = (await FirstAsync("Kvarngatans vårdcentral"), await LastAsync("Kvarngatans vårdcentral"));

        var page = await app.Anybody().GetAsync(old);

        page.Text.Should().MatchRegex(@"Granskningen gjordes för \d+ år sedan. Förhållandena kan ha ändrats.");
        page.Text.Should().Contain("Det finns en nyare rapport från");
        page.Document.QuerySelector($".draft-notice a[href='{newer}']").Should().NotBeNull();
    }

    [Fact]
    public async Task Below_are_the_units_other_reports_and_others_in_the_specialty_and_region()
    {
        var page = await app.Anybody().GetAsync(await LastAsync("Kvarngatans vårdcentral"));

        var more = page.Document.QuerySelector(".report-more")!;
        more.QuerySelectorAll("h2")
            .Select(h => h.TextContent)
            .Should()
            .Equal("Fler granskningar av enheten", "Fler i allmänmedicin i Östergötland");
        more.QuerySelectorAll("a").Select(a => a.TextContent).Should().HaveCount(2).And.Contain("Tallmora vårdcentral, Tallmora");
        page.Text.Should().NotContain("Det finns en nyare rapport");
    }

    [Fact]
    public async Task A_report_that_was_withdrawn_is_nobodys_neighbour()
    {
        var page = await app.Anybody().GetAsync(await LastAsync("Kirurgkliniken"));

        page.Document.QuerySelector(".report-more")!.TextContent.Should().NotContain("Geriatriska");
    }

    private async Task<string> FirstAsync(string unit) => (await AddressesAsync(unit))[0];

    private async Task<string> LastAsync(string unit) => (await AddressesAsync(unit))[^1];

    private Task<List<string>> AddressesAsync(string unit) =>
        app.Database.DoAsync(
            Identity.Operator,
            async db => (await db.Reports.Where(r => r.Unit == unit).OrderBy(r => r.VisitFrom).ToListAsync()).ConvertAll(r => r.Address)
        );
}
