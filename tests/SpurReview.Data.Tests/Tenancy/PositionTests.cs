using Npgsql;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Tenancy;

/// <summary>Who reaches what by a position: a head of unit, a deputy, a director of studies, a provider's administrator, a SPUR-samordnare.</summary>
public class PositionTests(Database database) : IClassFixture<Database>
{
    public static TheoryData<AccountRole, string> AtUnits() =>
        new()
        {
            { AccountRole.HeadOfUnit, "head" },
            { AccountRole.Deputy, "deputy" },
            { AccountRole.DirectorOfStudies, "studies" },
        };

    public static TheoryData<string> Readers() => ["head", "deputy", "studies", "provider", "specialty", "administrator"];

    [Theory]
    [MemberData(nameof(AtUnits))]
    public async Task A_units_people_see_its_reviews_and_no_others(AccountRole role, string reach)
    {
        var (review, unit) = await database.NewReviewAsync();
        var neighbour = await database.NewReviewAsync(provider: unit.TenantId);
        await database.NewReviewAsync();

        var person = await database.NewPersonAsync(id => Position.AtUnit(id, role, unit, A.Today));

        (await SeenAsync(reach, person)).Should().Equal(review.Id).And.NotContain(neighbour.Review.Id);
    }

    [Fact]
    public async Task A_review_that_is_ordered_later_is_seen_too()
    {
        var (_, unit) = await database.NewReviewAsync();
        var person = await database.NewPersonAsync(id => Position.AtUnit(id, AccountRole.HeadOfUnit, unit, A.Today));

        var later = await database.SaveAsync(A.Review(Template(), unit));

        (await SeenAsync("head", person)).Should().Contain(later.Id);
    }

    [Fact]
    public async Task A_provider_administrator_sees_every_unit_of_the_provider()
    {
        var (review, unit) = await database.NewReviewAsync();
        var neighbour = await database.NewReviewAsync(provider: unit.TenantId);
        await database.NewReviewAsync();

        var person = await database.NewPersonAsync(id => Position.AtProvider(id, unit.TenantId, A.Today));

        (await SeenAsync("provider", person)).Should().BeEquivalentTo([review.Id, neighbour.Review.Id]);
    }

    [Fact]
    public async Task A_groups_administrator_sees_the_providers_that_it_owns_while_it_owns_them()
    {
        var (review, unit) = await database.NewReviewAsync();
        var group = new ProviderGroup($"Koncern {Guid.NewGuid():N}");
        await database.AddAsync(group);
        var person = await database.NewPersonAsync(id => Position.AtGroup(id, group.Id, A.Today));

        (await SeenAsync("provider", person)).Should().BeEmpty();
        await database.AddAsync(new GroupMember(unit.TenantId, group.Id));
        (await SeenAsync("provider", person)).Should().Equal(review.Id);
        await database.App.CommitAsync($"delete from provider_group_members where tenant_id = '{unit.TenantId}'");
        (await SeenAsync("provider", person)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_specialty_coordinator_sees_the_specialty()
    {
        var (review, _) = await database.NewReviewAsync(specialty: "Reumatologi");
        await database.NewReviewAsync();

        var person = await database.NewPersonAsync(id => Position.OfSpecialty(id, "Reumatologi", A.Today));

        (await SeenAsync("specialty", person)).Should().Equal(review.Id);
    }

    [Fact]
    public async Task A_position_that_has_ended_gives_nothing()
    {
        var (_, unit) = await database.NewReviewAsync();
        var person = await database.NewPersonAsync(id => Position.AtUnit(id, AccountRole.HeadOfUnit, unit, A.Today));

        await database.App.CommitAsync($"update positions set ended_on = began_on where account_id = '{person}'");

        (await SeenAsync("head", person)).Should().BeEmpty();
        (await RolesAsync(person)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("deputy")]
    [InlineData("provider")]
    [InlineData("assigned")]
    [InlineData("administrator")]
    public async Task What_one_is_in_another_role_gives_nothing_in_this(string reach)
    {
        var (_, unit) = await database.NewReviewAsync();
        var person = await database.NewPersonAsync(id => Position.AtUnit(id, AccountRole.HeadOfUnit, unit, A.Today));

        (await SeenAsync(reach, person)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_renamed_units_people_see_the_reviews_from_before()
    {
        var (review, unit) = await database.NewReviewAsync();
        var renamed = await ReplaceAsync(unit, unit.TenantId);

        var person = await database.NewPersonAsync(id => Position.AtUnit(id, AccountRole.HeadOfUnit, renamed, A.Today));

        (await SeenAsync("head", person)).Should().Equal(review.Id);
    }

    [Fact]
    public async Task Old_reviews_stay_with_the_provider_that_the_unit_belonged_to()
    {
        var (old, unit) = await database.NewReviewAsync();
        var taker = A.Provider();
        await database.AddAsync(taker);
        var moved = await ReplaceAsync(unit, taker.Id);
        var young = await database.SaveAsync(A.Review(Template(), moved));

        var before = await database.NewPersonAsync(id => Position.AtUnit(id, AccountRole.HeadOfUnit, unit, A.Today));
        var after = await database.NewPersonAsync(id => Position.AtUnit(id, AccountRole.HeadOfUnit, moved, A.Today));

        (await SeenAsync("head", before)).Should().Equal(old.Id);
        (await SeenAsync("head", after)).Should().Equal(young.Id);
    }

    [Theory]
    [InlineData(ReviewState.Drafting, false)]
    [InlineData(ReviewState.FactCheck, true)]
    public async Task A_head_sees_the_grades_when_the_draft_has_been_sent(ReviewState state, bool sees)
    {
        var review = await database.ReviewAtAsync(state);
        var unit = (await database.Superuser.ReadAsync<Guid>($"select tenant_id from reviews where id = '{review.Id}'")).Single();
        var person = await database.NewPersonAsync(id => Position.AtProvider(id, new TenantId(unit), A.Today));

        (await database.App.ReadAsync<long>("select count(*) from area_reviews", "provider", person)).Single().Should().Be(sees ? 8 : 0);
        (await database.App.ReadAsync<long>("select count(*) from assessments", "provider", person)).Should().Equal(0);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task They_change_nothing_of_a_review(string reach)
    {
        var review = await database.ReviewAtAsync(ReviewState.FactCheck);
        var row = await database.Superuser.ReadAsync<Guid>($"select unit_id from reviews where id = '{review.Id}'");
        var person = await EverythingAsync(row.Single());

        foreach (var table in new[] { "reviews", "review_inspectors", "area_reviews", "assessments", "findings", "review_facts" })
            (await database.App.TryAsync($"update {table} set tenant_id = tenant_id", reach, person)).Should().Be(0, table);
    }

    [Theory]
    [InlineData("HeadOfUnit")]
    [InlineData("ProviderAdministrator")]
    [InlineData("SpecialtyCoordinator")]
    public async Task A_position_without_its_place_is_refused(string role) =>
        await database
            .App.TryAsync(
                $"insert into positions (id, account_id, role, began_on) values (gen_random_uuid(), '{await database.NewPersonAsync(_ => null)}', '{role}', '2026-01-01')",
                "administrator"
            )
            .ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);

    [Fact]
    public async Task A_provider_administrator_appoints_at_home_and_nowhere_else()
    {
        var (_, home) = await database.NewReviewAsync();
        var (_, away) = await database.NewReviewAsync();
        var person = await database.NewPersonAsync(id => Position.AtProvider(id, home.TenantId, A.Today));

        (await AppointAsync(home, person)).Should().Be(1);
        await AppointAsync(away, person).ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Nor_does_she_make_anything_of_somebody_who_is_something_elsewhere()
    {
        var (_, home) = await database.NewReviewAsync();
        var (_, away) = await database.NewReviewAsync();
        var person = await database.NewPersonAsync(id => Position.AtProvider(id, home.TenantId, A.Today));
        var theirs = await database.NewPersonAsync(id => Position.AtUnit(id, AccountRole.HeadOfUnit, away, A.Today));
        var inspector = A.Account(roles: AccountRole.Inspector);
        await database.AddAsync(inspector);

        foreach (var other in new[] { theirs, inspector.Id })
            await AppointAsync(home, person, of: other).ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("head")]
    [InlineData("assigned")]
    [InlineData("public")]
    public async Task Others_appoint_nobody(string reach)
    {
        var (_, unit) = await database.NewReviewAsync();

        await AppointAsync(unit, await database.NewPersonAsync(_ => null), reach)
            .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Access_is_given_by_the_triggers_alone()
    {
        foreach (var table in new[] { "review_access", "tenant_access" })
            await database.App.TryAsync($"delete from {table}").ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    private Task<int> AppointAsync(Unit unit, Guid by, string reach = "provider", Guid? of = null) =>
        database.App.TryAsync(
            $"insert into positions (id, account_id, role, tenant_id, unit_id, began_on) values (gen_random_uuid(), '{of ?? by}', 'HeadOfUnit', '{unit.TenantId}', '{unit.Id}', '2026-01-01')",
            reach,
            by
        );

    private Task<IReadOnlyList<Guid>> SeenAsync(string reach, Guid person) =>
        database.App.ReadAsync<Guid>("select id from reviews order by created_at", reach, person);

    private Task<IReadOnlyList<string>> RolesAsync(Guid person) =>
        database.App.ReadAsync<string>($"select roles_held('{person}')", reach: null);

    private Domain.Templates.ChecklistTemplate Template() => database.Catalogue.FindTemplate("hslf-fs-2021-8")!;

    private async Task<Unit> ReplaceAsync(Unit unit, TenantId provider)
    {
        var replaced = unit.Replace(provider, $"{unit.Name} ny", unit.Workplace, unit.City, unit.Region, A.Today);
        await database.App.CommitAsync($"update units set replaced_on = '{A.Today:yyyy-MM-dd}' where id = '{unit.Id}'");
        await database.AddAsync(replaced);
        return replaced;
    }

    /// <summary>Somebody who is everything there but a reviewer.</summary>
    private async Task<Guid> EverythingAsync(Guid unitId)
    {
        var unit = (await database.DoAsync(Identity.Operator, async db => await db.Units.FindAsync(unitId)))!;
        var person = await database.NewPersonAsync(id => Position.AtProvider(id, unit.TenantId, A.Today));
        foreach (var role in new[] { AccountRole.HeadOfUnit, AccountRole.Deputy, AccountRole.DirectorOfStudies })
            await database.AddAsync(Position.AtUnit(person, role, unit, A.Today));
        await database.AddAsync(Position.OfSpecialty(person, "Allmänmedicin", A.Today));
        return person;
    }
}
