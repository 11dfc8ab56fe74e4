using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using SpurReview.Web.Tests.Demo;

namespace SpurReview.Web.Tests.Catalogue;

/// <summary>What search engines are told, over the demo's seven readable reports.</summary>
public class SitemapTests(DemoApp app) : IClassFixture<DemoApp>
{
    private static readonly XNamespace _sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Every_report_that_can_be_read_is_in_the_map_with_the_day_of_its_latest_version()
    {
        var map = XDocument.Parse((await app.Anybody().GetAsync("/sitemap.xml")).Text).Root!;
        var pages = map.Elements(_sitemap + "url").ToList();

        pages.Should().HaveCount(9);
        pages[0].Element(_sitemap + "loc")!.Value.Should().EndWith("/rapporter");
        pages[1].Element(_sitemap + "loc")!.Value.Should().EndWith("/oppna-data");
        pages.Skip(2).Select(p => p.Element(_sitemap + "lastmod")!.Value).Should().OnlyContain(day => day.Length == "2026-03-02".Length);
        foreach (var page in pages)
            (await app.Anybody().GetAsync(new Uri(page.Element(_sitemap + "loc")!.Value).PathAndQuery))
                .Status.Should()
                .Be(HttpStatusCode.OK);
        map.Value.Should().NotContain("geriatriska", "it is withdrawn");
    }

    [Fact]
    public async Task Search_engines_are_let_into_the_reports_and_the_open_data_and_nowhere_else()
    {
        var lines = (await app.Anybody().GetAsync("/robots.txt")).Text.Split('\n');

        lines[..4].Should().Equal("User-agent: *", "Allow: /rapporter", "Allow: /oppna-data", "Disallow: /");
        lines[4].Should().StartWith("Sitemap: http").And.EndWith("/sitemap.xml");
    }

    [Fact]
    public async Task Anybody_reads_how_accessible_the_pages_are_from_every_page()
    {
        var page = await app.Anybody().GetAsync("/rapporter");
        page.Document.QuerySelector("footer a[href='/tillganglighet']").Should().NotBeNull();

        (await app.Anybody().GetAsync(Links.Accessibility())).Document.QuerySelector("h1")!.TextContent.Should().Be("Tillgänglighet");
    }

    [Fact]
    public async Task A_report_says_what_it_is_in_words_that_search_engines_know()
    {
        var list = await app.Anybody().GetAsync("/rapporter?sok=neurologiska");
        var address = list.Document.QuerySelector(".row-card a")!.GetAttribute("href")!;

        var page = await app.Anybody().GetAsync(address);

        var data = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        data.GetProperty("@type").GetString().Should().Be("Report");
        data.GetProperty("name").GetString().Should().Be("Neurologiska kliniken, neurologi");
        data.GetProperty("url").GetString().Should().EndWith(address);
        data.GetProperty("license").GetString().Should().StartWith("https://creativecommons.org/licenses/by/4.0/");
        data.GetProperty("encoding")
            .EnumerateArray()
            .Select(e => e.GetProperty("encodingFormat").GetString())
            .Should()
            .Equal("application/pdf", "application/json", "application/json");
    }
}
