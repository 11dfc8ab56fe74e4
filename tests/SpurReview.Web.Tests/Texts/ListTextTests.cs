using FluentAssertions.Execution;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Tests.Texts;

/// <summary>The words of lists that are empty, or long.</summary>
public class ListTextTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_fresh_installation() =>
        (await app.Anybody().GetAsync(Links.Reports())).ShouldSay("main p", "Inga rapporter är publicerade än.");

    [Fact]
    public async Task From_page_to_page()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        for (var i = 0; i <= ListQuery.PageSize; i++)
            await app.Database.ReviewAtAsync(ReviewState.Ordered);

        var (first, last) = (await office.GetAsync(Links.Reviews()), await office.GetAsync($"{Links.Reviews()}?sida=2"));

        using var _ = new AssertionScope();
        first.Said(".paging > *").Should().Equal("Sida 1 av 2", "Nästa");
        last.Said(".paging > *").Should().Equal("Föregående", "Sida 2 av 2");
        (await office.GetAsync($"{Links.Reviews()}?sida=3")).Text.Should().Contain("Sidan finns inte. Det finns 2 sidor.");
    }
}
