using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Data.Tests.ActionPlans;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Reviews;

/// <summary>Inspektörsbyte, held by the database too: one goes, another comes, and who left is kept as she was.</summary>
public class InspectorReplacementTests(Database database) : IClassFixture<Database>
{
    private async Task<Guid> AccountAsync()
    {
        var account = A.Account("Cecilia Holm", AccountRole.Inspector);
        await database.DoAsync(Identity.Operator, db => Task.FromResult(db.Users.Add(account)));
        return account.Id;
    }

    private async Task<(Review Review, Guid Account)> ReplacedAsync(ReviewState state)
    {
        var account = await AccountAsync();
        var review = await database.ReviewAtAsync(state, r => r.WithD("B"));
        review = await database.ChangeAsync(
            review.Id,
            r => r.Replace(r.Inspectors[0], new NewInspector("Cecilia Holm", "Umeå", account), "Bytte tjänst.", A.Today)
        );
        return (review, account);
    }

    [Theory]
    [InlineData(ReviewState.Planned)]
    [InlineData(ReviewState.Drafting)]
    [InlineData(ReviewState.FactCheck)]
    [InlineData(ReviewState.Graded)]
    [InlineData(ReviewState.ActionPlan)]
    public async Task It_is_kept_with_who_left_and_gives_who_came_the_review(ReviewState state)
    {
        var (review, account) = await ReplacedAsync(state);

        (await database.Superuser.ReadAsync<string>($"select name from inspector_replacements where review_id = '{review.Id}'"))
            .Should()
            .Equal("Asta Lindgren");
        (await database.App.ReadAsync<Guid>($"select id from reviews where id = '{review.Id}'", "assigned", account)).Should().HaveCount(1);
    }

    [Fact]
    public async Task Nobody_is_dismissed_or_appointed_for_nobody_after_the_draft_is_sent()
    {
        var review = (await database.ReviewAtAsync(ReviewState.FactCheck)).Id;

        await database.App.TryAsync($"delete from review_inspectors where review_id = '{review}'").ShouldBeRefusedAsync(Sql.NotNow);
        await database
            .App.TryAsync($"insert into review_inspectors (id, review_id, position, name) values (gen_random_uuid(), '{review}', 3, 'Ny')")
            .ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task Nobody_is_replaced_once_the_review_is_final()
    {
        var review = (await database.ReviewAtAsync(ReviewState.Final)).Id;

        await database.App.TryAsync(Swap(review)).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task Nor_is_who_left_kept_as_somebody_else()
    {
        var review = (await database.ReviewAtAsync(ReviewState.FactCheck)).Id;

        (await database.App.TryAsync(Swap(review))).Should().BePositive();
        await database.App.TryAsync(Swap(review, name: "'Någon annan'")).ShouldBeRefusedAsync(Sql.GuardSaysNo);
        await database.App.TryAsync(Swap(review, signedAt: "null")).ShouldBeRefusedAsync(Sql.GuardSaysNo);
        await database.App.TryAsync(Swap(review, state: "Graded")).ShouldBeRefusedAsync(Sql.GuardSaysNo);
    }

    [Theory]
    [InlineData("assigned")]
    [InlineData("specialty")]
    [InlineData("head")]
    [InlineData("administrator")]
    public async Task Only_the_office_replaces(string reach)
    {
        var review = (await database.ReviewAtAsync(ReviewState.FactCheck)).Id;
        var account = await database.LetInAsync(review, reach);

        await database
            .App.TryAsync(Record(review, "gen_random_uuid()"), reach, account)
            .ShouldBeRefusedAsync(Npgsql.PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("all", 1)]
    [InlineData("assigned", 1)]
    [InlineData("specialty", 1)]
    [InlineData("head", 0)]
    [InlineData("studies", 0)]
    [InlineData("provider", 0)]
    [InlineData("public", 0)]
    public async Task Why_is_between_reviewers(string reach, int rows)
    {
        var (review, _) = await ReplacedAsync(ReviewState.FactCheck);
        var account = await database.LetInAsync(review.Id, reach);

        (await database.App.ReadAsync<string>($"select reason from inspector_replacements where review_id = '{review.Id}'", reach, account))
            .Should()
            .HaveCount(rows);
    }

    [Fact]
    public async Task The_record_stays_as_it_was_written()
    {
        var (review, _) = await ReplacedAsync(ReviewState.FactCheck);
        var where = $"where review_id = '{review.Id}'";

        await database
            .Owner.TryAsync($"update inspector_replacements set reason = 'Annat.' {where}")
            .ShouldBeRefusedAsync(Sql.NeverChanges);
        await database.Owner.TryAsync($"delete from inspector_replacements {where}").ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task Who_comes_declares_before_she_signs_and_declares_once()
    {
        var (review, _) = await ReplacedAsync(ReviewState.FactCheck);
        var hers = $"where review_id = '{review.Id}' and came_in is not null";

        await database
            .App.TryAsync($"update review_inspectors set signed_at = now() {hers}")
            .ShouldBeRefusedAsync(Npgsql.PostgresErrorCodes.CheckViolation);
        await database.Superuser.CommitAsync($"update review_inspectors set declared_no_conflict_on = '2026-03-20' {hers}");
        (await database.App.TryAsync($"update review_inspectors set signed_at = now() {hers}")).Should().Be(1);
        await database
            .App.TryAsync($"update review_inspectors set declared_no_conflict_on = '2026-03-21' {hers}")
            .ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task Nor_does_she_judge_a_plan_before_that()
    {
        var plan = await database.UnderPlanAsync();
        await database.Superuser.CommitAsync(PlanAt.Sent(plan.Review));
        var account = await AccountAsync();
        var review = await database.ChangeAsync(
            plan.Review,
            r => r.Replace(r.Inspectors[0], new NewInspector("Cecilia Holm", null, account), "Bytte tjänst.", A.Today)
        );
        var cecilia = review.Inspectors.Single(i => i.AccountId == account).Id;

        await database.App.TryAsync(PlanAt.Judgement(plan.Review, cecilia), "assigned", account).ShouldBeRefusedAsync(Sql.NotNow);
        await database.ChangeAsync(plan.Review, r => r.DeclareNoConflict(cecilia, A.Today));
        (await database.App.TryAsync(PlanAt.Judgement(plan.Review, cecilia), "assigned", account)).Should().Be(1);
    }

    [Fact]
    public async Task A_review_is_not_final_before_who_came_after_the_grading_has_declared()
    {
        var account = await AccountAsync();
        var review = await database.ReviewAtAsync(ReviewState.Graded);
        review = await database.ChangeAsync(
            review.Id,
            r => r.Replace(r.Inspectors[0], new NewInspector("Cecilia Holm", null, account), "Bytte tjänst.", A.Today)
        );

        await database.App.TryAsync(Final(review.Id)).ShouldBeRefusedAsync(Sql.GuardSaysNo);
        await database.ChangeAsync(review.Id, r => r.DeclareNoConflict(r.Inspectors.Single(i => i.CameIn is not null).Id, A.Today));
        (await database.App.TryAsync(Final(review.Id))).Should().BePositive();
    }

    private static string Final(Guid review) =>
        $"""
            update reviews set state = 'Final' where id = '{review}';
            insert into review_steps (review_id, number, from_state, to_state, decided_on)
            select '{review}', count(*) + 1, 'Graded', 'Final', max(decided_on) from review_steps where review_id = '{review}'
            """;

    private static string Record(Guid review, string who, string name = "'Asta'", string signedAt = "null", string state = "FactCheck") =>
        $"""
            insert into inspector_replacements (inspector_id, review_id, position, name, city, declared_no_conflict_on, signed_at,
                replaced_by_id, state, replaced_on, reason)
            values ({who}, '{review}', 1, {name}, null, null, {signedAt}, '{review}', '{state}', '2026-03-20', 'Skäl.')
            """;

    /// <summary>The first of its inspectors goes, and another comes whose id is the review's, for want of a better one.</summary>
    private static string Swap(Guid review, string name = "i.name", string signedAt = "i.signed_at", string state = "FactCheck") =>
        $"""
            insert into inspector_replacements (inspector_id, review_id, position, name, city, account_id, declared_no_conflict_on, signed_at,
                replaced_by_id, state, replaced_on, reason)
            select i.id, i.review_id, i.position, {name}, i.city, i.account_id, i.declared_no_conflict_on, {signedAt},
                '{review}', '{state}', '2026-03-20', 'Skäl.' from review_inspectors i where i.review_id = '{review}' and i.position = 1;
            delete from review_inspectors where review_id = '{review}' and position = 1;
            insert into review_inspectors (id, review_id, position, name, came_in) values ('{review}', '{review}', 3, 'Ny', 'FactCheck')
            """;
}
