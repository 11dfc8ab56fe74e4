using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SpurReview.Domain.Publishing;
using SpurReview.Reports.Html;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.Html;

public class HtmlReportTests
{
    public static TheoryData<int> Every => [.. Enumerable.Range(0, Reviews.All.Count)];

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_text_stands_in_order(int index)
    {
        var review = Reviews.All[index];

        Squeezed.FirstMissing(Fragment(review).Body!.TextContent, ReportText.Of(Printed.Document(review))).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Headings_have_one_top_and_no_gaps(int index)
    {
        var levels = Fragment(Reviews.All[index]).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.LocalName[1] - '0').ToList();

        levels[0].Should().Be(1);
        levels.Count(l => l == 1).Should().Be(1);
        levels.Zip(levels.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First + 1);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Ids_are_unique_and_every_inner_link_leads_somewhere(int index)
    {
        var page = Fragment(Reviews.All[index]);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();

        ids.Should().OnlyHaveUniqueItems();
        page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).Should().NotBeEmpty().And.BeSubsetOf(ids);
        page.QuerySelectorAll("[aria-labelledby]").Select(e => e.GetAttribute("aria-labelledby")!).Should().BeSubsetOf(ids);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void The_page_has_one_main_part_and_its_contents_are_a_named_navigation(int index)
    {
        var page = new HtmlParser().ParseDocument(HtmlReport.Page(Printed.Document(Reviews.All[index])));

        page.QuerySelectorAll("body > main > article").Should().ContainSingle();
        page.QuerySelectorAll("nav").Should().ContainSingle().Which.GetAttribute("aria-label").Should().Be("Innehåll");
        page.QuerySelectorAll("article > section > *").Should().OnlyContain(e => e.LocalName == "div");
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_strict_content_security_policy_can_stand(int index)
    {
        var page = Fragment(Reviews.All[index]);

        page.QuerySelectorAll("script,style,img,link,iframe").Should().BeEmpty();
        page.All.SelectMany(e => e.Attributes)
            .Should()
            .NotContain(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void What_people_write_is_text_and_never_markup()
    {
        var area = Fragment(Reviews.Utkast).GetElementById("A")!;

        area.TextContent.Should().Contain("<script>alert('x')</script> & <img src=x onerror=y>");
        area.QuerySelectorAll("script,img").Should().BeEmpty();
    }

    [Fact]
    public void A_line_break_in_a_text_is_kept() =>
        HtmlReport.Fragment(Printed.Document(Reviews.Utkast)).Should().Contain("<p>Rad ett<br>Rad två.</p>");

    [Fact]
    public void Tables_have_row_and_column_headers()
    {
        var page = Fragment(Reviews.Kvarngatan);

        page.QuerySelectorAll("table").Should().OnlyContain(t => t.QuerySelector("tbody th[scope=row]") != null);
        page.QuerySelectorAll("table.criteria, table.overview, table.plan-overview")
            .Should()
            .OnlyContain(t => t.QuerySelector("thead th[scope=col]") != null);
        page.QuerySelectorAll("table").Should().OnlyContain(t => t.HasAttribute("aria-label") || t.HasAttribute("aria-labelledby"));
    }

    [Fact]
    public void A_grade_is_read_aloud_with_its_scale() =>
        Fragment(Reviews.Kvarngatan).QuerySelector("#H .scale")!.GetAttribute("aria-label").Should().Be("C på skalan A, B, C, D");

    [Fact]
    public void Every_criterion_has_an_anchor_of_its_own() =>
        Fragment(Reviews.Plain)
            .QuerySelectorAll("tr.criterion")
            .Select(r => r.Id)
            .Should()
            .Equal(Reviews.Plain.Areas.SelectMany(a => a.Groups).SelectMany(g => g.Criteria).Select(c => c.Code));

    [Fact]
    public void The_filter_shows_only_what_is_not_met_and_counts_in_words()
    {
        var page = Fragment(Reviews.Kvarngatan, new HtmlOptions { OnlyUnmet = true });

        page.QuerySelectorAll("tr.criterion").Select(r => r.Id).Should().Equal("A4", "B9", "B10", "H7", "H9");
        page.GetElementById("H")!.TextContent.Should().Contain("2 av 13 kriterier är inte uppfyllda.");
        page.GetElementById("A")!.TextContent.Should().Contain("1 av 4 kriterier är inte uppfyllt.");
        page.GetElementById("kriterier")!.QuerySelector("a")!.TextContent.Should().Be("alla kriterier");
    }

    [Fact]
    public void What_belongs_together_is_kept_by_markup_and_not_by_hard_characters()
    {
        var html = HtmlReport.Fragment(Printed.Document(Reviews.Kvarngatan));

        html.Should()
            .Contain("<span class=\"nowrap\">HSLF-FS 2021:8</span>")
            .And.NotContain("\u2011")
            .And.NotContain("\u00A0")
            .And.NotContain("\u00AD");
    }

    [Fact]
    public void The_page_for_paper_needs_nothing_but_itself()
    {
        var page = new HtmlParser().ParseDocument(HtmlReport.Page(Printed.Document(Reviews.Plain)));

        page.DocumentElement.GetAttribute("lang").Should().Be("sv");
        page.Title.Should().Be("Extern kvalitetsgranskning, Exempelkliniken, reumatologi, 2025");
        page.QuerySelectorAll("link,script,img").Should().BeEmpty();
        page.QuerySelectorAll("a")
            .Select(a => a.GetAttribute("href")!)
            .Should()
            .OnlyContain(h => h[0] == '#' || h.StartsWith("https://spur.example/", StringComparison.Ordinal));
    }

    private static IDocument Fragment(ReviewSnapshot review, HtmlOptions? options = null) =>
        new HtmlParser().ParseDocument(HtmlReport.Fragment(Printed.Document(review), options));
}
