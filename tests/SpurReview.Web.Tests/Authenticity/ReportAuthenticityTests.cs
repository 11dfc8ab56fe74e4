using System.Net;

namespace SpurReview.Web.Tests.Authenticity;

/// <summary>The page where anyone sees whether a file is the published report.</summary>
public class ReportAuthenticityTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_checksum_is_printed_in_groups_of_four_and_copied_without_spaces()
    {
        var page = await (await PublishedReport.CreateAsync(app)).AuthenticityAsync();

        var sum = page.Document.QuerySelector(".check-sum")!;

        sum.TextContent.Should().MatchRegex("^[0-9a-f]{64}$");
        sum.Children.Should().HaveCount(16).And.OnlyContain(group => group.TextContent.Length == 4);
    }

    [Fact]
    public async Task The_data_of_the_version_that_holds_is_genuine()
    {
        var report = await PublishedReport.CreateAsync(app);

        var answer = await report.AnswerAsync(await app.SumAsync(report.Address + ".json"));

        answer
            .Should()
            .Contain("Den här filen är äkta")
            .And.Contain("allmänmedicin, 2025 (data, JSON), och det är den versionen som gäller.");
    }

    [Fact]
    public async Task An_earlier_version_is_named_with_the_one_that_replaced_it_and_why()
    {
        var report = await PublishedReport.CreateAsync(app);
        var sum = await app.SumAsync(report.Address + ".json");
        await report.CorrectAsync("Namnet var fel.");
        await report.CorrectAsync("Året var fel.");

        var answer = await report.AnswerAsync(sum);

        answer.Should().Contain("Den här filen är äkta, men gäller inte längre").And.Contain("Version 2 ersatte den fredag 13 mars 2026.");
        answer.Should().Contain("Namnet var fel.").And.Contain("Läs version 3, som gäller").And.NotContain("Året var fel.");
    }

    [Fact]
    public async Task A_withdrawn_report_keeps_its_page_and_still_answers_for_files()
    {
        var report = await PublishedReport.CreateAsync(app);
        var sum = await app.SumAsync(report.Address + ".json");
        await report.WithdrawAsync("Rapporten gällde fel enhet.");

        var page = await report.AuthenticityAsync();
        var answer = await report.AnswerAsync(sum);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Text.Should().Contain("Rapporten är återkallad sedan fredag 13 mars 2026.").And.Contain("Rapporten gällde fel enhet.");
        page.Document.QuerySelectorAll("ol a").Should().BeEmpty("nothing of it is served");
        page.Text.Should().Contain("PDF:en skrevs aldrig ut.", "and nothing of it is printed any more");
        answer.Should().Contain("Den här filen är äkta, men återkallad").And.Contain("Rapporten gällde fel enhet.");
    }

    [Fact]
    public async Task A_correction_after_a_withdrawal_brings_no_earlier_version_back()
    {
        var report = await PublishedReport.CreateAsync(app);
        var sum = await app.SumAsync(report.Address + ".json");
        await report.WithdrawAsync();
        await report.CorrectAsync();

        (await report.AnswerAsync(sum)).Should().Contain("men återkallad").And.Contain("Läs version 2, som gäller");
        (await app.Anybody().GetAsync(report.Address)).Text.Should().NotContain("finns kvar");
        foreach (var ending in new[] { "", ".pdf", ".json" })
        {
            var old = await app.Anybody().GetAsync($"{report.Address}{ending}?version=1");
            old.Status.Should().Be(HttpStatusCode.Gone);
            old.Text.Should().Contain("Version 1 av rapporten");
        }
    }

    [Fact]
    public async Task The_old_address_leads_to_the_right_one_with_the_question()
    {
        var report = await PublishedReport.CreateAsync(app);
        var number = report.Address.Split('-')[^1];

        var answer = await app.Anybody().GetAsync($"/rapporter/1999/nagot-annat-{number}/akthet?summa=ab");

        answer.Status.Should().Be(HttpStatusCode.MovedPermanently);
        answer.Location!.OriginalString.Should().Be($"{report.Address}/akthet?summa=ab");
    }

    [Theory]
    [InlineData("/rapporter/2025/enhet-999999/akthet")]
    [InlineData("/rapporter/2025/-/akthet")]
    [InlineData("/rapporter/i-fjol/enhet-0/akthet")]
    public async Task What_is_not_published_has_no_page(string address)
    {
        var page = await app.Anybody().GetAsync(address);

        page.Status.Should().Be(HttpStatusCode.NotFound);
        page.Text.Should().Contain("Det finns ingen publicerad rapport på den här adressen.");
    }
}
