using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Tenancy;
using SpurReview.Testing;
using SpurReview.Web.Features.SingleSignOn;

namespace SpurReview.Web.Tests.SingleSignOn;

/// <summary>Signing in by a care provider's own sign-in, against a provider that a test may bend as it likes.</summary>
public sealed class SingleSignOnTests(App app) : IClassFixture<App>, IAsyncLifetime
{
    private TestProvider _provider = null!;
    private Unit _unit = null!;
    private ProviderSignOn _signOn = null!;
    private Account _head = null!;

    public async Task InitializeAsync()
    {
        _provider = await TestProvider.StartAsync();
        (_unit, _signOn) = await JoinAsync(_provider);
        _head = await PersonAsync(id => [Position.AtUnit(id, AccountRole.HeadOfUnit, _unit, A.Today)]);
        _provider.Says = VouchFor(_head);
    }

    public async Task DisposeAsync() => await _provider.DisposeAsync();

    [Fact]
    public async Task A_head_of_unit_comes_in_by_her_provider_and_is_known_the_next_time()
    {
        var first = app.Anybody();
        (await SignInAsync(first)).Status.Should().Be(HttpStatusCode.Found);
        (await first.GetAsync(Links.MyWork())).Text.Should().Contain("verksamhetschef");
        (await first.GetAsync(Links.MyApp())).Status.Should().Be(HttpStatusCode.Forbidden);
        (await first.GetAsync(Links.MyAccount())).Text.Should().Contain("Du loggar in hos din vårdgivare.").And.NotContain("reservkoder");
        // The address has changed; who she is has not.
        _provider.Says = claims => (claims["sub"], claims["email"]) = ($"person-1 {_head.Id}", "annan@exempel.se");
        var second = app.Anybody();
        (await SignInAsync(second)).Status.Should().Be(HttpStatusCode.Found);
        (await second.GetAsync(Links.MyWork())).Text.Should().Contain(_head.Name);
    }

    [Fact]
    public async Task She_is_led_back_to_where_she_was_going()
    {
        var answer = await SignInAsync(app.Anybody(), returnTo: Links.Reviews());

        answer.Location!.OriginalString.Should().Be(Links.Reviews());
    }

    [Fact]
    public async Task And_never_to_another_site()
    {
        var answer = await SignInAsync(app.Anybody(), returnTo: "//annan.example");

        answer.Location!.OriginalString.Should().Be(Links.Home());
    }

    [Fact]
    public async Task The_question_carries_state_nonce_and_a_challenge_and_asks_for_a_code()
    {
        var asked = (await app.Anybody().GetAsync(Links.SignOn(_signOn.Id))).Location!;

        asked
            .Query.Should()
            .Contain("response_type=code")
            .And.Contain("code_challenge_method=S256")
            .And.Contain("state=")
            .And.Contain("nonce=");
        asked.GetLeftPart(UriPartial.Path).Should().Be($"{_provider.Issuer}/authorize");
    }

    [Fact]
    public async Task An_answer_without_a_question_of_this_browser_is_refused()
    {
        var asked = (await app.Anybody().GetAsync(Links.SignOn(_signOn.Id))).Location!;

        await RefusedAsync(app.Anybody(), _provider.SendBack(asked));
    }

    [Fact]
    public async Task Another_state_is_refused()
    {
        var person = app.Anybody();
        var asked = (await person.GetAsync(Links.SignOn(_signOn.Id))).Location!;

        await RefusedAsync(person, _provider.SendBack(asked).Replace("state=", "state=x", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_is_good_once()
    {
        var person = app.Anybody();
        var asked = (await person.GetAsync(Links.SignOn(_signOn.Id))).Location!;
        var answer = _provider.SendBack(asked);
        await person.GetAsync(answer);

        (await person.GetAsync(answer)).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_no_is_refused()
    {
        var person = app.Anybody();
        var asked = (await person.GetAsync(Links.SignOn(_signOn.Id))).Location!;
        var state = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked.Query)["state"];

        await RefusedAsync(person, $"{Links.SignOnAnswer(_signOn.Id)}?error=access_denied&state={state}");
    }

    [Theory]
    [MemberData(nameof(BentTokens.Faults), MemberType = typeof(BentTokens))]
    public async Task A_token_that_does_not_hold_is_refused(string fault)
    {
        var handler = new JsonWebTokenHandler();
        _provider.Signs = token =>
        {
            BentTokens.Bend(fault, token);
            return handler.CreateToken(token);
        };

        (await SignInAsync(app.Anybody())).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task When_the_provider_has_changed_its_key_it_is_asked_for_the_new_one()
    {
        (await SignInAsync(app.Anybody())).Status.Should().Be(HttpStatusCode.Found);

        _provider.ChangeKey();

        (await SignInAsync(app.Anybody())).Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task One_providers_answer_is_not_taken_for_anothers()
    {
        await using var stranger = await TestProvider.StartAsync();
        var (_, strangers) = await JoinAsync(stranger);
        var person = app.Anybody();
        var asked = (await person.GetAsync(Links.SignOn(_signOn.Id))).Location!;
        var answer = _provider.SendBack(asked);

        await RefusedAsync(person, answer.Replace($"{_signOn.Id}", $"{strangers.Id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_says_it_is_from_another_issuer_or_from_nobody_is_refused()
    {
        foreach (
            var bent in new Func<string, string>[]
            {
                a => a.Replace("iss=", "iss=x", StringComparison.Ordinal),
                a => a.Replace("&iss=", "&no=", StringComparison.Ordinal),
            }
        )
        {
            var person = app.Anybody();
            var asked = (await person.GetAsync(Links.SignOn(_signOn.Id))).Location!;
            await RefusedAsync(person, bent(_provider.SendBack(asked)));
        }
    }

    [Fact]
    public async Task A_provider_that_says_it_is_another_is_refused()
    {
        await using var impostor = await TestProvider.StartAsync();
        impostor.ClaimedIssuer = _provider.Issuer;
        var (_, signOn) = await JoinAsync(impostor);

        (await app.Anybody().GetAsync(Links.SignOn(signOn.Id))).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_told_of_kindly()
    {
        _provider.IsDown = true;

        var answer = await app.Anybody().GetAsync(Links.SignOn(_signOn.Id));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Text.Should().Contain("Inget är ändrat.");
    }

    [Fact]
    public async Task An_address_that_the_provider_does_not_vouch_for_opens_nothing()
    {
        _provider.Says = claims => claims["email"] = _head.Email!;

        (await SignInAsync(app.Anybody())).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    public static TheoryData<string> Others() =>
        ["nobody's", "another provider's", "both providers'", "a coordinator's", "one whose position has ended"];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_provider_opens_no_account_but_its_own_peoples(string whose)
    {
        var (elsewhere, _) = await JoinAsync(_provider);
        var account = whose switch
        {
            "another provider's" => await PersonAsync(id => [Position.AtUnit(id, AccountRole.HeadOfUnit, elsewhere, A.Today)]),
            "both providers'" => await PersonAsync(id =>
                [
                    Position.AtUnit(id, AccountRole.HeadOfUnit, _unit, A.Today),
                    Position.AtUnit(id, AccountRole.DirectorOfStudies, elsewhere, A.Today),
                ]
            ),
            "a coordinator's" => await PersonAsync(
                id => [Position.AtUnit(id, AccountRole.HeadOfUnit, _unit, A.Today)],
                AccountRole.Coordinator
            ),
            "one whose position has ended" => await PersonAsync(id => [Ended(Position.AtUnit(id, AccountRole.HeadOfUnit, _unit, A.Today))]),
            _ => A.Account(),
        };
        _provider.Says = VouchFor(account, subject: $"{Guid.NewGuid()}");

        (await SignInAsync(app.Anybody())).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Whoever_gets_a_position_elsewhere_comes_in_by_the_provider_no_more()
    {
        (await SignInAsync(app.Anybody())).Status.Should().Be(HttpStatusCode.Found);
        var (elsewhere, _) = await JoinAsync(_provider);
        await AddAsync(Position.AtUnit(_head.Id, AccountRole.DirectorOfStudies, elsewhere, A.Today));

        (await SignInAsync(app.Anybody())).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_page_lists_the_providers_that_have_it()
    {
        var page = await app.Anybody().GetAsync(Links.SignOns());

        page.Text.Should().Contain(_signOn.Name);
    }

    private static Position Ended(Position position)
    {
        position.End(position.BeganOn);
        return position;
    }

    private static Action<Dictionary<string, object>> VouchFor(Account account, string subject = "person-1") =>
        claims =>
        {
            claims["sub"] = $"{subject} {account.Id}";
            claims["email"] = account.Email!;
            claims["email_verified"] = true;
        };

    private async Task<Page> SignInAsync(Person person, string? returnTo = null)
    {
        var asked = (await person.GetAsync(Links.SignOn(_signOn.Id, returnTo))).Location!;
        return await person.GetAsync(_provider.SendBack(asked));
    }

    private static async Task RefusedAsync(Person person, string answer)
    {
        (await person.GetAsync(answer)).Status.Should().Be(HttpStatusCode.BadRequest);
        (await person.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.Found, "nobody has signed in");
    }

    private async Task<(Unit Unit, ProviderSignOn SignOn)> JoinAsync(TestProvider provider)
    {
        var tenant = A.Provider();
        var unit = A.Unit(tenant);
        using var scope = app.Services.CreateScope();
        var secret = scope.ServiceProvider.GetRequiredService<OpenIdSignOn>().Protect(TestProvider.Secret);
        var signOn = new ProviderSignOn(tenant.Id, tenant.Name, provider.Issuer, TestProvider.ClientId, secret);
        await app.Database.DoAsync(
            Identity.Operator,
            async db =>
            {
                db.AddRange(tenant, unit);
                await db.SaveChangesAsync();
            }
        );
        await app.Database.DoAsync(
            new Identity(Reach.Administrator, Guid.NewGuid(), "Administratören"),
            db => Task.FromResult(db.Add(signOn))
        );
        return (unit, signOn);
    }

    private async Task<Account> PersonAsync(Func<Guid, IEnumerable<object>> holding, params AccountRole[] roles)
    {
        var account = A.Account($"Person {Guid.NewGuid():N}", roles);
        await AddAsync(account);
        foreach (var held in holding(account.Id))
            await AddAsync(held);
        return account;
    }

    private Task AddAsync(object thing) => app.Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Add(thing)));
}
