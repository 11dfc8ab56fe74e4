using System.Net;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Outbox;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Publishing;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.FactChecks;

/// <summary>The inspectors' side, and what becomes of the draft.</summary>
public class AnswerTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Each_remark_is_answered_on_a_card_of_its_own()
    {
        var work = await SentAsync("E1", "E2");

        var answer = await work.AnswerAsync(work.Review.First, 1, "NotChanged", "Schemat gäller efter besöket.");
        answer.Status.Should().Be(HttpStatusCode.Found);
        (await work.Review.First.GetAsync(Links.Answers(work.Id)))
            .Text.Should()
            .Contain("Svaret är sparat. 1 anmärkning kvar att svara på.");
        await work.AnswerAsync(work.Review.Second, 2, "Changed", "Rättat.");

        var page = await work.Head.GetAsync(Links.FactCheck(work.Id));
        page.Text.Should().Contain("Alla är besvarade.").And.Contain("Inte ändrat").And.Contain("Schemat gäller efter besöket.");
    }

    [Fact]
    public async Task An_answer_says_what_was_done_and_why()
    {
        var work = await SentAsync("E1");

        var page = await work.AnswerAsync(work.Review.First, 1, "", " ");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().BeEquivalentTo("Välj vad ni har gjort.", "Skriv varför, så att verksamheten förstår svaret.");
    }

    [Fact]
    public async Task Two_who_answer_at_once_do_not_overwrite_each_other()
    {
        var work = await SentAsync("E1");
        var shown = await work.Review.Second.GetAsync(Links.Answers(work.Id));
        await work.AnswerAsync(work.Review.First, 1, "NotChanged", "Astas svar.");

        var remark = (await work.Review.SavedAsync()).FactCheck!.Remarks.Single();
        var late = await work.Review.Second.SubmitAsync(
            shown,
            Links.Answer(work.Id, remark.Id),
            ("Form.Outcome", "Changed"),
            ("Form.Answer", "Björns svar.")
        );

        late.Status.Should().Be(HttpStatusCode.Conflict);
        (await work.Review.SavedAsync()).FactCheck!.Remarks.Single().Answer.Should().Be("Astas svar.");
    }

    [Fact]
    public async Task The_review_waits_for_answers_and_for_new_signatures()
    {
        var work = await SentAsync("E1");
        Waits(await work.Office.GetAsync(Links.Review(work.Id))).Should().Contain("Anmärkning 1 har inget svar. Svara på den.");

        await work.AnswerAsync(work.Review.First, 1, "Changed", "Rättat.");
        await work.Review.ChangeAsync(r => r.Areas[4].Describe("Rättad text.", basedOn: 0));

        Waits(await work.Office.GetAsync(Links.Review(work.Id)))
            .Should()
            .Contain("har inte skrivit under utkastet.")
            .And.NotContain("Anmärkning 1");
        (await work.Review.First.GetAsync(Links.Answers(work.Id))).Text.Should().Contain("Ni behöver båda skriva under igen.");
    }

    [Fact]
    public async Task What_was_changed_is_shown_to_the_unit_when_the_review_goes_on_and_not_while_it_is_written()
    {
        var work = await SentAsync("E1");
        await work.AnswerAsync(work.Review.First, 1, "Changed", "Rättat.");
        await work.Review.ChangeAsync(r => r.Areas[4].Describe("Handledningen är god.", basedOn: 0));
        (await work.Head.GetAsync(Links.DraftChanges(work.Id))).Location!.OriginalString.Should().Be(Links.FactCheck(work.Id));
        (await work.Review.First.GetAsync(Links.DraftChanges(work.Id))).Text.Should().Contain("Handledningen är god.");

        await work.Review.ChangeAsync(r => Testing.ReviewRoad.Signed(r));
        var step = await work.Office.SubmitAsync(
            await work.Office.GetAsync(Links.Review(work.Id)),
            Links.Step(work.Id),
            ("Form.To", "Graded")
        );
        step.Status.Should().Be(HttpStatusCode.Found);

        var page = await work.Head.GetAsync(Links.DraftChanges(work.Id));
        page.Document.QuerySelector(".change h2")!.TextContent.Should().Be("Område E, beskrivningen");
        page.Document.QuerySelector(".change ins")!.TextContent.Should().Be("Handledningen är god.");
        page.Document.QuerySelector(".change__word")!.TextContent.Trim().Should().Be("tillagt");
    }

    [Fact]
    public async Task Remarks_and_answers_stand_in_the_units_snapshot_and_not_in_the_public_one()
    {
        var work = await SentAsync("E1");
        await work.AnswerAsync(work.Review.First, 1, "NotChanged", "Svaret på anmärkningen.");
        var review = await work.Review.SavedAsync();

        var template = app.Database.Catalogue.FindTemplate("hslf-fs-2021-8")!;
        var snapshot = review.ToSnapshot(A.Provider(), work.Unit, template, version: null);

        snapshot
            .Remarks.Should()
            .Equal(new SnapshotRemark("E1", RemarkKind.Wording, "Skriv tydligare.", RemarkOutcome.NotChanged, "Svaret på anmärkningen."));
        snapshot.ForThePublic().Remarks.Should().BeEmpty();
    }

    [Fact]
    public async Task The_inspectors_are_told_of_remarks_and_the_unit_of_answers()
    {
        var work = await SentAsync("E1");
        (await MailsAsync(MailPurpose.Remarks, work.Review.First, work.Review.Second))
            .Should()
            .HaveCount(2)
            .And.OnlyContain(m => m.Subject.StartsWith("Svara på 1 anmärkning: "));

        await work.AnswerAsync(work.Review.First, 1, "NotChanged", "Nej.");
        await work.Office.SubmitAsync(await work.Office.GetAsync(Links.Review(work.Id)), Links.Step(work.Id), ("Form.To", "Graded"));

        (await MailsAsync(MailPurpose.RemarksAnswered, work.Head, work.Deputy, work.Director)).Should().HaveCount(3);
    }

    private Task<List<OutgoingMail>> MailsAsync(MailPurpose purpose, params Person[] people) =>
        app.Database.DoAsync(
            Identity.Operator,
            db =>
            {
                var accounts = people.Select(p => p.AccountId).ToList();
                var addresses = db.Users.Where(u => accounts.Contains(u.Id)).Select(u => u.Email);
                return db.OutgoingMails.Where(m => m.Purpose == purpose && addresses.Contains(m.ToAddress)).ToListAsync();
            }
        );

    private static string Waits(Page page) => page.Document.QuerySelector("#hinder-Graded")!.TextContent;

    private async Task<UnitAtWork> SentAsync(params string[] places)
    {
        var work = await UnitAtWork.CreateAsync(app);
        foreach (var place in places)
            await work.RemarkAsync(place);
        await work.SendAsync(work.Head);
        return work;
    }
}
