using System.Net;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Tests.MyAccount;

public class SessionTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_person_sees_where_she_is_signed_in_this_browser_first()
    {
        var (here, _) = await TwoBrowsersAsync();

        var rows = (await here.GetAsync(Links.MyAccount())).Document.QuerySelectorAll("section[aria-labelledby=sessioner] .account-row");

        rows.Should().HaveCount(2);
        rows[0].TextContent.Should().Contain("den här enheten");
    }

    [Fact]
    public async Task A_browser_that_is_signed_out_from_another_is_refused_the_next_thing_it_does()
    {
        var (here, there) = await TwoBrowsersAsync();

        await here.PostFormAsync(Links.EndSession(await OtherSessionAsync(here)), [], Links.MyAccount());

        var refused = await there.GetAsync(Links.Reviews());
        refused.Status.Should().Be(HttpStatusCode.Found);
        refused.Location!.OriginalString.Should().StartWith(Links.SignIn(Links.Reviews()));
        (await there.GetAsync(refused.Location.OriginalString)).Text.Should().Contain("Du är utloggad från den här enheten.");
        (await there.GetAsync(Links.Reviews()))
            .Location!.OriginalString.Should()
            .EndWith("/logga-in?tillbaka=%2Fgranskningar", "the cookie is gone");
        (await here.GetAsync(Links.Reviews())).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Out_everywhere_is_out_here_too()
    {
        var (here, there) = await TwoBrowsersAsync();

        var answer = await here.PostFormAsync(Links.EndEverySession(), [], Links.MyAccount());

        answer.Location!.OriginalString.Should().Be(Links.SignIn());
        (await here.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.Found);
        (await there.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_cookie_that_was_copied_before_signing_out_is_worth_nothing_afterwards()
    {
        var person = await app.SignInAsync(AccountRole.Inspector);
        await person.PostFormAsync(Links.SignOut(), [], Links.MyAccount());

        var open = await OpenAsync(person.AccountId!.Value);

        open.Should().Be(0, "what ends is the session, not only the cookie");
    }

    [Fact]
    public async Task Nobody_ends_anothers_session()
    {
        var (here, _) = await TwoBrowsersAsync();
        var stranger = await app.SignInAsync(AccountRole.Administrator);

        var answer = await stranger.PostFormAsync(Links.EndSession(await OtherSessionAsync(here)), [], Links.MyAccount());

        answer.Status.Should().Be(HttpStatusCode.NotFound);
        (await OpenAsync(here.AccountId!.Value)).Should().Be(2);
    }

    [Fact]
    public async Task That_a_session_goes_on_costs_no_statement_of_its_own()
    {
        var person = await app.SignInAsync(AccountRole.Administrator);
        app.Statements.Clear();

        await person.GetAsync(Links.Accounts());

        app.Statements.Sent.Should().NotContain(s => s.Contains("update account_sessions", StringComparison.OrdinalIgnoreCase));
        app.Statements.Sent.Should().ContainSingle(s => s.Contains("account_sessions", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task When_it_was_last_seen_is_written_once_a_minute()
    {
        var person = await app.SignInAsync(AccountRole.Administrator);
        await using (
            var command = app.Database.Superuser.CreateCommand(
                "update account_sessions set seen_at = now() - interval '2 minutes' where account_id = $1"
            )
        )
        {
            command.Parameters.Add(new() { Value = person.AccountId });
            await command.ExecuteNonQueryAsync();
        }
        app.Statements.Clear();

        await person.GetAsync(Links.Accounts());
        await person.GetAsync(Links.Accounts());

        app.Statements.Sent.Should().ContainSingle(s => s.Contains("UPDATE account_sessions", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>One invented person in two browsers.</summary>
    private async Task<(Person Here, Person There)> TwoBrowsersAsync()
    {
        var here = await app.SignInAsync(AccountRole.Inspector);
        var there = app.Anybody() with { AccountId = here.AccountId };
        await there.PostFormAsync(Links.DemoSignIn(), [("id", here.AccountId.ToString())], Links.SignIn());
        return (here, there);
    }

    private static async Task<Guid> OtherSessionAsync(Person here)
    {
        var page = await here.GetAsync(Links.MyAccount());
        var other = page.Document.QuerySelectorAll("section[aria-labelledby=sessioner] .account-row form")[1];
        return Guid.Parse(other.GetAttribute("action")!.Split('/')[3]);
    }

    private async Task<long> OpenAsync(Guid account)
    {
        await using var command = app.Database.Superuser.CreateCommand(
            "select count(*) from account_sessions where account_id = $1 and ended_at is null"
        );
        command.Parameters.Add(new() { Value = account });
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
