using System.Net;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.History;

public class HistoryPageTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_coordinator_reads_who_did_what_with_the_text_before_and_after()
    {
        var (coordinator, review) = (await app.SignInAsync(AccountRole.Coordinator), await ReviewAsync());
        await ChangeAsync(review, a => a.Assess("E5", Verdict.NotMet, 0));
        await ChangeAsync(review, a => a.Comment("E5", "Rutin saknas.", 0));

        var events = Events(await coordinator.GetAsync(Links.History(review.Id)));

        events[0].Should().Contain("Asta Lindgren, inspektör, skrev kommentaren till E5.").And.Contain("Rutin saknas.");
        events[1].Should().Contain("Asta Lindgren, inspektör, satte E5 till Inte uppfyllt.").And.Contain("Inte bedömt");
    }

    [Fact]
    public async Task An_opened_and_a_fetched_draft_are_told()
    {
        var (coordinator, id) = (
            await app.SignInAsync(AccountRole.Coordinator),
            (await ReviewOfTwo.CreateAsync(app, ReviewState.Graded)).Id
        );

        await coordinator.GetAsync(Links.Preview(id));
        await coordinator.GetAsync(Links.Preview(id));
        await coordinator.Http.GetAsync(Links.Export(id));
        await coordinator.Http.GetAsync(Links.UnitCopyWord(id));

        var events = Events(await coordinator.GetAsync(Links.History(id)));
        events[0].Should().Contain("hämtade enhetens eget exemplar som Word.");
        events[1].Should().Contain("hämtade granskningen som paket.");
        events[2].Should().Contain("öppnade förhandsvisningen av rapporten.").And.Contain("2 gånger");
    }

    [Theory]
    [InlineData(AccountRole.Inspector, HttpStatusCode.Forbidden)]
    [InlineData(AccountRole.Administrator, HttpStatusCode.Forbidden)]
    [InlineData(AccountRole.Coordinator, HttpStatusCode.OK)]
    public async Task A_reviews_history_is_for_coordinators(AccountRole role, HttpStatusCode status) =>
        (await (await app.SignInAsync(role)).GetAsync(Links.History((await ReviewAsync()).Id))).Status.Should().Be(status);

    [Fact]
    public async Task There_is_none_of_a_review_that_does_not_exist() =>
        (await (await app.SignInAsync(AccountRole.Coordinator)).GetAsync(Links.History(Guid.NewGuid())))
            .Status.Should()
            .Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task An_administrator_reads_of_people_and_roles_and_of_no_review()
    {
        var (administrator, review) = (await app.SignInAsync(AccountRole.Administrator), await ReviewAsync());
        await ChangeAsync(review, a => a.Assess("E5", Verdict.NotMet, 0));
        var account = A.Account("Nils Ny");
        await app.Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Users.Add(account)));
        await app.Database.DoAsync(
            new Identity(Reach.Administrator, administrator.AccountId, "Ada Admin"),
            async db => (await db.Users.SingleAsync(a => a.Id == account.Id)).Roles.Add(AccountRole.Coordinator)
        );

        var events = Events(await administrator.GetAsync(Links.History()));

        events[0].Should().Contain("Ada Admin, administratör, satte rollerna för Nils Ny till kansli.");
        events[1].Should().Contain("Driften (kommandoraden) lade till kontot för Nils Ny.");
        events.Should().NotContain(e => e.Contains("E5"));
    }

    [Fact]
    public async Task The_installations_history_is_for_administrators() =>
        (await (await app.SignInAsync(AccountRole.Coordinator)).GetAsync(Links.History())).Status.Should().Be(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Older_events_are_on_the_next_page_and_the_last_says_when_it_began()
    {
        var (coordinator, review) = (await app.SignInAsync(AccountRole.Coordinator), await ReviewAsync());
        foreach (var verdict in new[] { "Met", "NotMet", "Met", "NotMet", "Met" })
            await RawAsync(
                $"update assessments set verdict = '{verdict}' where review_id = '{review.Id}' and code in (select code from assessments where review_id = '{review.Id}' order by code limit 20)"
            );
        await RawAsync($"update assessments set verdict = 'NotMet' where review_id = '{review.Id}' and code = 'E5'");

        var first = await coordinator.GetAsync(Links.History(review.Id));
        var older = first.Document.QuerySelector("a:contains('Visa äldre')")?.GetAttribute("href");
        var second = await coordinator.GetAsync(older!);

        first.Text.Should().NotContain("Historiken börjar");
        second.Text.Should().Contain("Historiken börjar").And.Contain("lade upp granskningen");
        second.Document.QuerySelectorAll("a:contains('Visa äldre')").Should().BeEmpty();
    }

    [Fact]
    public async Task A_text_is_erased_wherever_it_stood_and_the_history_says_who_erased_it()
    {
        var (coordinator, review) = (await app.SignInAsync(AccountRole.Coordinator), await ReviewAsync());
        await ChangeAsync(review, a => a.Comment("E5", "Anna klarar inte jourerna.", 0));
        await ChangeAsync(review, a => a.Comment("E5", "Jourerna fungerar inte.", 1));
        var erase = (await coordinator.GetAsync(Links.History(review.Id)))
            .Document.QuerySelector("a[href$='/radera']")!
            .GetAttribute("href")!;

        var asked = await coordinator.GetAsync(erase);
        await coordinator.SubmitAsync(asked, erase);

        asked.Text.Should().Contain("kommentaren till E5").And.Contain("2 texter");
        var page = await coordinator.GetAsync(Links.History(review.Id));
        page.Text.Should().NotContain("Anna").And.NotContain("Jourerna fungerar").And.Contain("Texten är raderad.");
        Events(page)[0].Should().Contain("raderade texten i händelse");
        (await coordinator.GetAsync(erase)).Text.Should().Contain("ingen text kvar att radera");
    }

    [Fact]
    public async Task It_takes_few_statements()
    {
        var (coordinator, review) = (await app.SignInAsync(AccountRole.Coordinator), await ReviewAsync());
        await coordinator.GetAsync(Links.History(review.Id));

        app.Statements.Clear();
        await coordinator.GetAsync(Links.History(review.Id));

        app.Statements.Sent.Should().HaveCountLessThanOrEqualTo(18);
    }

    private Task<ReviewOfTwo> ReviewAsync() => ReviewOfTwo.CreateAsync(app);

    private Task RawAsync(string sql) =>
        app.Database.DoAsync(new Identity(Reach.All, Guid.NewGuid(), "Kim Kansli"), db => db.Database.ExecuteSqlRawAsync(sql));

    private Task ChangeAsync(ReviewOfTwo review, Action<AreaReview> change) =>
        app.Database.DoAsync(
            new Identity(Reach.Assigned, review.First.AccountId, "Asta Lindgren"),
            async db => change((await db.FindWithAreaAsync(review.Id, "E", CancellationToken.None))!.Areas[0])
        );

    private static List<string> Events(Page page) =>
        [
            .. page
                .Document.QuerySelectorAll(".timeline__event")
                .Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))),
        ];
}
