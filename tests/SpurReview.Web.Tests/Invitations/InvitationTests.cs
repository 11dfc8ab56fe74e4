using System.Net;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Tests.Security;
using SpurReview.Web.Tests.SignIn;

namespace SpurReview.Web.Tests.Invitations;

public class InvitationTests(CrowdApp app) : IClassFixture<CrowdApp>
{
    [Fact]
    public async Task A_link_sent_again_makes_the_first_one_void()
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);
        var (invitation, first) = await InviteAsync("igen@exempel.se");

        var page = await administrator.PostFormAsync(Links.RenewInvitation(invitation.Id), [], Links.Invitations());

        var second = new Uri(page.Document.QuerySelector("[role=status] .text-break")!.TextContent).AbsolutePath;
        (await app.Anybody().GetAsync(Links.Invitation(first))).Status.Should().Be(HttpStatusCode.NotFound);
        (await app.Anybody().GetAsync(second)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_withdrawn_link_opens_nothing_and_leaves_the_list()
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);
        var (invitation, secret) = await InviteAsync("tillbaka@exempel.se");
        (await administrator.GetAsync(Links.Invitations())).Text.Should().Contain("tillbaka@exempel.se");

        await administrator.PostFormAsync(Links.WithdrawInvitation(invitation.Id), [], Links.Invitations());

        (await app.Anybody().GetAsync(Links.Invitation(secret))).Status.Should().Be(HttpStatusCode.NotFound);
        (await administrator.GetAsync(Links.Invitations())).Text.Should().NotContain("tillbaka@exempel.se");
        (await administrator.PostFormAsync(Links.RenewInvitation(invitation.Id), [], Links.Invitations()))
            .Status.Should()
            .Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Reading_a_link_however_often_uses_nothing_up()
    {
        var (_, secret) = await InviteAsync("las@exempel.se");

        for (var i = 0; i < 3; i++)
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, Links.Invitation(secret));
            await app.Anybody().Http.SendAsync(head);
            (await app.Anybody().GetAsync(Links.Invitation(secret))).Status.Should().Be(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_link_that_is_too_old_opens_nothing_and_may_be_sent_again()
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);
        var (invitation, secret) = await InviteAsync("gammal@exempel.se", daysAgo: 8);

        (await app.Anybody().GetAsync(Links.Invitation(secret))).Status.Should().Be(HttpStatusCode.NotFound);
        var page = await administrator.PostFormAsync(Links.RenewInvitation(invitation.Id), [], Links.Invitations());

        page.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_account_gets_the_address_that_the_link_was_sent_to_whatever_else_is_typed()
    {
        var (_, secret) = await InviteAsync("mottagare@exempel.se");
        var person = app.Anybody();
        var page = await person.GetAsync(Links.Invitation(secret));
        page.Document.QuerySelector("[name='Form.Email']").Should().BeNull();

        await person.PostFormAsync(
            Links.Invitation(secret),
            [("Form.Name", "Nils"), ("Form.Email", "annan@exempel.se"), ("Form.Password", Newcomer.Password)]
        );

        var addresses = await app.Database.DoAsync(
            Identity.Operator,
            db => db.Users.Where(a => a.Name == "Nils").Select(a => a.Email).ToListAsync()
        );
        addresses.Should().Equal("mottagare@exempel.se");
    }

    [Fact]
    public async Task Two_who_use_a_link_at_once_get_one_account_between_them()
    {
        var (_, secret) = await InviteAsync(email: null);
        var people = new[] { app.Anybody(), app.Anybody() };
        var pages = await Task.WhenAll(people.Select(person => person.GetAsync(Links.Invitation(secret))));

        var answers = await Task.WhenAll(
            people.Select(
                (person, i) =>
                    person.SubmitAsync(
                        pages[i],
                        Links.Invitation(secret),
                        ("Form.Name", "Tvilling"),
                        ("Form.Email", $"tvilling{i}@exempel.se"),
                        ("Form.Password", Newcomer.Password)
                    )
            )
        );

        answers.Select(a => a.Status).Should().BeEquivalentTo([HttpStatusCode.Found, HttpStatusCode.NotFound]);
    }

    [Fact]
    public async Task Who_is_invited_to_a_unit_is_what_the_invitation_says_there_and_nothing_else()
    {
        var provider = A.Provider();
        var unit = A.Unit(provider);
        await app.Database.DoAsync(
            Identity.Operator,
            db =>
            {
                db.AddRange(provider, unit);
                return Task.CompletedTask;
            }
        );
        var chief = Position.AtUnit(Guid.Empty, AccountRole.HeadOfUnit, unit, A.Today);
        var (_, secret) = await SaveAsync(Invitation.Create(chief, TimeProvider.System.GetUtcNow()));
        var person = app.Anybody();
        (await person.GetAsync(Links.Invitation(secret))).Text.Should().Contain("Du blir verksamhetschef.");

        await person.PostFormAsync(
            Links.Invitation(secret),
            [("Form.Name", "Vera Chef"), ("Form.Email", "vera@exempel.se"), ("Form.Password", Newcomer.Password)]
        );

        var positions = await app.Database.DoAsync(
            Identity.Operator,
            db => db.Positions.Where(p => p.UnitId == unit.Id).Select(p => p.Role).ToListAsync()
        );
        positions.Should().Equal(AccountRole.HeadOfUnit);
    }

    [Fact]
    public async Task Whoever_has_an_account_says_yes_to_a_position_when_signed_in()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var (position, secret) = await OfferAsync(await EmailAsync(inspector));

        var page = await inspector.GetAsync(Links.Invitation(secret));
        var before = await HeldAsync(inspector);
        await inspector.SubmitAsync(page, Links.TakeOffer(secret));

        page.Text.Should().Contain("Du är inbjuden som studierektor.");
        before.Should().BeEmpty();
        (await HeldAsync(inspector)).Should().Equal(position.UnitId);
        (await inspector.GetAsync(Links.Invitation(secret))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_else_says_it_for_her()
    {
        var (inspector, other) = (await app.SignInAsync(AccountRole.Inspector), await app.SignInAsync(AccountRole.Inspector));
        var (_, secret) = await OfferAsync(await EmailAsync(inspector));

        foreach (var stranger in new[] { other, app.Anybody() })
            (await stranger.PostFormAsync(Links.TakeOffer(secret), [], Links.Invitation(secret)))
                .Status.Should()
                .Be(HttpStatusCode.NotFound);

        (await HeldAsync(inspector)).Concat(await HeldAsync(other)).Should().BeEmpty();
    }

    private async Task<(Position Position, string Secret)> OfferAsync(string email)
    {
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var unit = await app.Database.DoAsync(Identity.Operator, async db => (await db.Units.FindAsync(review.UnitId))!);
        var position = Position.AtUnit(Guid.Empty, AccountRole.DirectorOfStudies, unit, A.Today);
        var (_, secret) = await SaveAsync(Invitation.Create(position, TimeProvider.System.GetUtcNow(), email));
        return (position, secret);
    }

    private Task<string> EmailAsync(Person person) =>
        app.Database.DoAsync(Identity.Operator, db => db.Users.Where(a => a.Id == person.AccountId).Select(a => a.Email!).SingleAsync());

    private Task<List<Guid?>> HeldAsync(Person person) =>
        app.Database.DoAsync(
            Identity.Operator,
            db => db.Positions.Where(p => p.AccountId == person.AccountId).Select(p => p.UnitId).ToListAsync()
        );

    private Task<(Invitation Invitation, string Secret)> InviteAsync(string? email, int daysAgo = 0) =>
        SaveAsync(Invitation.Create([AccountRole.Inspector], TimeProvider.System.GetUtcNow().AddDays(-daysAgo), email));

    private async Task<(Invitation Invitation, string Secret)> SaveAsync((Invitation Invitation, string Secret) made)
    {
        await app.Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Invitations.Add(made.Invitation)));
        return made;
    }
}
