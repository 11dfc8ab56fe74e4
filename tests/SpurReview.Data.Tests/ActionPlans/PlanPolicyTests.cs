using SpurReview.Testing;

namespace SpurReview.Data.Tests.ActionPlans;

/// <summary>What is written of a plan is the unit's own until it is sent, and nobody writes in it while the inspectors read.</summary>
public class PlanPolicyTests(Database database) : IClassFixture<Database>
{
    private const string Write = "update planned_actions set action = 'Vi inför en rutin.'";
    private const string Answer = "update planned_actions set answered_on = '2026-03-24'";

    [Theory]
    [InlineData("head", 1)]
    [InlineData("deputy", 1)]
    [InlineData("studies", 1)]
    [InlineData("provider", 1)]
    [InlineData("assigned", 0)]
    [InlineData("specialty", 0)]
    [InlineData("all", 0)]
    [InlineData("public", 0)]
    [InlineData("none", 0)]
    public async Task What_is_being_written_is_seen_by_the_unit_and_its_provider(string reach, int actions)
    {
        var (review, account) = await BegunAsync(reach);

        var seen = await database.App.ReadAsync<Guid>($"select id from planned_actions where review_id = '{review}'", reach, account);

        seen.Should().HaveCount(actions);
    }

    [Theory]
    [InlineData("head")]
    [InlineData("deputy")]
    [InlineData("studies")]
    public async Task The_unit_writes_begins_and_takes_away(string reach)
    {
        var (review, account) = await BegunAsync(reach);

        (await database.App.TryAsync(PlanAt.Planned(review, position: 2, "H2"), reach, account)).Should().Be(1);
        (await database.App.TryAsync(Write, reach, account)).Should().Be(1);
        (await database.App.TryAsync("delete from planned_actions", reach, account)).Should().Be(1);
    }

    [Theory]
    [InlineData("provider")]
    [InlineData("assigned")]
    [InlineData("specialty")]
    [InlineData("all")]
    public async Task Nobody_else_begins_or_takes_away(string reach)
    {
        var (review, account) = await BegunAsync(reach);

        await database.App.TryAsync(PlanAt.Planned(review, position: 2, "H2"), reach, account).ShouldBeRefusedAsync("42501");
        (await database.App.TryAsync("delete from planned_actions", reach, account)).Should().Be(0);
    }

    [Fact]
    public async Task The_provider_writes_only_what_is_handed_over_and_only_until_it_has_answered()
    {
        var (review, account) = await BegunAsync("provider");
        (await database.App.TryAsync(Write, "provider", account)).Should().Be(0);

        await database.Superuser.CommitAsync($"update planned_actions set handed_over_on = '2026-03-23' where review_id = '{review}'");
        (await database.App.TryAsync(Write, "provider", account)).Should().Be(1);
        (await database.App.TryAsync(Answer, "provider", account)).Should().Be(1);
        await database.App.TryAsync("update planned_actions set answers = '{H1,H2}'", "provider", account).ShouldBeRefusedAsync(Sql.NotNow);

        await database.Superuser.CommitAsync($"{Answer} where review_id = '{review}'");
        (await database.App.TryAsync(Write, "provider", account)).Should().Be(0);
    }

    [Fact]
    public async Task What_is_not_handed_over_is_not_answered()
    {
        var (_, account) = await BegunAsync("head");

        await database.App.TryAsync(Answer, "head", account).ShouldBeRefusedAsync("23514");
    }

    [Theory]
    [InlineData("head")]
    [InlineData("deputy")]
    public async Task The_head_and_the_deputy_send(string reach)
    {
        var (review, account) = await BegunAsync(reach);

        (await database.App.TryAsync(PlanAt.Sent(review), reach, account)).Should().Be(3);
    }

    [Theory]
    [InlineData("studies")]
    [InlineData("provider")]
    [InlineData("assigned")]
    [InlineData("specialty")]
    [InlineData("all")]
    public async Task Nobody_else_does(string reach)
    {
        var (review, account) = await BegunAsync(reach);

        await database.App.TryAsync(PlanAt.Plan(review), reach, account).ShouldBeRefusedAsync("42501");
        await database.App.TryAsync(PlanAt.Turn(review), reach, account).ShouldBeRefusedAsync("42501");
    }

    [Theory]
    [InlineData("H2")]
    [InlineData("H")]
    public async Task What_does_not_answer_a_demanded_row_is_not_sent(string answers)
    {
        var (review, account) = await BegunAsync("head");

        await database.App.TryAsync(PlanAt.Sent(review, answers), "head", account).ShouldBeRefusedAsync(Sql.GuardSaysNo);
    }

    [Fact]
    public async Task What_is_sent_comes_without_a_decision()
    {
        var (review, account) = await BegunAsync("head");
        var accepted =
            $"{PlanAt.Plan(review)}; {PlanAt.Item(review).Replace("follow_up_responsible)", "follow_up_responsible, decision)", StringComparison.Ordinal).Replace("'[]')", "'[]', 'Accepted')", StringComparison.Ordinal)}";

        await database.App.TryAsync(accepted, "head", account).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task Nothing_is_written_while_the_plan_is_with_the_inspectors()
    {
        var (review, account) = await BegunAsync("head");
        await database.Superuser.CommitAsync(PlanAt.Sent(review));

        string[] deeds =
        [
            Write,
            "delete from planned_actions",
            PlanAt.Planned(review, position: 2, "H2"),
            "update action_items set action = 'Annat.'",
            PlanAt.Item(review, position: 2, "H2"),
            PlanAt.Extension(review),
        ];
        foreach (var deed in deeds)
            await database.App.TryAsync(deed, "head", account).ShouldBeRefusedAsync(Sql.NotNow);
        await database.App.TryAsync(PlanAt.Turn(review, number: 2), "head", account).ShouldBeRefusedAsync("23505");
    }

    [Fact]
    public async Task It_is_again_when_the_plan_has_come_back()
    {
        var (review, account) = await BegunAsync("head");
        await database.Superuser.CommitAsync(PlanAt.Sent(review));
        await database.Superuser.CommitAsync($"{PlanAt.SendBack} where review_id = '{review}'");

        (await database.App.TryAsync(Write, "head", account)).Should().Be(1);
        (await database.App.TryAsync("update action_items set action = 'Annat.'", "head", account)).Should().Be(1);
        (await database.App.TryAsync(PlanAt.Turn(review, number: 2), "head", account)).Should().Be(1);
    }

    [Theory]
    [InlineData("head", 1)]
    [InlineData("deputy", 1)]
    [InlineData("studies", 0)]
    [InlineData("provider", 0)]
    [InlineData("assigned", 0)]
    [InlineData("all", 0)]
    public async Task Longer_time_is_asked_for_by_who_sends(string reach, int extensions)
    {
        var (review, account) = await BegunAsync(reach);

        var asking = database.App.TryAsync(PlanAt.Extension(review), reach, account);

        if (extensions == 1)
            (await asking).Should().Be(1);
        else
            await asking.ShouldBeRefusedAsync("42501");
    }

    [Theory]
    [InlineData("studies", 1)]
    [InlineData("head", 0)]
    [InlineData("deputy", 0)]
    [InlineData("provider", 0)]
    [InlineData("assigned", 0)]
    [InlineData("all", 0)]
    public async Task The_head_is_asked_to_send_by_the_director_of_studies(string reach, int requests)
    {
        var (review, account) = await BegunAsync(reach);

        var asking = database.App.TryAsync(PlanAt.SendRequest(review), reach, account);

        if (requests == 1)
            (await asking).Should().Be(1);
        else
            await asking.ShouldBeRefusedAsync("42501");
    }

    [Theory]
    [InlineData("head", 1)]
    [InlineData("deputy", 1)]
    [InlineData("studies", 1)]
    [InlineData("provider", 0)]
    [InlineData("assigned", 0)]
    [InlineData("all", 0)]
    [InlineData("public", 0)]
    public async Task That_she_is_asked_is_the_units_own(string reach, int requests)
    {
        var (review, account) = await BegunAsync(reach);
        await database.Superuser.CommitAsync(PlanAt.SendRequest(review));

        (await database.App.ReadAsync<string>($"select asked_by from plan_send_requests where review_id = '{review}'", reach, account))
            .Should()
            .HaveCount(requests);
        (await database.App.TryAsync($"delete from plan_send_requests where review_id = '{review}'", reach, account)).Should().Be(requests);
    }

    [Fact]
    public async Task Nobody_is_asked_to_send_what_is_sent()
    {
        var (review, account) = await BegunAsync("studies");
        await database.Superuser.CommitAsync(PlanAt.SendRequest(review));
        await database.Superuser.TryAsync(PlanAt.Sent(review)).ShouldBeRefusedAsync(Sql.GuardSaysNo);

        await database.Superuser.CommitAsync($"delete from plan_send_requests where review_id = '{review}'; {PlanAt.Sent(review)}");
        await database.App.TryAsync(PlanAt.SendRequest(review), "studies", account).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task It_is_as_long_as_the_installation_gives_and_given_once()
    {
        var (review, account) = await BegunAsync("head");
        await database.App.TryAsync(PlanAt.Extension(review, days: 31), "head", account).ShouldBeRefusedAsync(Sql.GuardSaysNo);

        await database.Superuser.CommitAsync(PlanAt.Extension(review));

        await database.App.TryAsync(PlanAt.Extension(review), "head", account).ShouldBeRefusedAsync("23505");
        await database.Owner.TryAsync("update plan_extensions set days = 60").ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task The_office_brings_in_the_plan_of_an_old_report_and_of_no_other()
    {
        var review = (await database.UnderPlanAsync()).Review;
        var office = await database.LetInAsync(review, "all");
        var plan = $"{PlanAt.Plan(review)}; {PlanAt.Item(review)}";
        await database.App.TryAsync(plan, "all", office).ShouldBeRefusedAsync("42501");

        await database.Superuser.CommitAsync(
            $"set local session_replication_role = replica; update reviews set origin = 'Imported' where id = '{review}'"
        );
        (await database.App.TryAsync(plan, "all", office)).Should().Be(2);
    }

    private async Task<(Guid Review, Guid Account)> BegunAsync(string reach)
    {
        var review = (await database.UnderPlanAsync()).Review;
        await database.Superuser.CommitAsync(PlanAt.Planned(review));
        return (review, await database.LetInAsync(review, reach));
    }
}
