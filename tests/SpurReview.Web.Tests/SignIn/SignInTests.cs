using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;

namespace SpurReview.Web.Tests.SignIn;

public class SignInTests(App app) : IClassFixture<App>
{
    private const string Password = "ett långt lösenord";

    [Fact]
    public async Task An_invitation_is_not_used_up_by_opening_it_and_makes_one_account()
    {
        var address = await InviteAsync();
        var person = app.Anybody();
        await person.GetAsync(address);

        var accepted = await AcceptAsync(person, address, "nils.ny@exempel.se");
        var again = await app.Anybody().GetAsync(address);

        accepted.Status.Should().Be(HttpStatusCode.Found);
        (await person.GetAsync(Links.Reviews())).Status.Should().Be(HttpStatusCode.OK);
        again.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_read_the_same()
    {
        await AcceptAsync(app.Anybody(), await InviteAsync(), "vera.val@exempel.se");

        var wrong = await TryAsync("vera.val@exempel.se", "fel lösenord helt");
        var unknown = await TryAsync("ingen.alls@exempel.se", "fel lösenord helt");

        wrong.Status.Should().Be(HttpStatusCode.BadRequest);
        unknown.Status.Should().Be(wrong.Status);
        unknown.Faults.Should().Equal(wrong.Faults);
    }

    [Fact]
    public async Task The_right_password_leads_to_the_reviews()
    {
        await AcceptAsync(app.Anybody(), await InviteAsync(), "rut.ratt@exempel.se");

        var right = await TryAsync("rut.ratt@exempel.se", Password);

        right.Status.Should().Be(HttpStatusCode.Found);
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
        person.PostFormAsync(address, [("Form.Name", "Nils Ny"), ("Form.Email", email), ("Form.Password", Password)]);

    private Task<Page> TryAsync(string email, string password) =>
        app.Anybody().PostFormAsync(Links.SignIn(), [("Form.Email", email), ("Form.Password", password)]);
}

/// <summary>With an application of its own, since whoever tries too often has to wait.</summary>
public class SignInLimitTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Whoever_guesses_on_is_told_to_wait()
    {
        var person = app.Anybody();
        var token = (await person.GetAsync(Links.SignIn())).Token;

        Page answer;
        var tries = 0;
        do answer = await person.PostAsync(Links.SignIn(), [("Form.Email", "a@exempel.se"), ("Form.Password", "b")], token);
        while (answer.Status is HttpStatusCode.BadRequest && ++tries < 100);

        answer.Status.Should().Be(HttpStatusCode.TooManyRequests);
        answer.Text.Should().Contain("Vänta en minut");
    }
}
