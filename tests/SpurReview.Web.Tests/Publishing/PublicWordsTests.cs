using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Tests.Publishing;

/// <summary>What is somebody's private matter is changed, or somebody says why it may stand, before everybody can read it.</summary>
public class PublicWordsTests(App app) : IClassFixture<App>
{
    private const string Number = "811218-9876";
    private static readonly (string, string?) _on = ("Form.On", "2026-03-20");
    private static readonly string _text = "text.Description.A";
    private static readonly string _keep = "keep.Description.A";

    [Fact]
    public async Task A_personnummer_stops_whatever_reason_is_given_and_other_words_let_the_report_out()
    {
        var (coordinator, review) = await FinalAsync($"Läkaren {Number} slutade.");
        var refused = await coordinator.CheckPublishingAsync(review, _on, (_keep, "Det är rätt."));

        var published = await coordinator.PublishAsync(review, _on, (_text, "En läkare slutade."));

        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        refused.Faults.Should().Equal("Område A, beskrivningen: Texten innehåller ett personnummer. Ta bort det.");
        var report = await app.Anybody().GetAsync(published.Location!.OriginalString);
        report.Text.Should().Contain("En läkare slutade.").And.NotContain(Number);
        (await coordinator.GetAsync(Links.Export(review))).Text.Should().Contain("En läkare slutade.").And.NotContain(Number);
        (await coordinator.GetAsync(Links.Area(review, "A"))).Text.Should().Contain(Number, "what was signed stays as it was signed");
        (await coordinator.GetAsync(Links.Publish(review))).Text.Should().Contain("Område A, beskrivningen</strong>: orden ändrades.");
    }

    [Fact]
    public async Task A_phone_number_may_stand_when_somebody_says_why()
    {
        var (coordinator, review) = await FinalAsync("Ring växeln, 018-611 00 00.");
        var refused = await coordinator.CheckPublishingAsync(review, _on);

        var second = await coordinator.CheckPublishingAsync(review, _on, (_keep, "Det är sjukhusets växel."));
        var published = await coordinator.ConfirmPublishingAsync(second, review);

        refused.Faults.Should().Equal("Område A, beskrivningen: Ändra texten, eller skriv varför den kan stå som den är.");
        refused.Text.Should().Contain("Telefonnummer: 018-611 00 00");
        second.Text.Should().Contain("Det är sjukhusets växel.");
        var report = await app.Anybody().GetAsync(published.Location!.OriginalString);
        report.Text.Should().Contain("018-611 00 00").And.NotContain("sjukhusets växel", "why it stands is not printed");
        (await coordinator.GetAsync(Links.Publish(review))).Text.Should().Contain("texten stod kvar. Det är sjukhusets växel.");
    }

    [Fact]
    public async Task What_the_second_page_did_not_show_is_not_published()
    {
        var (coordinator, review) = await FinalAsync("Skriv till chef@exempel.se.");
        var second = await coordinator.CheckPublishingAsync(review, _on, (_text, "Skriv till enheten."));

        var refused = await coordinator.SubmitAsync(
            second,
            Links.ConfirmPublishing(review),
            ("Form.Confirmed", "true"),
            (_text, "Något helt annat.")
        );

        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        refused.Faults.Should().Equal("Något har ändrats sedan du öppnade sidan, så inget är publicerat. Läs sidan igen.");
    }

    [Fact]
    public async Task From_the_second_page_one_goes_back_with_all_words()
    {
        var (coordinator, review) = await FinalAsync("Skriv till chef@exempel.se.");
        var second = await coordinator.CheckPublishingAsync(review, _on, (_text, "Skriv till enheten."));

        var first = await coordinator.PostAsync(Links.Publish(review), second.FormTo(Links.ConfirmPublishing(review)).Fields, second.Token);

        first.FormTo(Links.Publish(review))[_text].Should().Be("Skriv till enheten.");
    }

    [Fact]
    public async Task A_text_that_nothing_was_found_in_is_not_changed_here()
    {
        var (coordinator, review) = await FinalAsync("Enheten fungerar väl.");

        var published = await coordinator.PublishAsync(review, _on, (_text, "Enheten fungerar illa."));

        (await app.Anybody().GetAsync(published.Location!.OriginalString)).Text.Should().Contain("Enheten fungerar väl.");
    }

    private async Task<(Person Coordinator, Guid Review)> FinalAsync(string description)
    {
        var review = await app.Database.ReviewAtAsync(ReviewState.Final, r => r.Areas[0].Describe(description, basedOn: 0));
        return (await app.SignInAsync(AccountRole.Coordinator), review.Id);
    }
}
