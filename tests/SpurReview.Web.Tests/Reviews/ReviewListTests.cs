using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.Reviews;

public class ReviewListTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_list_is_found_by_unit_provider_and_inspector()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var word = $"Sökord{Guid.NewGuid():N}";
        var provider = A.Provider($"Region {word}");
        var unit = A.Unit(provider, $"Enhet {word}");
        var review = A.Review(app.Database.Catalogue.FindTemplate("hslf-fs-2021-8"), unit);
        review.Appoint($"Inspektör {word}", city: null, accountId: null);
        await app.Database.SaveAsync(review, provider, unit);

        foreach (var search in new[] { $"enhet {word}", $"REGION {word}", $"inspektör {word}" })
            (await RowsAsync(coordinator, $"?sok={Uri.EscapeDataString(search)}")).Should().ContainSingle().Which.Should().Contain(word);
    }

    [Fact]
    public async Task Signs_that_mean_something_to_the_database_are_searched_for_as_they_stand()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        await app.Database.ReviewAtAsync(ReviewState.Ordered);

        (await RowsAsync(coordinator, "?sok=%25")).Should().BeEmpty();
        (await RowsAsync(coordinator, "?sok=_")).Should().BeEmpty();
        (await RowsAsync(coordinator, "?sok=%5C")).Should().BeEmpty();
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_are_taken_away_one_by_one()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        await app.Database.ReviewAtAsync(ReviewState.SiteVisit);
        await app.Database.ReviewAtAsync(ReviewState.Planned);

        var page = await coordinator.GetAsync(
            "/granskningar?lage=platsbesok&specialitet=Allm%C3%A4nmedicin&region=Uppsala&mall=hslf-fs-2021-8&ar=2026"
        );

        page.Document.QuerySelectorAll(".row-card").Should().ContainSingle().Which.TextContent.Should().Contain("Platsbesök");
        var chips = page.Document.QuerySelectorAll(".chip:not(.chip--clear)");
        chips.Should().HaveCount(5);
        chips[0].GetAttribute("href").Should().NotContain("lage").And.Contain("region=Uppsala");
    }

    [Fact]
    public async Task A_filter_that_nobody_understands_is_named_and_not_used()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        await app.Database.ReviewAtAsync(ReviewState.Ordered);

        var page = await coordinator.GetAsync("/granskningar?regio=x&lage=flygande&ar=i+fjol&sida=-1");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Text.Should()
            .Contain("Filtret ”regio=x” förstods inte och användes inte.")
            .And.Contain("”lage=flygande”")
            .And.Contain("”sida=-1”");
        page.Document.QuerySelectorAll(".row-card").Should().NotBeEmpty();
    }

    [Fact]
    public async Task Too_long_a_search_is_refused_beside_its_field()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);

        var page = await coordinator.GetAsync($"/granskningar?sok={new string('å', 201)}");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().Equal("Skriv högst 200 tecken.");
    }

    [Fact]
    public async Task A_page_beyond_the_last_says_how_many_there_are()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        await app.Database.ReviewAtAsync(ReviewState.Ordered);

        var page = await coordinator.GetAsync("/granskningar?sida=2147483647");

        page.Status.Should().Be(HttpStatusCode.NotFound);
        page.Text.Should().Contain("Sidan finns inte. Det finns 1 sida.");
    }

    [Fact]
    public async Task Rows_and_count_take_one_statement_each()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        await app.Database.ReviewAtAsync(ReviewState.Ordered);
        app.Statements.Clear();

        await coordinator.GetAsync("/granskningar?sok=vårdcentral");

        app.Statements.Sent.Should().HaveCount(5, "begin, who acts, the count, the rows, commit");
    }

    [Fact]
    public async Task An_inspector_sees_her_own_reviews_and_no_others()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var hers = await app.Database.ReviewAtAsync(ReviewState.Ordered);
        await app.Database.ChangeAsync(hers.Id, r => r.Appoint("Asta Lindgren", city: null, inspector.AccountId));
        var other = await app.Database.ReviewAtAsync(ReviewState.Ordered);

        var list = await inspector.GetAsync(Links.Reviews());
        var others = await inspector.GetAsync(Links.Review(other.Id));
        var nowhere = await inspector.GetAsync(Links.Review(Guid.NewGuid()));

        list.Document.QuerySelectorAll(".row-card a")
            .Should()
            .ContainSingle()
            .Which.GetAttribute("href")
            .Should()
            .Be(Links.Review(hers.Id));
        others.Status.Should().Be(HttpStatusCode.NotFound);
        WithoutToken(others.Text).Should().Be(WithoutToken(nowhere.Text), "nobody can tell whether a review exists");
    }

    private static async Task<List<string>> RowsAsync(Person person, string query) =>
        [.. (await person.GetAsync(Links.Reviews() + query)).Document.QuerySelectorAll(".row-card").Select(row => row.TextContent)];

    private static string WithoutToken(string html) =>
        System.Text.RegularExpressions.Regex.Replace(html, "name=\"__RequestVerificationToken\"[^>]*>", "");
}
