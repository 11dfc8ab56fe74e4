using System.Net;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Tests;

public class AppTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Somebody_who_signs_in_is_known_and_everybody_else_is_asked_to()
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);

        var accounts = await administrator.GetAsync(Links.Accounts());
        var refused = await app.Anybody().GetAsync(Links.Accounts());

        accounts.Status.Should().Be(HttpStatusCode.OK);
        accounts.Document.Title.Should().Be("Konton – SpurReview");
        refused.Location!.AbsolutePath.Should().Be("/logga-in");
    }

    [Fact]
    public async Task Statements_are_counted()
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);
        app.Statements.Clear();

        await administrator.GetAsync(Links.Accounts());

        app.Statements.Sent.Should().HaveCount(4, "begin, who acts, the accounts, commit");
    }
}
