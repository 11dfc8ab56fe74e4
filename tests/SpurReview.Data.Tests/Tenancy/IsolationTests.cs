using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Tests.Tenancy;

[Collection(nameof(EveryState))]
public partial class IsolationTests(EveryState every)
{
    public static TheoryData<string> EveryTable() => [.. _ofReviews, .. _ofReports, .. _ofTheQueue, .. _ofTenants];

    public static TheoryData<string> EveryTableButTheReports() => [.. _ofReviews, .. _ofTheQueue, .. _ofTenants];

    public static TheoryData<string> EveryTableOfTheQueue() => [.. _ofTheQueue];

    public static TheoryData<string> EveryTableOfAReview() => [.. _ofReviews];

    public static TheoryData<string> EveryTableOfTheReport() => [.. _ofReports];

    private async Task<long> CountAsync(string table, string? reach, Guid? account = null) =>
        (await every.Database.App.ReadAsync<long>($"select count(*) from {table}", reach, account)).Single();

    [Fact]
    public async Task Every_isolated_table_is_tried_here()
    {
        var isolated = await every.Database.Superuser.ReadAsync<string>(
            "select relname::text from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity"
        );

        isolated
            .Should()
            .BeEquivalentTo([
                .. _ofReviews,
                .. _ofReports,
                .. _ofChanges,
                .. _ofTheQueue,
                .. _ofTheHistory,
                .. _ofVisits,
                .. _ofOneInspector,
                .. _ofProgrammes,
                .. _ofFactChecks,
                .. _ofCalibrations,
                .. _ofDraftReturns,
                .. _ofReplacements,
                .. _ofPlannedPublishings,
                .. _ofDeputies,
                .. _ofPlans,
                .. _ofAttachments,
                .. _ofReminders,
                .. _ofCalendars,
                .. _ofFollowUps,
                .. _ofTenants,
                .. _ofPeople,
            ]);
    }

    [Theory]
    [MemberData(nameof(EveryTable))]
    public async Task There_is_something_to_hide(string table) =>
        (await every.Database.Superuser.ReadAsync<long>($"select count(*) from {table}")).Single().Should().BePositive();

    [Theory]
    [MemberData(nameof(EveryTable))]
    public async Task Nobody_sees_nothing(string table) => (await CountAsync(table, reach: null)).Should().Be(0);

    [Theory]
    [MemberData(nameof(EveryTable))]
    public async Task A_reach_that_does_not_exist_sees_no_more(string table) =>
        (await CountAsync(table, "everything", Guid.NewGuid())).Should().Be(_ofReports.Contains(table) ? 1 : 0);

    [Theory]
    [MemberData(nameof(EveryTableButTheReports))]
    public async Task The_public_sees_nothing_of_a_review(string table) => (await CountAsync(table, "public")).Should().Be(0);

    [Theory]
    [MemberData(nameof(EveryTableOfTheReport))]
    public async Task But_its_published_report(string table) => (await CountAsync(table, "public")).Should().Be(1);

    [Theory]
    [MemberData(nameof(EveryTable))]
    public async Task A_coordinator_sees_everything(string table) =>
        (await CountAsync(table, "all"))
            .Should()
            .Be((await every.Database.Superuser.ReadAsync<long>($"select count(*) from {table}")).Single());

    [Theory]
    [MemberData(nameof(EveryTableOfAReview))]
    public async Task An_inspector_sees_her_own_review_and_no_other(string table)
    {
        var reviews = await every.Database.App.ReadAsync<Guid>($"select distinct review_id from {table}", "assigned", every.Bjorn.Id);

        reviews.Should().Equal(every[ReviewState.Published]);
    }

    [Theory]
    [MemberData(nameof(EveryTableOfAReview))]
    public async Task One_who_inspects_nothing_sees_nothing(string table) =>
        (await CountAsync(table, "assigned", Guid.NewGuid())).Should().Be(0);

    [Theory]
    [MemberData(nameof(EveryTableOfTheQueue))]
    public async Task An_inspector_sees_of_the_queue_what_his_own_reviews_wait_for(string table)
    {
        var reviews = await every.Database.App.ReadAsync<Guid>($"select distinct review_id from {table}", "assigned", every.Bjorn.Id);

        reviews.Should().Equal(every[ReviewState.Published]);
        (await CountAsync(table, "assigned", Guid.NewGuid())).Should().Be(0);
    }

    [Fact]
    public async Task An_inspector_sees_a_review_until_it_is_published() =>
        (await every.Database.App.ReadAsync<Guid>("select id from reviews", "assigned", every.Asta.Id))
            .Should()
            .BeEquivalentTo(Enum.GetValues<ReviewState>().Except([ReviewState.Published]).Select(state => every[state]));

    [Fact]
    public async Task An_inspector_sees_the_review_itself() =>
        (await every.Database.App.ReadAsync<Guid>("select id from reviews", "assigned", every.Bjorn.Id))
            .Should()
            .Equal(every[ReviewState.Published]);

    [Theory]
    [InlineData("care_providers")]
    [InlineData("units")]
    public async Task And_of_providers_and_units_only_the_reviewed(string table) =>
        (await CountAsync(table, "assigned", every.Bjorn.Id)).Should().Be(1);

    [Theory]
    [InlineData("update reviews set visit_to = visit_to + 1 where id = '{0}'")]
    [InlineData("update area_reviews set description = 'Ny.' where review_id = '{0}'")]
    [InlineData("update assessments set comment = 'Ny.' where review_id = '{0}'")]
    [InlineData("update findings set text = 'Ny.' where review_id = '{0}'")]
    [InlineData("delete from findings where review_id = '{0}'")]
    [InlineData("update review_inspectors set signed_at = null where review_id = '{0}'")]
    [InlineData("delete from review_inspectors where review_id = '{0}'")]
    [InlineData("update action_plans set submitted_on = '2026-05-01' where review_id = '{0}'")]
    public async Task An_inspector_reaches_no_row_of_a_foreign_review(string sql) => (await ForeignAsync(sql)).Should().Be(0);

    [Theory]
    [InlineData(
        "findings (id, review_id, kind, position, text, text_version, area_version, addressee, addressee_version) values (gen_random_uuid(), '{0}', 'Weakness', 1, 'Ny.', 0, 0, 'Unit', 0)"
    )]
    [InlineData(
        "review_steps (review_id, number, from_state, to_state, decided_on) values ('{0}', 5, 'Gathering', 'SiteVisit', '2026-04-10')"
    )]
    [InlineData("review_inspectors (id, review_id, position, name) values (gen_random_uuid(), '{0}', 3, 'Ny')")]
    [InlineData("review_facts (review_id, fact, number_value) values ('{0}', 'Residents', 7)")]
    [InlineData("action_plans (review_id, submitted_on) values ('{0}', '2026-04-01')")]
    [InlineData("review_access (account_id, review_id, tenant_id) select id, '{0}', gen_random_uuid() from accounts where name = 'bjorn'")]
    public Task And_writes_none_into_it(string insert) =>
        ForeignAsync($"insert into {insert}")
            .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.NotNullViolation, Sql.NotNow);

    [Theory]
    [InlineData("insert into care_providers (id, name, kind) values (gen_random_uuid(), 'Ny', 'Region')")]
    [InlineData(
        "insert into units (id, tenant_id, name, city, region) select gen_random_uuid(), id, 'Ny', 'Storstad', 'Uppsala' from care_providers"
    )]
    public Task An_inspector_adds_no_provider_and_no_unit(string insert) =>
        every.Database.App.TryAsync(insert, "assigned", every.Bjorn.Id).ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public Task An_inspector_appoints_nobody_to_her_own_review() =>
        every
            .Database.App.TryAsync(
                $"insert into review_inspectors (id, review_id, position, name) values (gen_random_uuid(), '{every[ReviewState.Drafting]}', 3, 'Ny')",
                "assigned",
                every.Asta.Id
            )
            .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public async Task And_dismisses_nobody() =>
        (
            await every.Database.App.TryAsync(
                $"delete from review_inspectors where review_id = '{every[ReviewState.Drafting]}'",
                "assigned",
                every.Asta.Id
            )
        )
            .Should()
            .Be(0);

    [Fact]
    public async Task An_inspector_writes_in_her_own_review() =>
        (
            await every.Database.App.TryAsync(
                $"update assessments set comment = 'Ny.' where review_id = '{every[ReviewState.Drafting]}' and code = 'A1'",
                "assigned",
                every.Asta.Id
            )
        )
            .Should()
            .Be(1);

    [Fact]
    public async Task The_public_publishes_nothing() =>
        await every
            .Database.App.TryAsync(
                "insert into report_versions (review_id, version, snapshot, sha256) select review_id, 2, snapshot, sha256 from report_versions",
                "public"
            )
            .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public async Task Whoever_is_dismissed_sees_the_review_no_more()
    {
        await using var connection = await every.Database.App.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ActAsAsync("all");
        await connection.ExecuteAsync(
            $"delete from review_inspectors where review_id = '{every[ReviewState.Drafting]}' and account_id = '{every.Asta.Id}'"
        );
        await connection.ActAsAsync("assigned", every.Asta.Id);

        (await connection.ExecuteAsync($"update reviews set visit_version = 9 where id = '{every[ReviewState.Drafting]}'")).Should().Be(0);
    }

    [Fact]
    public async Task A_pooled_connection_does_not_remember_whom_it_served()
    {
        var one = new NpgsqlConnectionStringBuilder(every.Database.AppConnectionString) { MaxPoolSize = 1, NoResetOnClose = true };
        await using var source = NpgsqlDataSource.Create(one);
        var options = new DbContextOptionsBuilder<SpurDbContext>();
        options.UseSpur(source);

        await using (var db = new SpurDbContext(options.Options))
        {
            await db.BeginAsync(Identity.Operator);
            await db.Reviews.CountAsync();
            await db.CommitAsync();
        }

        (await source.ReadAsync<long>("select count(*) from reviews", reach: null)).Should().Equal(0);
    }

    [Fact]
    public async Task A_context_that_opens_no_unit_of_work_sees_nothing()
    {
        var options = new DbContextOptionsBuilder<SpurDbContext>();
        options.UseSpur(every.Database.App);
        await using var db = new SpurDbContext(options.Options) { Identity = Identity.Operator };

        (await db.Reviews.CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_context_sees_what_its_identity_reaches()
    {
        await using var db = await every.Database.AsAsync(new Identity(Reach.Assigned, every.Bjorn.Id, "Björn Ek"));

        (await db.Reviews.CountAsync()).Should().Be(1);
    }

    private Task<int> ForeignAsync(string sql) =>
        every.Database.App.TryAsync(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, every[ReviewState.Drafting]),
            "assigned",
            every.Bjorn.Id
        );
}
