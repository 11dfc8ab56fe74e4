using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;
using SpurReview.Web.Tests.Mail;
using SpurReview.Web.Tests.Security;
using SpurReview.Web.Tests.SignIn;

namespace SpurReview.Web.Tests.Invitations;

/// <summary>The road back for somebody who has lost key and password of an account that is there.</summary>
public class WayBackTests(CrowdApp app) : IClassFixture<CrowdApp>, IAsyncLifetime
{
    private const string Another = "ett annat långt lösenord";

    public Task InitializeAsync() => Mails.ClearAsync(app);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_link_goes_to_the_accounts_address_and_is_shown_to_nobody()
    {
        var newcomer = await Newcomer.WithAppAsync(app);

        var page = await SendAsync(newcomer);

        var mail = (await Mails.AllAsync(app)).Should().ContainSingle().Subject;
        (mail.Purpose, mail.ToAddress).Should().Be((MailPurpose.WayBack, newcomer.Email));
        page.Text.Should().Contain($"En länk till {newcomer.Email} är på väg.").And.NotContain(new Uri(mail.Link!).AbsolutePath);
    }

    [Fact]
    public async Task It_is_sent_only_after_one_has_shown_who_one_is()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        var administrator = await app.SignInAsync(AccountRole.Administrator);
        await ExecuteAsync("update account_sessions set confirmed_at = now() - interval '11 minutes' where ended_at is null");

        var asked = await administrator.PostFormAsync(Links.SendWayBack(await IdAsync(newcomer)), [], Links.Accounts());

        asked.Status.Should().Be(HttpStatusCode.PreconditionRequired);
        (await Mails.AllAsync(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task Until_it_is_used_the_old_ways_work_however_often_it_is_opened()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        await SendAsync(newcomer);
        var link = await LinkAsync(MailPurpose.WayBack);

        for (var i = 0; i < 3; i++)
            (await app.Anybody().GetAsync(link)).Text.Should().Contain("Kom tillbaka till ditt konto").And.Contain(newcomer.Email);

        (await newcomer.Person.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.OK);
        var person = await newcomer.AfterPasswordAsync(app);
        (await Newcomer.GiveCodeAsync(person, newcomer.CodeNow)).Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Used_it_ends_every_old_way_and_session_and_leads_on_to_new_ones()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        await SendAsync(newcomer);
        var person = app.Anybody();

        var used = await UseAsync(person, await LinkAsync(MailPurpose.WayBack));
        var page = await person.GetAsync(Links.MyApp());
        var done = await person.SubmitAsync(page, Links.MyApp(), ("Form.Code", CodeOn(page)));

        used.Location!.OriginalString.Should().Be(Links.Protection());
        Newcomer.CodesOn(done).Should().HaveCount(10).And.NotIntersectWith(newcomer.RecoveryCodes);
        (await person.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.OK);
        (await newcomer.Person.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.Found, "her other browser is signed out");
        (await SignInAsync(newcomer, Newcomer.Password)).Status.Should().Be(HttpStatusCode.BadRequest);
        (await SignInAsync(newcomer, Another)).Location!.OriginalString.Should().Be(Links.SecondStep());
        (await Mails.AllAsync(app)).Select(m => (m.Purpose, m.ToAddress)).Should().Contain((MailPurpose.WayBackUsed, newcomer.Email));
    }

    [Fact]
    public async Task Whoever_was_halfway_in_by_the_old_password_sets_up_nothing()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        var thief = await newcomer.AfterPasswordAsync(app);
        await SendAsync(newcomer);

        await UseAsync(app.Anybody(), await LinkAsync(MailPurpose.WayBack));

        (await thief.GetAsync(Links.MyApp())).Location!.OriginalString.Should().Be(Links.SignIn());
    }

    [Fact]
    public async Task It_is_good_once()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        await SendAsync(newcomer);
        var link = await LinkAsync(MailPurpose.WayBack);
        await UseAsync(app.Anybody(), link);

        (await app.Anybody().GetAsync(link)).Status.Should().Be(HttpStatusCode.NotFound);
        (await app.Anybody().PostFormAsync(link, [("Form.Password", "ett tredje långt lösenord")], Links.SignIn()))
            .Status.Should()
            .Be(HttpStatusCode.NotFound);
        (await SignInAsync(newcomer, Another)).Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task After_a_day_it_opens_nothing()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        await SendAsync(newcomer);
        var link = await LinkAsync(MailPurpose.WayBack);
        (await ReadAsync<bool>("select bool_and(expires_at < now() + interval '25 hours') from invitations where account_id is not null"))
            .Should()
            .BeTrue();

        await ExecuteAsync("update invitations set expires_at = now() where account_id is not null");

        (await app.Anybody().GetAsync(link)).Status.Should().Be(HttpStatusCode.NotFound);
        (await newcomer.Person.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_second_link_makes_the_first_void_and_stops_its_mail()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        await SendAsync(newcomer);
        var first = await LinkAsync(MailPurpose.WayBack);

        await SendAsync(newcomer);

        (await app.Anybody().GetAsync(first)).Status.Should().Be(HttpStatusCode.NotFound);
        var mails = await Mails.AllAsync(app);
        mails.Select(m => m.WithdrawnAt is null).Should().Equal(false, true);
        (await app.Anybody().GetAsync(new Uri(mails[1].Link!).AbsolutePath)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Neither_kind_of_link_opens_the_others_page_and_a_wrong_one_says_what_a_used_one_does()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        await SendAsync(newcomer);
        var secret = (await LinkAsync(MailPurpose.WayBack)).Split('/')[^1];
        var (invitation, invited) = Invitation.Create([AccountRole.Inspector], TimeProvider.System.GetUtcNow());
        await app.Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Invitations.Add(invitation)));

        var byInvitation = await app.Anybody().GetAsync(Links.Invitation(secret));
        var byWayBack = await app.Anybody().GetAsync(Links.WayBack(invited));
        var wrong = await app.Anybody().GetAsync(Links.WayBack("finns-inte"));

        foreach (var page in new[] { byInvitation, byWayBack, wrong })
            (page.Status, page.Document.QuerySelector("h1")!.TextContent)
                .Should()
                .Be((HttpStatusCode.NotFound, "Länken går inte att använda"));
        wrong.Text.Should().NotContain(newcomer.Email);
    }

    [Fact]
    public async Task A_weak_password_uses_nothing_up_and_changes_nothing()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        await SendAsync(newcomer);
        var link = await LinkAsync(MailPurpose.WayBack);

        var refused = await app.Anybody().PostFormAsync(link, [("Form.Password", "kort")]);

        refused.Faults.Should().Equal("Välj ett lösenord med minst 12 tecken.");
        (await newcomer.Person.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.OK);
        (await app.Anybody().GetAsync(link)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_history_says_who_sent_it_and_that_it_was_used()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        await SendAsync(newcomer);
        await UseAsync(app.Anybody(), await LinkAsync(MailPurpose.WayBack));

        var account = await IdAsync(newcomer);
        var sent = await ReadAsync<long>(
            $"""
            select count(*) from audit_entries e join audit_texts t using (chain_id, number)
            where subject = 'invitations' and operation = 'Insert' and reach = 'administrator' and new_text like '%{account}%'
            """
        );
        var used = await ReadAsync<long>(
            $"select count(*) from audit_entries where subject = 'accounts' and field = 'password_hash' and account_id = '{account}'"
        );
        (sent, used).Should().Be((1, 1));
    }

    [Fact]
    public async Task A_changed_password_and_a_removed_app_are_told_to_the_address()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        await newcomer.Person.PostFormAsync(Links.MyPassword(), [("Form.Password", Another)]);
        await AddKeyAsync(await IdAsync(newcomer));

        await newcomer.Person.PostFormAsync(Links.RemoveApp(), [], Links.MyAccount());

        var mails = await Mails.AllAsync(app);
        mails.Select(m => m.Purpose).Should().Equal(MailPurpose.PasswordChanged, MailPurpose.SignInMethodRemoved);
        mails.Should().OnlyContain(m => m.ToAddress == newcomer.Email && m.Link!.EndsWith(Links.MyAccount(), StringComparison.Ordinal));
        mails[1].TextBody.ReplaceLineEndings(" ").Should().Contain("appen med koder.");
    }

    /// <summary>Something else has to be left when the app goes.</summary>
    private Task AddKeyAsync(Guid account) =>
        app.Database.DoAsync(
            Identity.Operator,
            db =>
                Task.FromResult(
                    db.UserPasskeys.Add(
                        new IdentityUserPasskey<Guid>
                        {
                            UserId = account,
                            CredentialId = [1],
                            Data = new IdentityPasskeyData
                            {
                                PublicKey = [1],
                                AttestationObject = [1],
                                ClientDataJson = [1],
                                Transports = [],
                            },
                        }
                    )
                )
        );

    private async Task<Page> SendAsync(Newcomer newcomer)
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);
        var sent = await administrator.PostFormAsync(Links.SendWayBack(await IdAsync(newcomer)), [], Links.Accounts());
        sent.Status.Should().Be(HttpStatusCode.Found);
        return await administrator.GetAsync(Links.Accounts());
    }

    private async Task<string> LinkAsync(MailPurpose purpose) =>
        new Uri((await Mails.AllAsync(app)).Single(m => m.Purpose == purpose && m.WithdrawnAt == null).Link!).AbsolutePath;

    private static Task<Page> UseAsync(Person person, string link) => person.PostFormAsync(link, [("Form.Password", Another)]);

    private Task<Page> SignInAsync(Newcomer newcomer, string password) =>
        app.Anybody().PostFormAsync(Links.SignIn(), [("Form.Email", newcomer.Email), ("Form.Password", password)]);

    private static string CodeOn(Page page) => Totp.Code(Newcomer.KeyOn(page), Totp.StepAt(TimeProvider.System.GetUtcNow()));

    private Task<Guid> IdAsync(Newcomer newcomer) =>
        app.Database.DoAsync(Identity.Operator, db => db.Users.Where(a => a.Email == newcomer.Email).Select(a => a.Id).SingleAsync());

    private async Task ExecuteAsync(string sql)
    {
        await using var command = app.Database.Superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<T> ReadAsync<T>(string sql)
    {
        await using var command = app.Database.Superuser.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
