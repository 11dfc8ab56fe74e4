using System.Net;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.Administration;

/// <summary>Who is what where, and roles of the installation.</summary>
public class PeopleTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Whoever_is_made_head_of_a_unit_reaches_its_reviews_until_the_position_ends()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var head = A.Account("Karin Ny");
        await app.Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Add(head)));

        await AddAsync(office, head.Email!.ToUpperInvariant(), AccountRole.HeadOfUnit, review.UnitId);
        var reached = await ReachesAsync(head, review);
        var end = (await office.GetAsync(Links.People()))
            .Document.QuerySelectorAll("a[href$=avsluta]")
            .Single(a => a.GetAttribute("aria-label")!.Contains("Karin Ny"))
            .GetAttribute("href")!;
        var asked = await office.GetAsync(end);
        await office.SubmitAsync(asked, end);

        reached.Should().BeTrue();
        asked.Text.Should().Contain("Karin Ny är verksamhetschef för Kvarngatans vårdcentral");
        (await ReachesAsync(head, review)).Should().BeFalse();
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_an_address_has_an_account()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var known = A.Account("Känd Person");
        await app.Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Add(known)));
        var stranger = $"{Guid.NewGuid():N}@exempel.se";

        var first = await AddAsync(office, known.Email!, AccountRole.Deputy, review.UnitId);
        var said = await SaidAsync(office);
        var second = await AddAsync(office, stranger, AccountRole.Deputy, review.UnitId);

        (second.Status, second.Location).Should().Be((first.Status, first.Location));
        (await SaidAsync(office)).Should().Be(said);
        var invitation = await app.Database.DoAsync(Identity.Operator, db => db.Invitations.SingleAsync(i => i.Email == stranger));
        (invitation.PositionRole, invitation.UnitId).Should().Be((AccountRole.Deputy, review.UnitId));
    }

    [Fact]
    public async Task The_same_position_given_twice_is_one()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var stranger = $"{Guid.NewGuid():N}@exempel.se";

        await AddAsync(office, stranger, AccountRole.HeadOfUnit, review.UnitId);
        await AddAsync(office, stranger, AccountRole.HeadOfUnit, review.UnitId);

        (await app.Database.DoAsync(Identity.Operator, db => db.Invitations.CountAsync(i => i.Email == stranger))).Should().Be(1);
    }

    [Fact]
    public async Task A_providers_administrator_keeps_the_providers_own_people_and_no_others()
    {
        var own = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var other = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var administrator = await app.SignInAsync([], id => [Position.AtProvider(id, own.TenantId, A.Today)]);
        var stranger = $"{Guid.NewGuid():N}@exempel.se";

        var there = await AddAsync(administrator, stranger, AccountRole.Deputy, own.UnitId);
        var elsewhere = await AddAsync(administrator, stranger, AccountRole.Deputy, other.UnitId);
        var coordinator = await administrator.PostFormAsync(
            Links.AddPosition(),
            [("Form.Kind", "Specialty"), ("Form.Email", stranger), ("Form.Specialty", "Kirurgi")]
        );

        there.Status.Should().Be(HttpStatusCode.Found);
        elsewhere.Faults.Should().Equal("Välj en enhet i listan.");
        coordinator.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_provider_invites_who_is_something_elsewhere_and_says_the_same()
    {
        var own = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var administrator = await app.SignInAsync([], id => [Position.AtProvider(id, own.TenantId, A.Today)]);
        var inspector = A.Account("Upptagen Person", AccountRole.Inspector);
        await app.Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Add(inspector)));

        await AddAsync(administrator, inspector.Email!, AccountRole.Deputy, own.UnitId);

        var (positions, invitations) = await app.Database.DoAsync(
            Identity.Operator,
            async db =>
                (
                    await db.Positions.CountAsync(p => p.AccountId == inspector.Id),
                    await db.Invitations.CountAsync(i => i.Email == inspector.Email)
                )
        );
        (positions, invitations).Should().Be((0, 1));
        (await administrator.GetAsync(Links.People())).Text.Should().NotContain("Upptagen Person");
    }

    [Fact]
    public async Task An_administrator_makes_specialty_coordinators_and_administrators_of_groups()
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);
        var address = $"{Guid.NewGuid():N}@exempel.se";
        var group = await app.Database.DoAsync(
            Identity.Operator,
            db => Task.FromResult(db.Add(new Domain.Tenancy.ProviderGroup($"Koncern {Guid.NewGuid():N}")).Entity)
        );

        await administrator.PostFormAsync(
            Links.AddPosition(),
            [("Form.Kind", "Specialty"), ("Form.Email", address), ("Form.Specialty", "Kirurgi")]
        );
        await administrator.PostFormAsync(
            Links.AddPosition(),
            [("Form.Kind", "Owner"), ("Form.Email", address), ("Form.Owner", $"{group.Id}")]
        );

        var made = await app.Database.DoAsync(Identity.Operator, db => db.Invitations.Where(i => i.Email == address).ToListAsync());
        made.Select(i => (i.PositionRole, i.Specialty, i.GroupId))
            .Should()
            .BeEquivalentTo([
                ((AccountRole?)AccountRole.SpecialtyCoordinator, (string?)"Kirurgi", (Guid?)null),
                (AccountRole.ProviderAdministrator, null, group.Id),
            ]);
    }

    [Fact]
    public async Task Administrators_change_each_others_roles_and_nobody_changes_his_own()
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);
        var other = await app.SignInAsync(AccountRole.Inspector);
        var address = Links.RolesOf(other.AccountId!.Value);

        var page = await administrator.GetAsync(address);
        await administrator.SubmitAsync(page, address, ("Form.Coordinator", "true"), ("Form.Inspector", null));
        var own = await administrator.GetAsync(Links.RolesOf(administrator.AccountId!.Value));

        var roles = await app.Database.DoAsync(
            Identity.Operator,
            db => db.Users.Where(a => a.Id == other.AccountId).Select(a => a.Roles).SingleAsync()
        );
        roles.Should().Equal(AccountRole.Coordinator);
        (await other.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.Found, "the page says that the person is signed out");
        own.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_administrators_who_take_each_others_role_leave_one()
    {
        await using var alone = new App();
        await alone.InitializeAsync();
        var (first, second) = (await alone.SignInAsync(AccountRole.Administrator), await alone.SignInAsync(AccountRole.Administrator));
        var (ofSecond, ofFirst) = (Links.RolesOf(second.AccountId!.Value), Links.RolesOf(first.AccountId!.Value));
        var (one, another) = (await first.GetAsync(ofSecond), await second.GetAsync(ofFirst));

        await Task.WhenAll(
            first.SubmitAsync(one, ofSecond, ("Form.Administrator", null)),
            second.SubmitAsync(another, ofFirst, ("Form.Administrator", null))
        );

        var left = await alone.Database.DoAsync(
            Identity.Operator,
            db => db.Users.CountAsync(a => a.Roles.Contains(AccountRole.Administrator))
        );
        left.Should().Be(1);
    }

    [Fact]
    public async Task A_head_without_a_review_under_way_is_told_of_the_last_and_the_next()
    {
        var review = await app.Database.ReviewAtAsync(ReviewState.Published);
        var unit = await app.Database.DoAsync(Identity.Operator, async db => (await db.Units.FindAsync(review.UnitId))!);
        var head = await app.SignInAsync([], id => [Position.AtUnit(id, AccountRole.HeadOfUnit, unit, A.Today)]);
        var year = review.VisitTo!.Value.Year;

        var page = await head.GetAsync(Links.MyWork());

        page.Text.Should()
            .Contain($"Er enhet har ingen pågående granskning. Senaste granskningen var {year}. Nästa bör göras senast {year + 5}.");
    }

    private static Task<Page> AddAsync(Person person, string email, AccountRole role, Guid unit) =>
        person.PostFormAsync(
            Links.AddPosition(),
            [("Form.Kind", "Unit"), ("Form.Email", email), ("Form.Role", $"{role}"), ("Form.Unit", $"{unit}")]
        );

    private static async Task<string> SaidAsync(Person person) =>
        (await person.GetAsync(Links.People())).Document.QuerySelector(".message")!.TextContent;

    private Task<bool> ReachesAsync(Account head, Review review) =>
        app.Database.DoAsync(new Identity(Reach.Head, head.Id, head.Name), db => db.Reviews.AnyAsync(r => r.Id == review.Id));
}
