using System.Diagnostics;
using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Testing.Packages;
using SpurReview.Web.Tests.Interchange;

namespace SpurReview.Web.Tests.Reports;

public class PublicReportTests(PrintingApp app) : IClassFixture<PrintingApp>
{
    [Fact]
    public async Task Anyone_finds_a_report_by_place_and_filters()
    {
        await PublishedAsync();

        foreach (
            var query in new[] { "sok=granfors", "specialitet=Allm%C3%A4nmedicin&region=V%C3%A4rmland", "ar=2025&regelverk=hslf-fs-2021-8" }
        )
            (await RowsAsync(query)).Should().NotBeEmpty(query);
        foreach (var query in new[] { "sok=finns+inte", "region=Uppsala", "ar=2019", "regelverk=sosfs-2015-8" })
            (await RowsAsync(query)).Should().BeEmpty(query);
    }

    [Fact]
    public async Task A_row_says_what_was_graded_and_what_was_changed_after_the_plan()
    {
        await PublishedAsync();

        var page = await app.Anybody().GetAsync($"{Links.Reports()}?sok=granfors");

        var row = page.Document.QuerySelector(".row-card")!;
        row.QuerySelector("h3")!.TextContent.Should().Be("Tallåsens vårdcentral, allmänmedicin");
        row.TextContent.Should().Contain("Granfors närsjukhus, Granfors").And.Contain("Besök oktober 2025 · HSLF-FS 2021:8");
        row.QuerySelectorAll(".grade-row .visually-hidden")
            .Select(li => li.TextContent)
            .Should()
            .StartWith("A: A")
            .And.EndWith("H: C, ändrad från D");
    }

    [Fact]
    public async Task A_search_without_hits_says_so_and_shows_what_to_take_away()
    {
        var page = await app.Anybody().GetAsync($"{Links.Reports()}?sok=kvarngtan");

        page.Text.Should().Contain("Inga rapporter passar ”kvarngtan”.");
        page.Document.QuerySelector(".chip")!.GetAttribute("href").Should().Be(Links.Reports());
    }

    [Fact]
    public async Task The_wrong_year_or_name_leads_to_the_right_address()
    {
        var address = await PublishedAsync();
        var number = address.Split('-')[^1];

        var answer = await app.Anybody().GetAsync($"/rapporter/1999/nagot-annat-{number}?visa=brister");
        var pdf = await app.Anybody().GetAsync($"/rapporter/1999/nagot-annat-{number}.pdf");

        answer.Status.Should().Be(HttpStatusCode.MovedPermanently);
        answer.Location!.OriginalString.Should().Be($"{address}?visa=brister");
        pdf.Location!.OriginalString.Should().Be($"{address}.pdf");
    }

    [Theory]
    [InlineData("/rapporter/2025/enhet-999999")]
    [InlineData("/rapporter/2025/enhet-99999999999999999999")]
    [InlineData("/rapporter/2025/enhet-0")]
    [InlineData("/rapporter/2025/enhet")]
    [InlineData("/rapporter/2025/-")]
    [InlineData("/rapporter/i-fjol/enhet-0.pdf")]
    public async Task What_is_not_published_reads_the_same_whatever_there_is(string address)
    {
        var page = await app.Anybody().GetAsync(address);

        page.Status.Should().Be(HttpStatusCode.NotFound);
        page.Text.Should().Contain("Det finns ingen publicerad rapport på den här adressen.");
    }

    [Fact]
    public async Task Only_what_is_not_met_can_be_shown()
    {
        var address = await PublishedAsync();

        var all = await app.Anybody().GetAsync(address);
        var unmet = await app.Anybody().GetAsync($"{address}?visa=brister");

        all.Document.QuerySelectorAll(".criterion").Length.Should().BeGreaterThan(50);
        unmet.Document.QuerySelectorAll(".criterion").Should().ContainSingle().Which.TextContent.Should().Contain("H2");
        all.Document.QuerySelectorAll("h1").Should().ContainSingle();
    }

    [Fact]
    public async Task The_pdf_is_the_same_file_ever_after()
    {
        var address = await PublishedAsync();

        var first = await app.PdfAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, Links.ReportPdf(address))
        {
            Headers = { IfNoneMatch = { first.Headers.ETag! } },
        };

        first.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf");
        first
            .Content.Headers.ContentDisposition!.ToString()
            .Should()
            .Be("inline; filename=tallasens-vardcentral-allmanmedicin-2025-version-1.pdf");
        first.Headers.ETag!.Tag.Should().MatchRegex("^\"[0-9a-f]{64}\"$");
        (await app.Anybody().Http.SendAsync(again)).StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task The_open_data_lies_in_the_pdf_byte_for_byte()
    {
        var address = await PublishedAsync();
        var package = await app.Anybody().Http.GetByteArrayAsync(Links.ReportPackage(address));
        var pdf = Path.GetTempFileName();
        await File.WriteAllBytesAsync(pdf, await (await app.PdfAsync(address)).Content.ReadAsByteArrayAsync());

        string[] asked = ["--show-attachment=tallasens-vardcentral-allmanmedicin-2025-version-1-paket.json", pdf];
        using var qpdf = Process.Start(new ProcessStartInfo("qpdf", asked) { RedirectStandardOutput = true })!;
        using var inside = new MemoryStream();
        await qpdf.StandardOutput.BaseStream.CopyToAsync(inside);
        await qpdf.WaitForExitAsync();
        File.Delete(pdf);

        inside.ToArray().Should().Equal(package);
    }

    [Fact]
    public async Task The_page_brings_its_own_styles_and_nothing_inline()
    {
        var page = await app.Anybody().GetAsync(await PublishedAsync());

        page.Document.QuerySelectorAll("link[rel=stylesheet]")
            .Select(l => l.GetAttribute("href"))
            .Should()
            .Contain(h => h!.Contains("/assets/report."));
        // What search engines are told is data, and never run.
        page.Document.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json'])").Should().BeEmpty();
    }

    private async Task<string> PublishedAsync()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var answer = await coordinator.ImportAsync(SpurReview.Data.Interchange.PackageWriter.Write(SamplePackages.Published()));
        return (await coordinator.GetAsync(Links.Preview(Orders.IdIn(answer.Location)))).Location!.OriginalString;
    }

    private async Task<List<string>> RowsAsync(string query) =>
        [.. (await app.Anybody().GetAsync($"{Links.Reports()}?{query}")).Document.QuerySelectorAll(".row-card").Select(r => r.TextContent)];
}
