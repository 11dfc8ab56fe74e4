using System.Net;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Tests.Mail;

namespace SpurReview.Web.Tests.DraftReturns;

/// <summary>The office reads what the inspectors signed, and asks them for a change before it goes on.</summary>
public class DraftReturnTests(App app) : IClassFixture<App>
{
    private const string Comment = "E5: skriv vad som brister.\r\n\r\nB2: kommentaren är <för> kort.";

    [Fact]
    public async Task The_office_finds_the_way_where_it_sends_the_draft_on()
    {
        var (office, review) = await SignedAsync();
        var page = await office.GetAsync(Links.Review(review.Id));

        page.Document.QuerySelector($".step-buttons a[href='{Links.ReturnDraft(review.Id)}']")!
            .TextContent.Should()
            .Be("Skicka tillbaka utkastet");
        Refers(await review.First.GetAsync(Links.Review(review.Id)), review).Should().BeFalse("an inspector changes the draft herself");
    }

    [Fact]
    public async Task There_is_no_such_way_before_all_have_signed()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await ReviewOfTwo.CreateAsync(app, ReviewState.Drafting);
        await review.ChangeAsync(r => r.AllMet().Sign(r.Inspectors[0].Id, new DateTimeOffset(2026, 3, 20, 12, 0, 0, TimeSpan.Zero)));

        Refers(await office.GetAsync(Links.Review(review.Id)), review).Should().BeFalse();
        var page = await office.GetAsync(Links.ReturnDraft(review.Id));
        page.Status.Should().Be(HttpStatusCode.OK);
        page.Text.Should().Contain("Björn Ek har inte skrivit under utkastet.");
        page.Document.QuerySelector("textarea").Should().BeNull();
    }

    [Fact]
    public async Task The_inspectors_are_told_why_they_sign_again_until_both_have()
    {
        var (office, review) = await SignedAsync();

        (await ReturnAsync(office, review)).Location!.OriginalString.Should().Be(Links.Review(review.Id));

        (await review.SavedAsync()).Inspectors.Should().OnlyContain(i => i.SignedAt == null);
        string[] pages = [Links.Inspectors(review.Id), Links.Review(review.Id)];
        foreach (var address in pages)
        foreach (var person in new[] { review.First, review.Second, office })
            Notice(await person.GetAsync(address)).Should().Contain("E5: skriv vad som brister.").And.Contain("kommentaren är <för> kort.");

        await SignAsync(review.First, review);
        Notice(await review.First.GetAsync(pages[0])).Should().Contain("E5", "the other has not signed yet");
        await SignAsync(review.Second, review);
        foreach (var address in pages)
            Notice(await review.First.GetAsync(address)).Should().BeNull();
    }

    [Fact]
    public async Task A_step_that_is_refused_meanwhile_leaves_the_word_where_it_was()
    {
        var (office, review) = await SignedAsync();
        await ReturnAsync(office, review);

        var refused = await office.PostFormAsync(
            Links.Step(review.Id),
            [("Form.From", "Drafting"), ("Form.To", "FactCheck"), ("Form.On", "2026-03-20")],
            tokenFrom: Links.Review(review.Id)
        );

        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        Notice(refused).Should().Contain("E5");
    }

    [Fact]
    public async Task The_task_leads_to_the_page_that_tells_why()
    {
        var (office, review) = await SignedAsync();
        await ReturnAsync(office, review);

        var work = await review.First.GetAsync(Links.MyWork());

        work.Text.Should().Contain("Skriv under igen: utkastet har ändrats");
        work.Document.QuerySelectorAll($"a[href='{Links.Inspectors(review.Id)}']").Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_unit_is_told_nothing()
    {
        var (office, review) = await SignedAsync(ReviewState.FactCheck);
        var head = await HeadOfAsync(review);

        (await ReturnAsync(office, review)).Status.Should().Be(HttpStatusCode.Found);

        foreach (var address in new[] { Links.Review(review.Id), Links.Inspectors(review.Id) })
        {
            var page = await head.GetAsync(address);
            page.Status.Should().Be(HttpStatusCode.OK);
            page.Text.Should().NotContain("skickat tillbaka").And.NotContain("E5: skriv");
        }
    }

    [Fact]
    public async Task The_inspectors_get_a_mail_with_none_of_the_words_in_it()
    {
        var (office, review) = await SignedAsync();
        await Mails.ClearAsync(app);

        await ReturnAsync(office, review);

        var mails = (await Mails.AllAsync(app)).Where(m => m.Purpose is MailPurpose.DraftReturned).ToList();
        mails
            .Select(m => m.ToAddress)
            .Should()
            .BeEquivalentTo($"{review.First.AccountId:N}@exempel.se", $"{review.Second.AccountId:N}@exempel.se");
        mails.Should().OnlyContain(m => m.Link!.EndsWith(Links.Inspectors(review.Id)) && !m.TextBody.Contains("E5"));
    }

    [Fact]
    public async Task Without_a_word_of_what_to_change_nothing_happens()
    {
        var (office, review) = await SignedAsync();
        var before = await review.FingerprintAsync();

        var page = await office.SubmitAsync(
            await office.GetAsync(Links.ReturnDraft(review.Id)),
            Links.ReturnDraft(review.Id),
            ("Form.Comment", " \r\n ")
        );

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().Equal("Skriv vad som ska ändras.");
        (await review.FingerprintAsync()).Should().Be(before);
    }

    [Fact]
    public async Task What_has_changed_since_is_read_again_first_and_the_typed_text_stays()
    {
        var (office, review) = await SignedAsync();
        var shown = await office.GetAsync(Links.ReturnDraft(review.Id));
        await review.ChangeAsync(r => r.Areas[0].Describe("En rättad text.", basedOn: 0));
        await review.ChangeAsync(r => r.Signed());

        var late = await office.SubmitAsync(shown, Links.ReturnDraft(review.Id), ("Form.Comment", Comment));

        late.Status.Should().Be(HttpStatusCode.BadRequest);
        late.Faults.Should().ContainSingle().Which.Should().StartWith("Utkastet har ändrats");
        (await review.SavedAsync()).Inspectors.Should().OnlyContain(i => i.SignedAt != null);
        late.FormTo(Links.ReturnDraft(review.Id))["Form.Comment"].Should().Be(Comment);
        (await office.SubmitAsync(late, Links.ReturnDraft(review.Id))).Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Of_two_who_return_it_one_does_and_the_other_keeps_what_she_typed()
    {
        var (office, review) = await SignedAsync();
        var colleague = await app.SignInAsync(AccountRole.Coordinator);
        var shown = await colleague.GetAsync(Links.ReturnDraft(review.Id));
        await ReturnAsync(office, review);

        var second = await colleague.SubmitAsync(shown, Links.ReturnDraft(review.Id), ("Form.Comment", "Kollegans ord."));

        second.Status.Should().Be(HttpStatusCode.BadRequest);
        second.Faults.Should().Equal("Asta Lindgren har inte skrivit under utkastet.", "Björn Ek har inte skrivit under utkastet.");
        second.FormTo(Links.ReturnDraft(review.Id))["Form.Comment"].Should().Be("Kollegans ord.");
        (await ReturnsAsync(review)).Should().Equal(Comment.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_page_from_before_they_signed_anew_is_not_acted_on_though_the_text_is_the_same()
    {
        var (office, review) = await SignedAsync();
        var shown = await office.GetAsync(Links.ReturnDraft(review.Id));
        await ReturnAsync(await app.SignInAsync(AccountRole.Coordinator), review);
        await SignAsync(review.First, review);
        await SignAsync(review.Second, review);

        var late = await office.SubmitAsync(shown, Links.ReturnDraft(review.Id), ("Form.Comment", "Igen."));

        late.Status.Should().Be(HttpStatusCode.BadRequest);
        late.Text.Should().Contain("Skickat tillbaka tidigare", "the page tells what a colleague has said");
        (await ReturnsAsync(review)).Should().HaveCount(1);
    }

    [Fact]
    public async Task The_page_shows_what_is_worth_a_look_in_the_draft()
    {
        var (office, review) = await SignedAsync();
        await review.ChangeAsync(r => r.WithD("H"));
        await review.ChangeAsync(r => r.Signed());

        var page = await office.GetAsync(Links.ReturnDraft(review.Id));

        page.Document.QuerySelectorAll(".readiness__list a")
            .Select(a => a.TextContent)
            .Should()
            .Contain("Område H har D men ingen svaghet är kopplad dit");
    }

    [Fact]
    public async Task Where_there_is_no_draft_the_page_says_so()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Graded);

        (await office.GetAsync(Links.ReturnDraft(review.Id)))
            .Text.Should()
            .Contain("Det finns inget utkast att skicka tillbaka i det här läget.");
    }

    private static string? Notice(Page page) => page.Document.QuerySelector("section[aria-labelledby=skickat-tillbaka]")?.TextContent;

    private static bool Refers(Page page, ReviewOfTwo review) =>
        page.Document.QuerySelector($"a[href='{Links.ReturnDraft(review.Id)}']") is not null;

    private async Task<(Person Office, ReviewOfTwo Review)> SignedAsync(ReviewState state = ReviewState.Drafting)
    {
        var review = await ReviewOfTwo.CreateAsync(app, state);
        await review.ChangeAsync(r => r.AllMet());
        await review.ChangeAsync(r => r.Signed());
        return (await app.SignInAsync(AccountRole.Coordinator), review);
    }

    private static async Task<Page> ReturnAsync(Person office, ReviewOfTwo review) =>
        await office.SubmitAsync(
            await office.GetAsync(Links.ReturnDraft(review.Id)),
            Links.ReturnDraft(review.Id),
            ("Form.Comment", Comment)
        );

    private static async Task SignAsync(Person inspector, ReviewOfTwo review)
    {
        var id = (await review.SavedAsync()).Inspectors.Single(i => i.AccountId == inspector.AccountId).Id;
        var signed = await inspector.SubmitAsync(await inspector.GetAsync(Links.Inspectors(review.Id)), Links.Signature(review.Id, id));
        signed.Status.Should().Be(HttpStatusCode.Found);
    }

    private async Task<Person> HeadOfAsync(ReviewOfTwo review)
    {
        var unit = await app.Database.DoAsync(
            Identity.Operator,
            async db => (await db.Units.FindAsync((await db.Reviews.FindAsync(review.Id))!.UnitId))!
        );
        return await app.SignInAsync([], id => [Position.AtUnit(id, AccountRole.HeadOfUnit, unit, A.Today)]);
    }

    private Task<List<string>> ReturnsAsync(ReviewOfTwo review) =>
        app.Database.DoAsync(
            Identity.Operator,
            db => db.DraftReturns.Where(r => r.ReviewId == review.Id).Select(r => r.Comment).ToListAsync()
        );
}
