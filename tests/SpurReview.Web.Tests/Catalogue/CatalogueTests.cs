using System.Net;
using System.Xml.Linq;
using SpurReview.Web.Tests.Demo;

namespace SpurReview.Web.Tests.Catalogue;

/// <summary>The public list, over the demo's seven readable reports.</summary>
public class CatalogueTests(DemoApp app) : IClassFixture<DemoApp>
{
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Every_word_of_a_search_has_to_be_found_somewhere()
    {
        (await TitlesAsync("sok=medicinkliniken+bj%C3%B6rkmo")).Should().Equal("Medicinkliniken, internmedicin");
        (await TitlesAsync("sok=medicinkliniken+kvarnstad")).Should().BeEmpty();
    }

    [Fact]
    public async Task The_words_that_were_found_are_bold()
    {
        var page = await GetAsync("sok=gatans+kvarnstad");

        page.Document.QuerySelectorAll(".row-card b").Select(b => b.TextContent).Distinct().Should().Equal("gatans", "Kvarnstad");
    }

    [Fact]
    public async Task The_list_is_put_in_order_as_the_address_says()
    {
        (await TitlesAsync("ordning=besokt"))[0].Should().Be("Neurologiska kliniken, neurologi");
        (await TitlesAsync("ordning=enhet"))
            .Should()
            .StartWith("Kirurgkliniken, kirurgi")
            .And.EndWith("Tallmora vårdcentral, allmänmedicin");
        (await TitlesAsync("sok=kliniken"))[0]
            .Should()
            .Be("Neurologiska kliniken, neurologi", "the latest published of what matches alike");
        (await TitlesAsync("sok=kirurgkliniken"))[0].Should().Be("Kirurgkliniken, kirurgi");
    }

    [Fact]
    public async Task The_best_match_is_offered_only_where_somebody_searches()
    {
        OrdersOn(await GetAsync("")).Should().Equal("Senast publicerad", "Senast besökt", "Enhet A–Ö");
        OrdersOn(await GetAsync("sok=kliniken")).Should().Contain("Bäst träff");
        (await GetAsync("sok=kliniken")).Document.QuerySelector(".list-order [aria-current]")!.TextContent.Should().Be("Bäst träff");
    }

    [Fact]
    public async Task An_area_with_deficiencies_is_found_whether_it_was_changed_or_stands()
    {
        (await TitlesAsync("brister=E"))
            .Should()
            .BeEquivalentTo("Tallmora vårdcentral, allmänmedicin", "Kråkebo läkarmottagning, allmänmedicin");
        (await TitlesAsync("brister=F")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_provider_is_chosen_among_those_that_have_reports()
    {
        var page = await GetAsync("vardgivare=Region+V%C3%A4stermo");

        page.Document.QuerySelectorAll("#vardgivare option").Select(o => o.TextContent).Should().Contain("Kråkebo Läkargrupp AB (1)");
        TitlesOn(page).Should().Equal("Kirurgkliniken, kirurgi");
    }

    [Fact]
    public async Task A_hit_has_eight_signs_and_says_them_to_who_cannot_see_them()
    {
        var page = await GetAsync("sok=tallmora");

        var areas = page.Document.QuerySelectorAll(".grade-row li");
        areas.Should().HaveCount(8);
        areas[3].QuerySelector(".visually-hidden")!.TextContent.Should().Be("D: C, ändrad från D");
        areas[3].QuerySelector(".grade-row__changed")!.TextContent.Should().Contain("ändrad");
        areas[0].QuerySelector(".grade-row__changed").Should().BeNull();
        page.Document.QuerySelectorAll(".grade-row__letter, .grade-sign")
            .Should()
            .OnlyContain(s => s.GetAttribute("aria-hidden") == "true");
    }

    [Fact]
    public async Task A_misspelt_search_is_asked_about()
    {
        var page = await GetAsync("sok=kvarngtan");

        page.Text.Should().Contain("Inga rapporter passar ”kvarngtan”. Menade du");
        page.Document.QuerySelector("a[href='/rapporter?sok=kvarngatan']")!.TextContent.Should().Be("kvarngatan");
    }

    [Fact]
    public async Task Where_the_filters_leave_nothing_each_that_helps_is_offered_away()
    {
        var page = await GetAsync("region=Sk%C3%A5ne&ar=2015");

        page.Text.Should().Contain("Inga rapporter passar alla filter.").And.Contain("Utan ”2015” finns 1.").And.NotContain("Utan ”Skåne”");
    }

    [Fact]
    public async Task The_page_of_filters_keeps_the_search_and_leads_back()
    {
        var page = await app.Anybody().GetAsync($"{Links.ReportFilter()}?sok=kliniken&region=V%C3%A4rmland");

        page.Document.QuerySelector("#sok")!.GetAttribute("value").Should().Be("kliniken");
        page.Document.QuerySelector(".back-link")!.GetAttribute("href").Should().Be("/rapporter?sok=kliniken&region=V%C3%A4rmland");
    }

    [Fact]
    public async Task The_hits_can_be_fetched_as_a_table()
    {
        var answer = await app.Anybody().Http.GetAsync($"{Links.ReportsAsTable()}?region=Sk%C3%A5ne");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        lines.Should().HaveCount(2);
        lines[0].Should().StartWith("Enhet;Tjänstgöringsställe;Ort;Region;Vårdgivare");
        lines[1].Should().StartWith("Kråkebo läkarmottagning;;Kråkebo;Skåne;Kråkebo Läkargrupp AB;Allmänmedicin;HSLF-FS 2021:8;");
    }

    [Fact]
    public async Task The_hits_can_be_subscribed_to()
    {
        var page = await GetAsync("region=V%C3%A4sterbotten");
        var address = page.Document.QuerySelector("link[rel=alternate]")!.GetAttribute("href")!;

        var feed = XDocument.Parse((await app.Anybody().GetAsync(address)).Text).Root!;

        feed.Elements(_atom + "entry").Elements(_atom + "title").Select(t => t.Value).Should().Contain("Neurologiska kliniken, neurologi");
        feed.Elements(_atom + "entry").Should().HaveCount(2);
        feed.Elements(_atom + "entry").Elements(_atom + "updated").Should().HaveCount(2);
        feed.Element(_atom + "link")!.Attribute("href")!.Value.Should().EndWith(address);
    }

    [Fact]
    public async Task A_withdrawn_report_is_in_no_list_and_no_file()
    {
        (await TitlesAsync("sok=geriatriska")).Should().BeEmpty();
        (await app.Anybody().GetAsync(Links.ReportsAsTable())).Text.Should().NotContain("Geriatriska");
        (await app.Anybody().GetAsync(Links.ReportsAsFeed())).Text.Should().NotContain("Geriatriska");
    }

    [Theory]
    [InlineData("/rapporter")]
    [InlineData("/rapporter/rapporter.csv")]
    [InlineData("/rapporter/rapporter.atom")]
    public async Task Too_long_a_search_is_refused(string address)
    {
        var page = await app.Anybody().GetAsync($"{address}?sok={new string('å', 201)}");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().Equal("Skriv högst 200 tecken.");
    }

    [Fact]
    public async Task What_is_not_understood_is_named_and_a_page_beyond_the_last_says_how_many_there_are()
    {
        (await GetAsync("regio=x&brister=Z")).Text.Should().Contain("Filtret ”regio=x” förstods inte").And.Contain("”brister=Z”");
        (await GetAsync("sida=9")).Text.Should().Contain("Sidan finns inte. Det finns 1 sida.");
    }

    [Fact]
    public async Task The_list_takes_as_many_statements_however_many_reports_there_are()
    {
        await GetAsync("");
        app.Statements.Clear();

        await GetAsync("sok=kliniken&brister=");

        app.Statements.Sent.Should().HaveCount(6, "begin, who acts, the providers, the count, the rows, commit");
    }

    private Task<Page> GetAsync(string query) => app.Anybody().GetAsync($"{Links.Reports()}?{query}");

    private async Task<IReadOnlyList<string>> TitlesAsync(string query) => TitlesOn(await GetAsync(query));

    private static IReadOnlyList<string> TitlesOn(Page page) =>
        [.. page.Document.QuerySelectorAll(".row-card h3").Select(h => h.TextContent.Trim())];

    private static IReadOnlyList<string> OrdersOn(Page page) =>
        [.. page.Document.QuerySelectorAll(".list-order a").Select(a => a.TextContent)];
}
