using FluentAssertions.Execution;
using SpurReview.Web.Hosting;
using SpurReview.Web.Tests.Authenticity;

namespace SpurReview.Web.Tests.Texts;

/// <summary>The same, where the installation says where to write.</summary>
public sealed class AppWithContact : App
{
    private protected override (string Name, string Value)? Setting => (Settings.ContactAddress, "kansliet@exempel.se");
}

/// <summary>The words of the public pages.</summary>
public class PublicPageTextTests(AppWithContact app) : IClassFixture<AppWithContact>
{
    [Fact]
    public async Task The_page_of_a_report()
    {
        var report = await PublishedReport.CreateAsync(app);

        var page = await app.Anybody().GetAsync(report.Address);

        using var _ = new AssertionScope();
        page.ShouldSay("main p", "Publicerad rapport · extern kvalitetsgranskning av ST");
        page.Said(".report-bar a").Should().Equal("Hämta som PDF", "Hämta som data (JSON)", "Kontrollera äktheten");
        page.ShouldSay("h1", "Tallåsens vårdcentral");
        page.Said("main h2")
            .Should()
            .ContainInOrder(
                "Graderingar",
                "Styrkor",
                "Svagheter",
                "Förbättringspotential",
                "Enheten i siffror",
                "Bilaga 1 Handlingsplan",
                "Bilaga 2 Om granskningen"
            );
        page.ShouldSay("main h2, main h3", "Så läser du graderingen");
        page.ShouldSay(".report-more p", "Hittat ett fel? Skriv till kansliet@exempel.se");
    }

    [Fact]
    public async Task A_report_that_was_corrected()
    {
        var report = await PublishedReport.CreateAsync(app);
        await report.CorrectAsync("Ett namn var fel.");

        (await app.Anybody().GetAsync(report.Address)).ShouldSay(
            ".draft-notice",
            "Version 2. Rättad fredag 13 mars 2026: Ett namn var fel. Version 1 finns kvar."
        );
    }

    [Fact]
    public async Task A_report_that_was_withdrawn()
    {
        var report = await PublishedReport.CreateAsync(app);
        await report.WithdrawAsync("Fel enhet.");

        var page = await app.Anybody().GetAsync(report.Address);

        using var _ = new AssertionScope();
        page.ShouldSay(
            "main p",
            "Rapporten om Tallåsens vårdcentral, allmänmedicin, från 2025 är återkallad sedan fredag 13 mars 2026.",
            "Fel enhet."
        );
        page.ShouldSay("main h2", "Skäl");
    }

    [Fact]
    public async Task No_report() =>
        (await app.Anybody().GetAsync("/rapporter/2025/enhet-999999")).ShouldSay(
            "main p",
            "Det finns ingen publicerad rapport på den här adressen. Sök bland publicerade rapporter."
        );

    [Fact]
    public async Task Whether_a_file_is_genuine()
    {
        var report = await PublishedReport.CreateAsync(app);

        (await AskedAsync(report, await app.SumAsync(report.Address + ".json"))).ShouldSay(
            ".file-answer__heading",
            "Den här filen är äkta"
        );
        var other = await AskedAsync(report, new string('0', 64));
        other.ShouldSay(".file-answer__heading", "Den här filen är inte densamma som den publicerade");
        other.ShouldSay(".file-answer a", "Hämta den rätta här");
    }

    [Fact]
    public async Task The_list_of_reports()
    {
        await PublishedReport.CreateAsync(app);

        var page = await app.Anybody().GetAsync($"{Links.Reports()}?region=V%C3%A4rmland");

        using var _ = new AssertionScope();
        page.ShouldSay("h1", "Publicerade granskningar");
        page.ShouldSay("main p", "Här finns rapporter från externa kvalitetsgranskningar av läkares specialiseringstjänstgöring.");
        page.ShouldSay("main p", "Att en enhet saknas betyder inte att den inte är granskad. Rapporten kan vara under arbete.");
        page.Said(".list-filter label")
            .Should()
            .Equal(
                "Sök enhet, sjukhus, ort eller ord i rapporten",
                "Specialitet",
                "Region",
                "Vårdgivare",
                "År",
                "Regelverk",
                "Område med brister"
            );
        page.ShouldSay(".list-filter button", "Sök");
        page.ShouldSay(".list-filter a", "Filtrera (1)");
        page.ShouldSay(".chip--clear", "Nollställ");
        page.ShouldSay(".list-files a", "Hämta träffarna (CSV)", "Prenumerera (Atom)");
    }

    private static Task<Page> AskedAsync(PublishedReport report, string sum) =>
        report.App.Anybody().GetAsync($"{Links.Authenticity(report.Address)}?summa={sum}");
}
