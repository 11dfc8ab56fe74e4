namespace SpurReview.Web.Tests.Authenticity;

/// <summary>The same page with PDFs, whose checksums are known only when they are printed.</summary>
public class PrintedAuthenticityTests(PrintingApp app) : IClassFixture<PrintingApp>
{
    [Fact]
    public async Task Every_version_is_listed_with_the_checksums_of_the_files_that_are_served()
    {
        var report = await PublishedReport.CreateAsync(app);
        await report.CorrectAsync("Besökets datum var fel.");
        var sums = new List<string>();
        foreach (var address in new[] { report.Address + ".pdf", report.Address + ".json" })
        foreach (var version in new[] { 2, 1 })
            sums.Add(await app.SumAsync($"{address}?version={version}"));

        var page = await report.AuthenticityAsync();

        var rows = page.Document.QuerySelectorAll("ol > .row-card");
        rows.Select(row => row.QuerySelector("h3")!.TextContent).Should().Equal("Version 2 Gäller", "Version 1 Gäller inte längre");
        rows[0].TextContent.Should().Contain("Rättad fredag 13 mars 2026").And.Contain("Skäl: Besökets datum var fel.");
        rows.SelectMany(row => row.QuerySelectorAll(".check-sum").Select(sum => sum.TextContent))
            .Should()
            .Equal(sums[0], sums[2], sums[1], sums[3]);
        rows[1]
            .QuerySelectorAll("a")
            .Select(a => a.GetAttribute("href"))
            .Should()
            .Equal($"{report.Address}?version=1", $"{report.Address}.pdf?version=1", $"{report.Address}.json?version=1");
    }

    [Fact]
    public async Task Visiting_the_page_is_what_has_the_pdf_printed()
    {
        var report = await PublishedReport.CreateAsync(app);

        var before = await report.AuthenticityAsync();
        var sum = await app.SumAsync(report.Address + ".pdf");
        var after = await report.AuthenticityAsync();

        before.Document.QuerySelector(".sum-list")!.TextContent.Should().Contain("Räknas ut nu. Ladda om sidan om en stund.");
        before.TemplateFor("").Should().Contain("Det går inte att svara än");
        after.Document.QuerySelector(".sum-list")!.TextContent.Should().Contain(sum);
        after.TemplateFor("").Should().Contain("Den här filen är inte densamma som den publicerade");
    }

    [Fact]
    public async Task The_pdf_of_the_version_that_holds_is_genuine()
    {
        var report = await PublishedReport.CreateAsync(app);

        var answer = await report.AnswerAsync(await app.SumAsync(report.Address + ".pdf"));

        answer.Should().Contain("Den här filen är äkta").And.Contain("allmänmedicin, 2025 (PDF), och det är den versionen som gäller.");
    }

    [Fact]
    public async Task What_the_script_says_of_each_file_is_what_the_server_says()
    {
        var report = await PublishedReport.CreateAsync(app);
        await app.SumAsync(report.Address + ".pdf?version=1");
        await report.CorrectAsync();
        await app.SumAsync(report.Address + ".pdf?version=2");
        var page = await report.AuthenticityAsync();

        var sums = page.Templates().Select(t => t.GetAttribute("data-sum")!).ToList();

        sums.Should().HaveCount(5).And.OnlyHaveUniqueItems();
        foreach (var sum in sums)
            Squeezed(page.TemplateFor(sum)).Should().Be(Squeezed(await report.AnswerAsync(sum.Length > 0 ? sum : new string('0', 64))));
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
