using System.Globalization;
using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Tests.Demo;

namespace SpurReview.Web.Tests.Overview;

/// <summary>The coordinator's board, over the demo's reviews.</summary>
public class OverviewTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task It_counts_what_is_going_on_and_shows_nothing_that_is_over()
    {
        var page = await GetAsync("");

        page.Document.QuerySelector(".lead-line")!
            .TextContent.Should()
            .MatchRegex(@"^17 pågående granskningar · \d+ försenade · 2 saknar inspektörer$");
        var rows = RowsOn(page);
        rows.Should().HaveCount(17);
        rows.Should().NotContain(r => r.Contains("Publicerad")).And.NotContain(r => r.Contains("Avbruten"));
    }

    [Fact]
    public async Task What_has_least_time_left_comes_first_and_says_so_in_words()
    {
        var rows = RowsOn(await GetAsync(""));

        rows[0].Should().Contain("Försenat sedan");
        rows[^1].Should().Contain("Ingen sista dag");
    }

    [Fact]
    public async Task A_chip_shows_as_many_as_it_counts()
    {
        var board = await GetAsync("");

        foreach (var chip in board.Document.QuerySelectorAll("[aria-label=Visa] a"))
        {
            var shown = RowsOn(await (await OfficeAsync()).GetAsync(chip.GetAttribute("href")!));
            shown
                .Should()
                .HaveCount(int.Parse(chip.QuerySelector(".chip__count")!.TextContent, CultureInfo.InvariantCulture), chip.TextContent);
        }
    }

    [Fact]
    public async Task Chips_and_lists_are_used_together_and_taken_away_one_by_one()
    {
        var page = await GetAsync("visa=handlingsplaner&region=Sk%C3%A5ne&sok=l%C3%B6nng%C3%A5rden");

        RowsOn(page).Should().ContainSingle().Which.Should().Contain("Lönngårdens vårdcentral");
        page.Document.QuerySelectorAll("[aria-label='Valda filter'] .chip:not(.chip--clear)").Should().HaveCount(3);
        page.Document.QuerySelector(".chips [aria-current]")!.GetAttribute("href").Should().NotContain("visa=");
    }

    [Fact]
    public async Task Whoever_is_waited_for_stands_there_with_name_and_role()
    {
        Row(await GetAsync(""), "Reumatologkliniken").Should().Contain("Farid Sandhammar, inspektör");
        Row(await GetAsync(""), "Ortopedkliniken").Should().Contain("Verksamheten");
    }

    [Fact]
    public async Task What_waits_for_the_office_has_a_button_with_its_verb()
    {
        var page = await GetAsync("visa=vantar-pa-oss&sok=hudkliniken");

        page.Document.QuerySelector(".board__next .btn-primary")!.TextContent.Should().Be("Publicera");
    }

    [Fact]
    public async Task Grades_show_only_when_the_draft_is_signed()
    {
        var page = await GetAsync("");

        Row(page, "Lönngårdens vårdcentral").Should().Contain("D: D").And.Contain("E: D");
        Row(page, "Reumatologkliniken").Should().Contain("Inga att visa");
    }

    [Fact]
    public async Task Below_stand_those_without_inspectors_the_next_days_and_the_five_years()
    {
        var page = await GetAsync("");

        page.Document.QuerySelectorAll("#saknar ~ ul li").Should().HaveCount(2);
        page.Document.QuerySelector("#femar ~ p")!.TextContent.Should().MatchRegex("enhet(er)? passerar fem år i år");
    }

    [Fact]
    public async Task Nothing_found_says_what_to_do()
    {
        (await GetAsync("sok=finns+inte")).Text.Should().Contain("Inga granskningar passar. Ta bort ett filter.");
        (await GetAsync("regio=x")).Text.Should().Contain("Filtret ”regio=x” förstods inte och användes inte.");
    }

    [Fact]
    public async Task A_page_beyond_the_last_and_too_long_a_search_are_told_of()
    {
        (await GetAsync("sida=7")).Text.Should().Contain("Sidan finns inte. Det finns 1 sida.");
        var page = await GetAsync($"sok={new string('å', 201)}");
        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().Equal("Skriv högst 200 tecken.");
    }

    [Fact]
    public async Task The_page_of_filters_keeps_the_chip_and_leads_back()
    {
        var page = await (await OfficeAsync()).GetAsync($"{Links.OverviewFilter()}?visa=forsenat&region=Sk%C3%A5ne");

        page.Document.QuerySelector("input[name=visa]")!.GetAttribute("value").Should().Be("forsenat");
        page.Document.QuerySelector(".back-link")!.GetAttribute("href").Should().Be("/overblick?visa=forsenat&region=Sk%C3%A5ne");
    }

    [Fact]
    public async Task It_is_for_the_office_alone() =>
        (await (await app.SignInAsAsync("Asta Lindgren")).GetAsync(Links.Overview())).Status.Should().NotBe(HttpStatusCode.OK);

    private async Task<Page> GetAsync(string query) => await (await OfficeAsync()).GetAsync($"{Links.Overview()}?{query}");

    private Task<Person> OfficeAsync() => app.SignInAsAsync("Maja Lind");

    private static string Row(Page page, string unit) => RowsOn(page).Single(r => r.Contains(unit));

    private static IReadOnlyList<string> RowsOn(Page page) => [.. page.Document.QuerySelectorAll(".board__row").Select(r => r.TextContent)];
}

public class OverviewStatementTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task It_takes_as_many_statements_however_many_reviews_there_are()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        await app.Database.ReviewAtAsync(ReviewState.Drafting);
        var one = await CountAsync(office);
        foreach (var state in new[] { ReviewState.Ordered, ReviewState.Gathering, ReviewState.Drafting })
            await app.Database.ReviewAtAsync(state);

        (await CountAsync(office)).Should().Be(one).And.BeLessThanOrEqualTo(11);
    }

    [Fact]
    public async Task Without_any_review_it_says_so()
    {
        await using var empty = new App();
        await empty.InitializeAsync();
        var office = await empty.SignInAsync(AccountRole.Coordinator);

        var page = await office.GetAsync(Links.Overview());

        page.Text.Should().Contain("Det finns inga pågående granskningar.");
        (await office.GetAsync($"{Links.Overview()}?visa=forsenat")).Text.Should().Contain("Det finns inga pågående");
    }

    private async Task<int> CountAsync(Person office)
    {
        app.Statements.Clear();
        (await office.GetAsync(Links.Overview())).Status.Should().Be(HttpStatusCode.OK);
        return app.Statements.Sent.Count;
    }
}
