using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.ActionPlans;

/// <summary>What the inspectors say of a plan is theirs until they agree, and nobody decides it but they.</summary>
public class PlanJudgementPolicyTests(Database database) : IClassFixture<Database>
{
    private const string Accept = "update action_items set decision = 'Accepted', decided_on = '2026-03-24'";

    [Theory]
    [InlineData("assigned", 1)]
    [InlineData("head", 0)]
    [InlineData("deputy", 0)]
    [InlineData("studies", 0)]
    [InlineData("provider", 0)]
    [InlineData("specialty", 0)]
    [InlineData("all", 0)]
    [InlineData("public", 0)]
    public async Task What_one_of_them_has_said_is_seen_by_the_inspectors_alone(string reach, int rows)
    {
        var (plan, account) = await SentAsync(reach);
        await database.Superuser.CommitAsync($"{PlanAt.Judgement(plan.Review, plan.First)}; {PlanAt.Proposal(plan.Review, plan.First)}");

        foreach (var table in new[] { "action_judgements", "regrade_proposals" })
            (await database.App.ReadAsync<Guid>($"select review_id from {table} where review_id = '{plan.Review}'", reach, account))
                .Should()
                .HaveCount(rows);
    }

    [Fact]
    public async Task An_inspector_agrees_for_herself_and_for_nobody_else()
    {
        var plan = (await SentAsync("assigned")).Plan;

        (await database.App.TryAsync(PlanAt.Judgement(plan.Review, plan.First), "assigned", plan.Account)).Should().Be(1);
        (await database.App.TryAsync(PlanAt.Proposal(plan.Review, plan.First), "assigned", plan.Account)).Should().Be(1);
        await database.App.TryAsync(PlanAt.Judgement(plan.Review, plan.Second), "assigned", plan.Account).ShouldBeRefusedAsync(Sql.NotNow);
        await database.App.TryAsync(PlanAt.Proposal(plan.Review, plan.Second), "assigned", plan.Account).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task Nor_is_a_colleague_added_to_what_she_said()
    {
        var plan = (await SentAsync("assigned")).Plan;
        await database.Superuser.CommitAsync(PlanAt.Judgement(plan.Review, plan.First));

        await database
            .App.TryAsync($"update action_judgements set agreed_by = agreed_by || '{plan.Second}'::uuid", "assigned", plan.Account)
            .ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task Nor_are_words_that_she_did_not_say_put_under_her_name()
    {
        var plan = (await SentAsync("assigned")).Plan;
        await database.Superuser.CommitAsync(PlanAt.Judgement(plan.Review, plan.Second));
        const string Other = "update action_judgements set decision = 'Returned', reason = 'Nej.'";

        await database
            .App.TryAsync($"{Other}, agreed_by = agreed_by || '{plan.First}'::uuid", "assigned", plan.Account)
            .ShouldBeRefusedAsync(Sql.NotNow);
        (await database.App.TryAsync($"{Other}, agreed_by = array['{plan.First}'::uuid]", "assigned", plan.Account)).Should().Be(1);
    }

    [Fact]
    public async Task The_inspectors_decide_and_leave_the_words_to_the_unit()
    {
        var plan = (await SentAsync("assigned")).Plan;

        await database.App.TryAsync(Accept, "assigned", plan.Account).ShouldBeRefusedAsync(Sql.GuardSaysNo);
        await database.Superuser.CommitAsync(PlanAt.Judgement(plan.Review, plan.First));
        await database.App.TryAsync(Accept, "assigned", plan.Account).ShouldBeRefusedAsync(Sql.GuardSaysNo);
        await database.Superuser.CommitAsync($"update action_judgements set agreed_by = agreed_by || '{plan.Second}'::uuid");
        (await database.App.TryAsync(Accept, "assigned", plan.Account)).Should().Be(1);
        await database
            .App.TryAsync($"{Accept}, decision_reason = 'Det sa ingen.'", "assigned", plan.Account)
            .ShouldBeRefusedAsync(Sql.GuardSaysNo);
        await database.App.TryAsync("update action_items set action = 'Annat.'", "assigned", plan.Account).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task An_area_is_decided_after_the_plan_by_what_all_have_said_of_it()
    {
        var plan = (await SentAsync("assigned")).Plan;
        var decide = Regrade(plan.Review, "A", "Godtagen.");

        await database.App.TryAsync(decide, "assigned", plan.Account).ShouldBeRefusedAsync(Sql.GuardSaysNo);
        await database.Superuser.CommitAsync(PlanAt.Proposal(plan.Review, plan.First));
        await database.App.TryAsync(decide, "assigned", plan.Account).ShouldBeRefusedAsync(Sql.GuardSaysNo);
        await database.Superuser.CommitAsync(
            $"update regrade_proposals set agreed_by = agreed_by || '{plan.Second}'::uuid where review_id = '{plan.Review}'"
        );
        (await database.App.TryAsync(decide, "assigned", plan.Account)).Should().Be(1);
        await database.App.TryAsync(Regrade(plan.Review, "A", "Annat."), "assigned", plan.Account).ShouldBeRefusedAsync(Sql.GuardSaysNo);
    }

    [Fact]
    public async Task The_office_lets_D_stand_and_decides_nothing_better()
    {
        var plan = (await SentAsync("assigned")).Plan;
        var office = await database.LetInAsync(plan.Review, "all");

        await database.App.TryAsync(Regrade(plan.Review, "A", "Godtagen."), "all", office).ShouldBeRefusedAsync(Sql.GuardSaysNo);
        (await database.App.TryAsync(Regrade(plan.Review, "D", "Ingen plan kom in."), "all", office)).Should().Be(1);
    }

    [Fact]
    public async Task Nor_does_the_office_decide_anew_what_is_decided()
    {
        var plan = (await SentAsync("assigned")).Plan;
        var office = await database.LetInAsync(plan.Review, "all");
        await database.Superuser.CommitAsync(Regrade(plan.Review, "A", "Godtagen."));

        await database.App.TryAsync(Regrade(plan.Review, "D", "Ingen plan kom in."), "all", office).ShouldBeRefusedAsync(Sql.GuardSaysNo);
    }

    private static string Regrade(Guid review, string grade, string reason) =>
        $"""
            update area_reviews set regrade = '{grade}', regrade_reason = '{reason}', regrade_decided_on = '2026-03-25', regrade_decided_by = '[]'
            where review_id = '{review}' and letter = 'H'
            """;

    [Theory]
    [InlineData("studies")]
    [InlineData("provider")]
    [InlineData("specialty")]
    [InlineData("all")]
    public async Task Nobody_else_reaches_the_decision(string reach)
    {
        var (_, account) = await SentAsync(reach);

        (await database.App.TryAsync(Accept, reach, account)).Should().Be(0);
        (await database.App.TryAsync(PlanAt.SendBack, reach, account)).Should().Be(0);
    }

    [Theory]
    [InlineData("head")]
    [InlineData("deputy")]
    public async Task Who_sent_the_plan_does_not_decide_on_it(string reach)
    {
        var (plan, account) = await SentAsync(reach);
        (await database.App.TryAsync(PlanAt.SendBack, reach, account)).Should().Be(0);
        await database.App.TryAsync(Accept, reach, account).ShouldBeRefusedAsync(Sql.NotNow);

        await database.Superuser.CommitAsync($"{PlanAt.SendBack} where review_id = '{plan.Review}'");
        await database.App.TryAsync(Accept, reach, account).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task What_went_back_is_not_decided_and_does_not_go_back_twice()
    {
        var plan = (await SentAsync("assigned")).Plan;
        await database.Superuser.CommitAsync(Judged(plan.Review, "Returned"));
        (await database.App.TryAsync(PlanAt.SendBack, "assigned", plan.Account)).Should().Be(1);
        await database.Superuser.CommitAsync($"{PlanAt.SendBack} where review_id = '{plan.Review}'");

        await database.App.TryAsync(Accept, "assigned", plan.Account).ShouldBeRefusedAsync(Sql.NotNow);
        await database.App.TryAsync(PlanAt.SendBack, "assigned", plan.Account).ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task A_plan_goes_back_when_every_action_is_judged_and_one_is_returned()
    {
        var plan = (await SentAsync("assigned")).Plan;

        await database.App.TryAsync(PlanAt.SendBack, "assigned", plan.Account).ShouldBeRefusedAsync(Sql.GuardSaysNo);
        await database.Superuser.CommitAsync(Judged(plan.Review, "Accepted"));
        await database.App.TryAsync(PlanAt.SendBack, "assigned", plan.Account).ShouldBeRefusedAsync(Sql.GuardSaysNo);
        await database.Superuser.CommitAsync(Judged(plan.Review, "Returned"));
        (await database.App.TryAsync(PlanAt.SendBack, "assigned", plan.Account)).Should().Be(1);
    }

    private static string Judged(Guid review, string decision) =>
        $"""
            set local session_replication_role = replica;
            update action_items set decision = '{decision}', decided_on = '2026-03-24',
                decision_reason = case when '{decision}' = 'Returned' then 'Skriv vem.' end
            where review_id = '{review}'
            """;

    [Fact]
    public async Task An_area_is_not_better_than_D_with_an_action_that_is_not_accepted()
    {
        var review = (await database.UnderPlanAsync()).Review;
        await database.ChangeAsync(
            review,
            r =>
            {
                var action = new ActionItem(1, ["H1"], "Vi inför en rutin.", A.Today.AddMonths(3)) { Decision = ActionDecision.Accepted };
                r.ReceivePlan(new ActionPlan(r.Id, A.Today.AddDays(10), [action], []));
                r.Areas.Single(a => a.Letter == "H").DecideAfterPlan(new Regrade(Grade.A, "Godtagen.", A.Today.AddDays(20)));
            }
        );
        (await database.App.TryAsync(Final(review))).Should().BePositive();

        await database
            .App.TryAsync($"update action_items set decision = null where review_id = '{review}'; {Final(review)}")
            .ShouldBeRefusedAsync(Sql.GuardSaysNo);
    }

    private static string Final(Guid review) =>
        $"""
            update reviews set state = 'Final' where id = '{review}';
            insert into review_steps (review_id, number, from_state, to_state, decided_on)
            select review_id, max(number) + 1, 'ActionPlan', 'Final', '2026-04-10' from review_steps where review_id = '{review}' group by review_id
            """;

    private async Task<(UnderPlan Plan, Guid Account)> SentAsync(string reach)
    {
        var plan = await database.UnderPlanAsync();
        await database.Superuser.CommitAsync(PlanAt.Sent(plan.Review));
        return (plan, reach is "assigned" ? plan.Account : await database.LetInAsync(plan.Review, reach));
    }
}
