using System.Net;

namespace SpurReview.Web.Tests.Corrections;

/// <summary>Two people correct the same report. Whoever comes second loses no word, and overwrites none.</summary>
public class CorrectionClashTests(App app) : IClassFixture<App>
{
    private const string Comment = "text.Comment.H2";

    [Fact]
    public async Task Another_version_since_stops_the_first_page_and_keeps_the_words()
    {
        var report = await PublishedReport.CreateAsync(app);
        var form = await report.FormAsync();
        await report.CorrectAsync(text: "Den andras beskrivning.");

        var stale = await report.Coordinator.SubmitAsync(
            form,
            Links.Correction(report.Id),
            (CorrectionForm.Description, "Min beskrivning."),
            (Comment, "Min kommentar."),
            ("reason", "Mitt skäl.")
        );

        stale.Status.Should().Be(HttpStatusCode.Conflict);
        stale.Faults.Should().ContainSingle().Which.Should().StartWith("Någon annan har publicerat version 2");
        stale.Field(report, CorrectionForm.Description).Should().Be("Min beskrivning.");
        stale.Field(report, Comment).Should().Be("Min kommentar.");
        stale.Field(report, "reason").Should().Be("Mitt skäl.");
        stale.Document.QuerySelector("#text_Description_A-clash")!.TextContent.Should().Contain("Den andras beskrivning.");
        stale.Document.QuerySelectorAll(".clash").Should().ContainSingle("the comment is nobody else's");
    }

    [Fact]
    public async Task Having_seen_the_other_version_one_may_go_on()
    {
        var report = await PublishedReport.CreateAsync(app);
        var form = await report.FormAsync();
        await report.CorrectAsync(text: "Den andras beskrivning.");
        var stale = await report.Coordinator.SubmitAsync(
            form,
            Links.Correction(report.Id),
            (Comment, "Min kommentar."),
            ("reason", "Skäl.")
        );

        var check = await report.Coordinator.SubmitAsync(stale, Links.Correction(report.Id));
        await report.PublishAsync(check);

        var snapshot = (await report.CurrentAsync()).ToSnapshot();
        snapshot.Version.Should().Be(3);
        snapshot.Areas[0].Description.Should().Be("Den andras beskrivning.");
        snapshot.Areas[^1].Groups.SelectMany(g => g.Criteria).Single(c => c.Code == "H2").Comment.Should().Be("Min kommentar.");
        snapshot.Corrections[^1].Places.Should().ContainSingle();
    }

    [Fact]
    public async Task Another_version_since_stops_the_second_page_too()
    {
        var report = await PublishedReport.CreateAsync(app);
        var check = await report.CheckAsync((Comment, "Min kommentar."), ("reason", "Mitt skäl."));
        await report.CorrectAsync();

        var stale = await report.PublishAsync(check);

        stale.Status.Should().Be(HttpStatusCode.Conflict);
        stale.Field(report, Comment).Should().Be("Min kommentar.");
        (await report.CurrentAsync()).Version.Should().Be(2);
    }

    [Fact]
    public async Task A_withdrawal_since_is_not_undone_unseen()
    {
        var report = await PublishedReport.CreateAsync(app);
        var check = await report.CheckAsync((Comment, "Min kommentar."), ("reason", "Mitt skäl."));
        await report.WithdrawAsync("En person kunde kännas igen.");

        var stale = await report.PublishAsync(check);

        stale.Status.Should().Be(HttpStatusCode.Conflict);
        stale.Text.Should().Contain("Någon annan har återkallat rapporten").And.Contain("En person kunde kännas igen.");
        stale.Field(report, Comment).Should().Be("Min kommentar.");
        (await app.Anybody().GetAsync(report.Address)).Status.Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Of_two_who_publish_in_the_same_moment_one_is_told_to_look_again()
    {
        var report = await PublishedReport.CreateAsync(app);
        var checks = new[]
        {
            await report.CheckAsync((Comment, "Min kommentar."), ("reason", "Skäl.")),
            await report.CheckAsync((Comment, "Din kommentar."), ("reason", "Skäl.")),
        };

        var answers = await Task.WhenAll(checks.Select(check => report.PublishAsync(check)));

        answers.Select(a => a.Status).Should().BeEquivalentTo([HttpStatusCode.Found, HttpStatusCode.Conflict]);
        (await report.CurrentAsync()).Version.Should().Be(2);
    }
}
