using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Web.Tests.Security;

namespace SpurReview.Web.Tests.SignIn;

public class SignInTests(CrowdApp app) : IClassFixture<CrowdApp>
{
    [Fact]
    public async Task An_invitation_is_not_used_up_by_opening_it_and_makes_one_account()
    {
        var address = await InviteAsync();
        var person = app.Anybody();
        await person.GetAsync(address);

        var accepted = await AcceptAsync(person, address, "nils.ny@exempel.se");
        var again = await app.Anybody().GetAsync(address);

        accepted.Location!.OriginalString.Should().Be(Links.Protection());
        again.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_password_alone_lets_nobody_in_but_leads_to_where_more_is_set_up()
    {
        var newcomer = await Newcomer.InvitedAsync(app);

        var person = await newcomer.AfterPasswordAsync(app);

        (await person.GetAsync(Links.MyWork())).Location!.AbsolutePath.Should().Be("/logga-in");
        (await person.GetAsync(Links.MyAccount())).Location!.AbsolutePath.Should().Be("/logga-in");
        var choice = await person.GetAsync(Links.Protection());
        choice.Status.Should().Be(HttpStatusCode.OK);
        choice.Text.Should().Contain("Skydda ditt konto");
        choice.Document.QuerySelector(".menu").Should().BeNull("nobody is signed in yet");
    }

    [Fact]
    public async Task Of_two_tabs_that_ask_to_sign_in_at_once_the_first_asks_again_and_remembers_where_one_was_going()
    {
        var person = app.Anybody();
        var first = await app.Anybody().GetAsync(Links.SignIn(Links.MyAccount()));
        await person.GetAsync(Links.SignIn());

        var asked = await person.PostAsync(Links.SignIn(Links.MyAccount()), [("Form.Email", "nils.ny@exempel.se")], first.Token);

        asked.Location!.OriginalString.Should().StartWith(Links.SignIn(Links.MyAccount()));
        (await person.GetAsync(asked.Location.OriginalString)).Text.Should().Contain("Du är inte inloggad än");
    }

    [Fact]
    public async Task A_connected_app_lets_its_owner_in_and_gives_ten_recovery_codes()
    {
        var newcomer = await Newcomer.WithAppAsync(app);

        newcomer.RecoveryCodes.Should().HaveCount(10).And.OnlyHaveUniqueItems();
        (await newcomer.Person.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_code_that_the_app_does_not_show_connects_nothing()
    {
        var newcomer = await Newcomer.InvitedAsync(app);
        var page = await newcomer.Person.GetAsync(Links.MyApp());

        var refused = await newcomer.Person.SubmitAsync(page, Links.MyApp(), ("Form.Code", "12345"));

        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        Newcomer.KeyOn(refused).Should().Equal(Newcomer.KeyOn(page), "the app has the key already");
        (await newcomer.Person.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Password_and_code_let_in_and_lead_back()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        var person = app.Anybody();

        var first = await person.PostFormAsync(
            Links.SignIn(Links.Reviews()),
            [("Form.Email", newcomer.Email), ("Form.Password", Newcomer.Password)],
            tokenFrom: Links.SignIn()
        );
        var address = first.Location!.OriginalString;
        address.Should().Be(Links.SecondStep(Links.Reviews()));
        var second = await person.PostFormAsync(address, [("Form.Code", newcomer.CodeNow)]);

        second.Location!.OriginalString.Should().Be(Links.Reviews());
        (await person.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("//annan.exempel.se")]
    [InlineData("https://annan.exempel.se")]
    public async Task Nobody_is_led_out_of_here(string elsewhere)
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        var person = await newcomer.AfterPasswordAsync(app);

        var done = await person.PostFormAsync(Links.SecondStep(elsewhere), [("Form.Code", newcomer.CodeNow)], Links.SecondStep());

        done.Location!.OriginalString.Should().Be(Links.Home());
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        var code = newcomer.CodeNow;

        var first = await Newcomer.GiveCodeAsync(await newcomer.AfterPasswordAsync(app), code);
        var again = await Newcomer.GiveCodeAsync(await newcomer.AfterPasswordAsync(app), code);

        first.Status.Should().Be(HttpStatusCode.Found);
        again.Status.Should().Be(HttpStatusCode.BadRequest);
        again.Faults.Should().Equal("Koden stämmer inte eller är redan använd. Efter fem försök får du vänta en kvart.");
    }

    [Fact]
    public async Task A_recovery_code_is_good_once_however_it_is_typed()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        var code = newcomer.RecoveryCodes[3];

        var first = await Newcomer.GiveCodeAsync(await newcomer.AfterPasswordAsync(app), $" {code.ToUpperInvariant().Replace('-', ' ')}");
        var again = await Newcomer.GiveCodeAsync(await newcomer.AfterPasswordAsync(app), code);

        first.Status.Should().Be(HttpStatusCode.Found);
        again.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Whoever_knows_the_password_alone_connects_no_app_of_her_own()
    {
        var newcomer = await Newcomer.WithAppAsync(app);

        var thief = await newcomer.AfterPasswordAsync(app);

        (await thief.GetAsync(Links.MyApp())).Status.Should().NotBe(HttpStatusCode.OK);
        (await thief.GetAsync(Links.Protection())).Location!.OriginalString.Should().Be(Links.SecondStep());
        var token = (await thief.GetAsync(Links.SecondStep())).Token;
        (await thief.PostAsync(Links.NewPasskeyQuestion(), [], token)).Text.Should().NotContain("challenge");
    }

    [Theory]
    [InlineData("/rapporter/2024/%20")]
    [InlineData("/inbjudan/%20")]
    public async Task An_address_of_white_space_is_not_found(string address) =>
        (await app.Anybody().GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);

    private async Task<string> InviteAsync()
    {
        var (invitation, secret) = Invitation.Create([AccountRole.Inspector], TimeProvider.System.GetUtcNow());
        await app.Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Invitations.Add(invitation)));
        return Links.Invitation(secret);
    }

    private static Task<Page> AcceptAsync(Person person, string address, string email) =>
        person.PostFormAsync(address, [("Form.Name", "Nils Ny"), ("Form.Email", email), ("Form.Password", Newcomer.Password)]);
}
