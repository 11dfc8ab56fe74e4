using Npgsql;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.ActionPlans;

/// <summary>A deputy sends where the head of the unit has said so, and only there and then.</summary>
public class DeputyRightTests(Database database) : IClassFixture<Database>
{
    private const string SendFacts = "update fact_checks set sent_at = now(), sent_on = '2026-03-23'";

    private async Task<(Guid Review, Guid Deputy, Guid Position)> DeputyAsync(ReviewState state = ReviewState.ActionPlan)
    {
        var review = (await database.UnderPlanAsync(state)).Review;
        var deputy = await database.DeputyAsync(review);
        var position = (await database.Superuser.ReadAsync<Guid>($"select id from positions where account_id = '{deputy}'")).Single();
        return (review, deputy, position);
    }

    private static string Let(Guid position) =>
        $"insert into deputy_rights (id, position_id, given_on) values (gen_random_uuid(), '{position}', '2026-03-20')";

    private static string TakeBack(Guid position) =>
        $"update deputy_rights set taken_back_on = '2026-03-22' where position_id = '{position}' and taken_back_on is null";

    [Fact]
    public async Task Without_it_nothing_is_sent()
    {
        var (review, deputy, _) = await DeputyAsync();

        await database.App.TryAsync(PlanAt.Sent(review), "deputy", deputy).ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
        await database
            .App.TryAsync(PlanAt.Extension(review), "deputy", deputy)
            .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
        (await database.App.TryAsync(PlanAt.Planned(review), "deputy", deputy)).Should().Be(1, "a deputy writes all the same");
    }

    [Fact]
    public async Task Nor_is_the_draft_answered()
    {
        var (review, deputy, position) = await DeputyAsync(ReviewState.FactCheck);
        (await database.App.TryAsync(SendFacts, "deputy", deputy)).Should().Be(0);

        await database.Superuser.CommitAsync(Let(position));
        (await database.App.TryAsync(SendFacts, "deputy", deputy)).Should().Be(1);
    }

    [Fact]
    public async Task With_it_the_plan_is_and_taken_back_it_is_not()
    {
        var (review, deputy, position) = await DeputyAsync();
        await database.Superuser.CommitAsync(Let(position));
        (await database.App.TryAsync(PlanAt.Sent(review), "deputy", deputy)).Should().Be(3);

        await database.Superuser.CommitAsync(TakeBack(position));
        await database.App.TryAsync(PlanAt.Sent(review), "deputy", deputy).ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task It_ends_with_the_position()
    {
        var (review, deputy, position) = await DeputyAsync();
        await database.Superuser.CommitAsync(Let(position));
        await database.Superuser.CommitAsync($"update positions set ended_on = '2026-03-23' where id = '{position}'");

        await database.App.TryAsync(PlanAt.Sent(review), "deputy", deputy).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task The_head_of_the_unit_gives_it_and_takes_it_back()
    {
        var (review, deputy, position) = await DeputyAsync();
        var head = await database.DeputyAsync(review, AccountRole.HeadOfUnit);

        (await database.App.TryAsync(Let(position), "head", head)).Should().Be(1);
        await database.Superuser.CommitAsync(Let(position));
        (await database.App.TryAsync(TakeBack(position), "head", head)).Should().Be(1);
        (await database.App.ReadAsync<Guid>($"select position_id from deputies_of('{review}') where given_on is not null", "head", head))
            .Should()
            .Equal(position);
    }

    [Fact]
    public async Task The_head_of_another_unit_does_not()
    {
        var position = (await DeputyAsync()).Position;
        var elsewhere = await database.DeputyAsync((await DeputyAsync()).Review, AccountRole.HeadOfUnit);

        await database.App.TryAsync(Let(position), "head", elsewhere).ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("deputy")]
    [InlineData("studies")]
    [InlineData("provider")]
    [InlineData("all")]
    [InlineData("administrator")]
    [InlineData("assigned")]
    public async Task Nor_does_anybody_else_and_least_of_all_the_deputy(string reach)
    {
        var (_, deputy, position) = await DeputyAsync();

        await database.App.TryAsync(Let(position), reach, deputy).ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task It_is_given_once_and_stays_as_it_was_given()
    {
        var position = (await DeputyAsync()).Position;
        await database.Superuser.CommitAsync(Let(position));

        await database.Superuser.TryAsync(Let(position)).ShouldBeRefusedAsync(PostgresErrorCodes.UniqueViolation);
        await database
            .Owner.TryAsync($"update deputy_rights set given_on = '2026-01-01' where position_id = '{position}'")
            .ShouldBeRefusedAsync(Sql.NeverChanges);
        await database.Owner.TryAsync("delete from deputy_rights").ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task Only_a_deputy_gets_it()
    {
        var review = (await database.UnderPlanAsync()).Review;
        var studies = await database.DeputyAsync(review, AccountRole.DirectorOfStudies);

        await database
            .Superuser.TryAsync(
                $"insert into deputy_rights (id, position_id, given_on) select gen_random_uuid(), id, '2026-03-20' from positions where account_id = '{studies}'"
            )
            .ShouldBeRefusedAsync(Sql.GuardSaysNo);
    }
}
