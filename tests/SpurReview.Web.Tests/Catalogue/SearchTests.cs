using System.Net;

namespace SpurReview.Web.Tests.Catalogue;

/// <summary>What a search among the published reports finds first, in Swedish as people write it.</summary>
public class SearchTests(SearchApp app) : IClassFixture<SearchApp>
{
    [Theory]
    [InlineData("kvarngatan", "Kvarngatans vårdcentral")]
    [InlineData("Kvarngatans", "Kvarngatans vårdcentral")]
    [InlineData("kvarngatans vårdcentraler", "Kvarngatans vårdcentral")]
    [InlineData("ögonklinik", "Ögonkliniken")]
    [InlineData("ÖGONKLINIKERNA", "Ögonkliniken")]
    [InlineData("lasarettet ögonsjukdomar", "Ögonkliniken")]
    [InlineData("gonklin", "Ögonkliniken")]
    [InlineData("operation", "Ögonkliniken")]
    [InlineData("barn ungdom", "Barn- och ungdomskliniken")]
    [InlineData("västerbotten barn- och ungdomsmedicin", "Barn- och ungdomskliniken")]
    [InlineData("skriftlig bedömning", "Barn- och ungdomskliniken")]
    [InlineData("\"skriftliga bedömningar\"", "Barn- och ungdomskliniken")]
    [InlineData("handledarsamtal", "Kirurgkliniken")]
    [InlineData("samtalen or handledarsamtalens", "Kirurgkliniken")]
    [InlineData("kirurg", "Kirurgkliniken")]
    [InlineData("kirurgi älvforsa", "Kirurgkliniken")]
    [InlineData("älvforsa -kirurgi", "Ögonkliniken")]
    [InlineData("simulatorträningen", "Kirurgkliniken")]
    [InlineData("jourer", "Medicinkliniken")]
    [InlineData("journalsystem", "Kvarngatans vårdcentral")]
    [InlineData("simulator", "Kirurgkliniken")]
    [InlineData("universitetssjukhuset", "Barn- och ungdomskliniken")]
    [InlineData("kvarngatan jourerna", "Medicinkliniken")]
    [InlineData("ST-läkarna skriftliga", "Barn- och ungdomskliniken")]
    public async Task A_search_has_the_report_that_was_meant_first(string search, string unit) =>
        (await UnitsAsync(search)).Should().HaveElementAt(0, unit);

    [Theory]
    [InlineData("\"bedömningar skriftliga\"")]
    [InlineData("kvarngatan -jourerna -vårdcentral")]
    [InlineData("kirurgkliniken ögonkliniken")]
    public async Task What_has_not_all_of_it_is_no_hit(string search) => (await UnitsAsync(search)).Should().BeEmpty();

    [Fact]
    public async Task What_stands_in_a_name_comes_before_what_stands_in_a_text() =>
        (await UnitsAsync("kvarngatan")).Should().Equal("Kvarngatans vårdcentral", "Medicinkliniken");

    [Theory]
    [InlineData("kvarngtan", "kvarngatan")]
    [InlineData("ogonkliniken", "ögonkliniken")]
    [InlineData("jurnalsystemet", "journalsystemet")]
    [InlineData("handledarsamtl", "handledarsamtal")]
    [InlineData("kirurkliniken alvforsa", "kirurgkliniken älvforsa")]
    public async Task A_misspelt_word_is_asked_about_also_where_only_a_text_has_it(string typed, string meant)
    {
        var page = await GetAsync(typed);

        page.Document.QuerySelector("main p a strong")!.TextContent.Should().Be(meant);
        (await UnitsAsync(meant)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_excerpt_is_the_paragraph_that_says_most_of_it_with_the_words_in_bold()
    {
        var excerpt = (await GetAsync("handledarsamtal")).Document.QuerySelector(".hit__excerpt")!;

        excerpt.TextContent.Should().Contain("Handledarsamtalen ställs in när listan är svår att bemanna.");
        excerpt.QuerySelectorAll("b").Select(b => b.TextContent).Should().Equal("Handledarsamtalen");
    }

    [Fact]
    public async Task Where_only_the_name_has_it_there_is_no_excerpt() =>
        (await GetAsync("ögonkliniken")).Document.QuerySelector(".hit__excerpt").Should().BeNull();

    [Fact]
    public async Task Nothing_that_a_report_says_becomes_html()
    {
        var excerpt = (await GetAsync("laparoskopi")).Document.QuerySelector(".hit__excerpt")!;

        excerpt.TextContent.Should().Contain("I R&D sägs 3 < 5 &");
        excerpt.QuerySelectorAll("*").Select(e => e.OuterHtml).Should().Equal("<b>laparoskopi</b>");
    }

    [Fact]
    public async Task Of_the_checklist_only_what_was_not_met_is_found() =>
        (await UnitsAsync("\"medicinska och vetenskapliga verksamheten\""))
            .Should()
            .BeEmpty("every checklist says it of something that is met");

    [Theory]
    [InlineData("Inga Exempelsson")]
    [InlineData("\"Vera Verklund\"")]
    public async Task Nobody_is_looked_up_here(string person) => (await UnitsAsync(person)).Should().BeEmpty();

    [Theory]
    [InlineData("' or 1=1 --")]
    [InlineData("\"")]
    [InlineData("\"\" -")]
    [InlineData("-kirurgi")]
    [InlineData("!!! & | <-> :*")]
    [InlineData("((((")]
    [InlineData("\\")]
    [InlineData("%_%")]
    [InlineData("och i att")]
    [InlineData("http://x?a=1 & b:*ABCD")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("🩺 ＜b＞ \u202E")]
    public async Task Whatever_is_typed_is_a_search_and_nothing_else(string search)
    {
        var page = await GetAsync(search);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("main script").Should().BeEmpty();
        page.Document.QuerySelector("#sok")!.GetAttribute("value").Should().Be(search);
    }

    [Fact]
    public async Task Each_filter_says_how_many_reports_a_choice_would_show()
    {
        var page = await GetAsync("kliniken", "&region=V%C3%A4rmland");

        OptionsOf(page, "region").Should().Equal("Alla", "Värmland (2)", "Västerbotten (2)");
        OptionsOf(page, "specialitet").Should().Equal("Alla", "Kirurgi (1)", "Ögonsjukdomar (1)");
        OptionsOf(page, "ar").Should().Equal("Alla", "2025 (2)");
        OptionsOf(page, "brister").Should().Equal("Alla", "H Ledarskapskompetens och kommunikativ kompetens (2)");
        page.Text.Should().Contain("2 rapporter");
    }

    [Fact]
    public async Task What_is_chosen_is_offered_also_where_it_leaves_nothing()
    {
        var page = await GetAsync("jourer", "&region=V%C3%A4rmland");

        OptionsOf(page, "region").Should().Equal("Alla", "Värmland (0)", "Västerbotten (1)");
        page.Document.QuerySelector(".chip")!.TextContent.Should().StartWith("Sökning: jourer");
    }

    [Fact]
    public async Task No_order_is_by_grade() =>
        (await GetAsync("kliniken"))
            .Document.QuerySelectorAll(".list-order a")
            .Select(a => a.TextContent)
            .Should()
            .Equal("Senast publicerad", "Senast besökt", "Enhet A–Ö", "Bäst träff");

    [Fact]
    public async Task A_search_takes_six_statements()
    {
        await GetAsync("kliniken");
        app.Statements.Clear();

        await GetAsync("kliniken");

        app.Statements.Sent.Should().HaveCount(6, "begin, who acts, the providers, the counts, the rows with their excerpts, commit");
    }

    private static IReadOnlyList<string> OptionsOf(Page page, string filter) =>
        [.. page.Document.QuerySelectorAll($"#{filter} option").Select(o => o.TextContent)];

    private Task<Page> GetAsync(string search, string more = "") =>
        app.Anybody().GetAsync($"{Links.Reports()}?sok={Uri.EscapeDataString(search)}{more}");

    private async Task<IReadOnlyList<string>> UnitsAsync(string search) =>
        [.. (await GetAsync(search)).Document.QuerySelectorAll(".row-card h3").Select(h => h.TextContent.Trim().Split(", ")[0])];
}
