using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.Inspectors;

public class InspectorTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_coordinator_appoints_someone_who_then_reaches_the_review_until_dismissed()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var id = await OrderAsync(coordinator);

        await coordinator.PostFormAsync(Links.Inspectors(id), [("Form.Account", inspector.AccountId.ToString())]);
        var appointed = await inspector.GetAsync(Links.Review(id));
        var page = await coordinator.GetAsync(Links.Inspectors(id));
        await coordinator.SubmitAsync(page, Links.Dismissal(id, InspectorIn(page)));
        var dismissed = await inspector.GetAsync(Links.Review(id));

        appointed.Status.Should().Be(HttpStatusCode.OK);
        dismissed.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_inspectors_can_be_appointed_and_only_once()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var id = await OrderAsync(coordinator);

        var stranger = await coordinator.PostFormAsync(Links.Inspectors(id), [("Form.Account", coordinator.AccountId.ToString())]);
        await coordinator.PostFormAsync(Links.Inspectors(id), [("Form.Account", inspector.AccountId.ToString())]);
        var twice = await coordinator.PostFormAsync(Links.Inspectors(id), [("Form.Account", inspector.AccountId.ToString())]);

        stranger.Faults.Should().Equal("Välj en inspektör i listan.");
        twice.Status.Should().Be(HttpStatusCode.Conflict);
        twice.Text.Should().Contain("är redan utsedd");
    }

    [Fact]
    public async Task A_change_takes_back_the_signatures_and_says_so_before_and_after()
    {
        var review = await ReviewOfTwo.CreateAsync(app, ReviewState.Drafting);
        await review.ChangeAsync(r => r.AllMet().Signed());
        foreach (var address in new[] { Links.Area(review.Id, "A"), Links.Findings(review.Id), Links.SameDeficiency(review.Id, "A1") })
            (await review.First.GetAsync(address))
                .Document.QuerySelector("main")!
                .InnerHtml.Should()
                .Contain("Ändrar du något tas underskrifterna bort, och ni skriver under igen.", address);

        await review.ChangeAsync(r => r.Areas[0].Describe("Läget är ett annat.", basedOn: 0));
        await review.ChangeAsync(r => r.Areas[0].MarkDone());

        (await review.Second.GetAsync(Links.Inspectors(review.Id)))
            .Document.QuerySelectorAll("dd")
            .Count(dd => dd.TextContent == "Underskriften togs bort när utkastet ändrades")
            .Should()
            .Be(2);
        (await review.Second.GetAsync(Links.MyWork())).Text.Should().Contain("Skriv under igen: utkastet har ändrats");
        (await review.First.GetAsync(Links.Area(review.Id, "A")))
            .Document.QuerySelector("main")!
            .InnerHtml.Should()
            .NotContain("Ändrar du något tas");
    }

    [Fact]
    public async Task An_inspector_declares_and_signs_for_herself_and_for_nobody_else()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var review = await app.Database.ReviewAtAsync(ReviewState.Drafting);
        await app.Database.ChangeAsync(review.Id, r => r.AllMet().Appoint("Cecilia Norrby", city: null, inspector.AccountId));
        var page = await inspector.GetAsync(Links.Inspectors(review.Id));
        var own = await OwnAsync(review.Id, inspector);
        var other = review.Inspectors[0].Id;

        var declared = await inspector.SubmitAsync(page, Links.Declaration(review.Id, own), ("Declaration.On", "2026-03-01"));
        var signed = await inspector.SubmitAsync(page, Links.Signature(review.Id, own));
        var forAnother = await inspector.PostAsync(
            Links.Signature(review.Id, other),
            [("Seen", page.FormTo(Links.Signature(review.Id, own))["Seen"])],
            page.Token
        );

        declared.Status.Should().Be(HttpStatusCode.Found);
        signed.Status.Should().Be(HttpStatusCode.Found);
        forAnother.Status.Should().Be(HttpStatusCode.NotFound);
        page.Document.Forms.Should().NotContain(f => f.Action!.Contains("entlediga"), "dismissing is the coordinator's");
    }

    [Fact]
    public async Task Nobody_signs_a_text_that_has_changed_since_it_was_shown()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var review = await app.Database.ReviewAtAsync(ReviewState.Drafting);
        await app.Database.ChangeAsync(review.Id, r => r.AllMet().Appoint("Cecilia Norrby", city: null, inspector.AccountId));
        var page = await inspector.GetAsync(Links.Inspectors(review.Id));
        await app.Database.ChangeAsync(review.Id, r => r.Areas[0].Assess("A1", Verdict.NotMet, r.Areas[0].Assessments[0].Verdict.Version));

        var answer = await inspector.SubmitAsync(page, Links.Signature(review.Id, await OwnAsync(review.Id, inspector)));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_coordinator_neither_declares_nor_signs_for_anybody()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Drafting);
        await app.Database.ChangeAsync(review.Id, r => r.AllMet());
        var page = await coordinator.GetAsync(Links.Inspectors(review.Id));
        var inspector = review.Inspectors[0].Id;

        foreach (var address in new[] { Links.Declaration(review.Id, inspector), Links.Signature(review.Id, inspector) })
        {
            page.Document.Forms.Should().NotContain(f => f.GetAttribute("action") == address);
            (await coordinator.PostAsync(address, [], page.Token)).Status.Should().Be(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task What_must_be_written_before_signing_is_listed_with_links()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Drafting);

        var page = await coordinator.GetAsync(Links.Inspectors(review.Id));

        page.Document.QuerySelectorAll($"a[href='{Links.Area(review.Id, "C")}']").Should().NotBeEmpty();
        page.Text.Should().Contain("Område C har ingen gradering.");
        page.Document.Forms.Should().NotContain(f => f.Action!.Contains("underskrift"));
    }

    [Fact]
    public async Task Inspectors_neither_appoint_nor_dismiss()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        await app.Database.ChangeAsync(review.Id, r => r.Appoint("Cecilia Norrby", city: null, inspector.AccountId));

        var appointed = await inspector.PostFormAsync(Links.Inspectors(review.Id), [("Form.Account", inspector.AccountId.ToString())]);
        var dismissed = await inspector.PostFormAsync(Links.Dismissal(review.Id, review.Inspectors[0].Id), [], Links.Inspectors(review.Id));

        appointed.Status.Should().Be(HttpStatusCode.Forbidden);
        dismissed.Status.Should().Be(HttpStatusCode.Forbidden);
    }

    private static async Task<Guid> OrderAsync(Person coordinator) =>
        Orders.IdIn((await coordinator.PostFormAsync(Links.NewReview(), Orders.Review())).Location);

    private async Task<Guid> OwnAsync(Guid review, Person inspector) =>
        (await app.Database.ChangeAsync(review, _ => { })).Inspectors.Single(i => i.AccountId == inspector.AccountId).Id;

    private static Guid InspectorIn(Page page) =>
        Guid.Parse(page.Document.Forms.First(f => f.Action!.Contains("entlediga")).Action!.Split('/')[^2]);
}
