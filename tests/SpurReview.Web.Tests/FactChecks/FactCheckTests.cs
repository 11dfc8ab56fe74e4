using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.FactChecks;

/// <summary>The unit's side: it reads the draft that was sent, remarks on it, and sends what it has to say, once.</summary>
public class FactCheckTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Before_the_draft_is_sent_the_unit_is_told_to_wait()
    {
        var review = await app.Database.ReviewAtAsync(ReviewState.SiteVisit);
        var office = await app.SignInAsync(AccountRole.Coordinator);

        var page = await office.GetAsync(Links.FactCheck(review.Id));

        page.Text.Should().Contain("Utkastet är inte skickat än. Ni får ett mejl när det är er tur.");
    }

    [Fact]
    public async Task The_unit_reads_the_draft_as_it_was_sent_whatever_is_written_since()
    {
        var work = await UnitAtWork.CreateAsync(app, whileOpen: r => r.Areas[4].Describe("Handledningen är regelbunden.", basedOn: 0));
        await work.Review.ChangeAsync(r => r.Areas[4].Describe("Handledningen är gles.", basedOn: 1));

        var page = await work.Director.GetAsync(Links.FactCheck(work.Id));

        page.Text.Should()
            .Contain("Faktagranska rapporten")
            .And.Contain("Handledningen är regelbunden.")
            .And.NotContain("Handledningen är gles.");
        page.Text.Should().Contain("UTKAST 1");
    }

    [Fact]
    public async Task The_providers_administrators_see_that_it_waits_for_the_unit_and_are_not_asked_to_do_it()
    {
        var work = await UnitAtWork.CreateAsync(app);
        var administrator = await app.SignInAsync([], id => [Position.AtProvider(id, work.Unit.TenantId, A.Today)]);

        (await work.Head.GetAsync(Links.MyWork())).Document.QuerySelector("#gor-nu").Should().NotBeNull();
        var page = await administrator.GetAsync(Links.MyWork());

        page.Document.QuerySelector("#gor-nu").Should().BeNull();
        page.Text.Should().Contain("Verksamheten ska faktagranska rapporten.");
    }

    [Fact]
    public async Task Every_paragraph_criterion_and_grade_can_be_remarked_on()
    {
        var work = await UnitAtWork.CreateAsync(app, whileOpen: r => r.Areas[4].Describe("Ett stycke.\n\nEtt till.", basedOn: 0));

        var page = await work.Head.GetAsync(Links.FactCheck(work.Id));

        foreach (var about in new[] { "E", "E1", "E.1", "E.2" })
            page.Document.QuerySelector($"a.margin__remark[href='{Links.NewRemark(work.Id, about)}']").Should().NotBeNull(about);
        page.Document.QuerySelector($"a[href='{Links.NewRemark(work.Id, "E.2")}']")!
            .GetAttribute("aria-label")
            .Should()
            .Be("Anmärk på område E, stycke 2");
    }

    [Fact]
    public async Task The_draft_can_be_read_with_only_what_is_not_met_as_any_report()
    {
        var work = await UnitAtWork.CreateAsync(app);
        int Criteria(Page page) => page.Document.QuerySelectorAll("tr.criterion").Length;

        var page = await work.Head.GetAsync(Links.FactCheck(work.Id));
        var filtered = await work.Head.GetAsync($"{Links.FactCheck(work.Id)}?visa=brister");
        var unmet = page.Document.QuerySelectorAll("tr.criterion--unmet").Length;

        Criteria(page).Should().BeGreaterThan(unmet);
        Criteria(filtered).Should().Be(unmet);
    }

    [Fact]
    public async Task A_remark_quotes_what_stands_there_and_is_shown_beside_it()
    {
        var work = await UnitAtWork.CreateAsync(app, whileOpen: r => r.Areas[4].Describe("Ett stycke.\n\nEtt till.", basedOn: 0));
        var form = await work.Director.GetAsync(Links.NewRemark(work.Id, "E.2"));
        form.Document.QuerySelector("blockquote")!.TextContent.Should().Be("Ett till.");

        var saved = await work.RemarkAsync("E.2", "FactualError", "Ett till, och ett till.", "Se schemat.");

        saved.Location!.OriginalString.Should().Be($"{Links.FactCheck(work.Id)}#om-E.2");
        var page = await work.Head.GetAsync(Links.FactCheck(work.Id));
        page.Document.QuerySelector("[id='om-E.2'] .margin__note")!.TextContent.Should().Be("Fel i sak: Ett till, och ett till.");
        page.Document.QuerySelector(".fact-check__foot")!.TextContent.Trim().Should().Be("1 anmärkning · Granska och skicka");
    }

    [Theory]
    [InlineData("", "Text", "Schemat", "Välj vad det gäller.")]
    [InlineData("Wording", "", null, "Skriv vad som ska stå i stället.")]
    [InlineData("FactualError", "Text", " ", "Ange hur ni vet det, så att inspektörerna kan kontrollera.")]
    public async Task What_is_lacking_is_said_and_nothing_is_saved(string kind, string proposal, string? evidence, string fault)
    {
        var work = await UnitAtWork.CreateAsync(app);

        var page = await work.RemarkAsync("E1", kind, proposal, evidence);

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().Contain(fault);
        (await work.Review.SavedAsync()).FactCheck!.Remarks.Should().BeEmpty();
    }

    [Fact]
    public async Task What_happened_after_the_visit_is_asked_about_and_kept_where_the_unit_wants_it()
    {
        var work = await UnitAtWork.CreateAsync(app);

        var asked = await work.RemarkAsync(work.Head, "E1", "Wording", "Sedan 2 maj finns en rutin.", evidence: null);
        asked
            .Faults.Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("Det här gäller något som hänt efter besöket (2 maj). Lägg det i handlingsplanen i stället");
        (await work.RemarkAsync(work.Head, "E1", "Wording", "Sedan 2 maj finns en rutin.", evidence: null, anyway: true))
            .Status.Should()
            .Be(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("Z9")]
    [InlineData("E99")]
    [InlineData("E.7")]
    [InlineData("%0a")]
    public async Task No_remark_is_about_what_the_draft_does_not_have(string about)
    {
        var work = await UnitAtWork.CreateAsync(app);

        (await work.Head.GetAsync(Links.NewRemark(work.Id, about))).Status.Should().Be(HttpStatusCode.NotFound);
        (await work.RemarkAsync(about)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_director_of_studies_prepares_and_the_head_sends()
    {
        var work = await UnitAtWork.CreateAsync(app);
        await work.RemarkAsync("E1");

        var prepared = await work.Director.GetAsync(Links.ReviewRemarks(work.Id));
        prepared.Text.Should().Contain("Bara verksamhetschefen eller ställföreträdaren kan skicka.");
        (await work.Director.PostFormAsync(Links.ReviewRemarks(work.Id), [], tokenFrom: "/rapporter"))
            .Status.Should()
            .Be(HttpStatusCode.Forbidden);

        var sent = await work.SendAsync(work.Head);
        sent.Status.Should().Be(HttpStatusCode.Found);
        (await work.Head.GetAsync(Links.FactCheck(work.Id))).Text.Should().Contain("Verksamheten skickade 1 anmärkning");
    }

    [Fact]
    public async Task A_deputy_sends_as_the_head_does_and_nothing_to_remark_is_one_button()
    {
        var work = await UnitAtWork.CreateAsync(app);
        var page = await work.Deputy.GetAsync(Links.ReviewRemarks(work.Id));
        page.Text.Should().Contain("Ni godkänner att uppgifterna i utkastet är rätta. Det betyder inte att ni håller med om graderingen.");

        await work.SendAsync(work.Deputy);

        var check = (await work.Review.SavedAsync()).FactCheck!;
        (check.IsSent, check.Remarks.Count).Should().Be((true, 0));
    }

    [Fact]
    public async Task Nothing_more_is_remarked_when_they_are_sent()
    {
        var work = await UnitAtWork.CreateAsync(app);
        await work.RemarkAsync("E1");
        await work.SendAsync(work.Head);

        var late = await work.RemarkAsync("E2", proposal: "För sent.");
        late.Faults.Should().Contain("Anmärkningarna är redan skickade, så inget har ändrats. Kontakta kansliet om något är fel.");
        late.Text.Should().Contain("För sent.", "nothing that was typed is lost");
        (await work.Review.SavedAsync()).FactCheck!.Remarks.Should().ContainSingle();
    }

    [Fact]
    public async Task Nobody_sends_what_has_changed_since_it_was_shown()
    {
        var work = await UnitAtWork.CreateAsync(app);
        var shown = await work.Head.GetAsync(Links.ReviewRemarks(work.Id));
        await work.RemarkAsync("E1");

        var late = await work.Head.SubmitAsync(shown, Links.ReviewRemarks(work.Id));

        late.Status.Should().Be(HttpStatusCode.Conflict);
        (await work.Review.SavedAsync()).FactCheck!.IsSent.Should().BeFalse();
    }

    [Fact]
    public async Task What_is_not_sent_is_the_units_own()
    {
        var work = await UnitAtWork.CreateAsync(app);
        await work.RemarkAsync("E1", proposal: "Hemligt än så länge.");

        (await work.Head.GetAsync(Links.FactCheck(work.Id))).Text.Should().Contain("Hemligt än så länge.");
        foreach (var person in new[] { work.Office, work.Review.First })
            (await person.GetAsync(Links.FactCheck(work.Id)))
                .Text.Should()
                .NotContain("Hemligt än så länge.")
                .And.NotContain("Formulering");
        (await work.Office.GetAsync(Links.History(work.Id))).Text.Should().NotContain("Hemligt än så länge.").And.NotContain("Wording");
    }

    [Fact]
    public async Task A_remark_is_changed_and_taken_back()
    {
        var work = await UnitAtWork.CreateAsync(app);
        await work.RemarkAsync("E1");
        var address = Links.Remark(work.Id, (await work.Review.SavedAsync()).FactCheck!.Remarks.Single().Id);
        var page = await work.Head.GetAsync(address);

        await work.Head.SubmitAsync(page, address, ("Form.Proposal", "Skriv så här."));
        (await work.Review.SavedAsync()).FactCheck!.Remarks.Single().Proposal.Should().Be("Skriv så här.");
        var late = await work.Head.SubmitAsync(page, address, ("Form.Proposal", "Från en gammal sida."));
        late.Faults.Should().ContainSingle().Which.Should().Contain("Nu står där: ”Skriv så här.”");
        late.Text.Should().Contain("Från en gammal sida.", "nothing that was typed is lost");

        (await RemoveAsync(work.Head, address, page)).Status.Should().Be(HttpStatusCode.Conflict, "it is not what the page showed");
        await RemoveAsync(work.Head, address, await work.Head.GetAsync(address));
        (await work.Review.SavedAsync()).FactCheck!.Remarks.Should().BeEmpty();
    }

    private static Task<Page> RemoveAsync(Person person, string address, Page page) =>
        person.PostAsync($"{address}/ta-bort", page.FormTo(address).Fields, page.Token);

    [Fact]
    public async Task The_draft_that_was_sent_can_be_read_afterwards()
    {
        var work = await UnitAtWork.CreateAsync(app, whileOpen: r => r.Areas[4].Describe("Handledningen är regelbunden.", basedOn: 0));
        await work.SendAsync(work.Head);

        foreach (var person in new[] { work.Director, work.Office, work.Review.First })
            (await person.GetAsync(Links.SentDraft(work.Id)))
                .Text.Should()
                .Contain("Handledningen är regelbunden.")
                .And.NotContain("margin__remark");
    }

    [Fact]
    public async Task Pressing_twice_makes_one_remark_and_sends_once()
    {
        var work = await UnitAtWork.CreateAsync(app);
        var form = await work.Head.GetAsync(Links.NewRemark(work.Id, "E1"));
        (string, string?)[] written = [("Form.Kind", "Wording"), ("Form.Proposal", "Skriv tydligare.")];

        await work.Head.SubmitAsync(form, Links.NewRemark(work.Id, "E1"), written);
        (await work.Head.SubmitAsync(form, Links.NewRemark(work.Id, "E1"), written)).Status.Should().Be(HttpStatusCode.Found);
        (await work.Review.SavedAsync()).FactCheck!.Remarks.Should().ContainSingle();

        var shown = await work.Head.GetAsync(Links.ReviewRemarks(work.Id));
        await work.Head.SubmitAsync(shown, Links.ReviewRemarks(work.Id));
        (await work.Head.SubmitAsync(shown, Links.ReviewRemarks(work.Id))).Status.Should().Be(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData(AccountRole.Coordinator)]
    [InlineData(AccountRole.Inspector)]
    public async Task Only_the_unit_remarks(AccountRole role)
    {
        var work = await UnitAtWork.CreateAsync(app);

        (await work.RemarkAsync(work[role], "E1", "Wording", "Text", evidence: null)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await work[role].PostFormAsync(Links.ReviewRemarks(work.Id), [], tokenFrom: "/rapporter"))
            .Status.Should()
            .Be(HttpStatusCode.Forbidden);
    }
}
