using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tests.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Calibrating;

/// <summary>The database refuses what a round refuses: drafts of others, changes when it is closed, a grade before it is.</summary>
public class RoundRulesTests(Database database) : IClassFixture<Database>
{
    private const string Close = "update calibration_rounds set closed_on = '2026-03-20'";

    [Fact]
    public async Task Whether_a_draft_is_compared_is_as_the_settings_say_when_it_is_sent_and_never_changes()
    {
        await database.CalibrateAsync();
        var review = await database.ReviewAtAsync(ReviewState.FactCheck);
        (await database.ToCompareAsync(ReviewState.FactCheck)).Calibrates.Should().BeTrue();

        await database
            .App.TryAsync($"update reviews set calibrates = true where id = '{review.Id}'")
            .ShouldBeRefusedAsync(Sql.NeverChanges);
        await FluentActions
            .Awaiting(() => database.ReviewAtAsync(ReviewState.FactCheck, specialty: "Reumatologi", calibrates: true))
            .Should()
            .ThrowAsync<DbUpdateException>();
    }

    [Theory]
    [InlineData(ReviewState.FactCheck, "Graded")]
    [InlineData(ReviewState.Calibration, "Graded")]
    public async Task A_draft_that_is_to_be_compared_is_not_graded_before_it_has_been(ReviewState from, string to)
    {
        var review = await database.ToCompareAsync(from);
        await database.ChangeAsync(review.Id, r => r.Answered());

        await database.App.TryAsync(Step(review.Id, from, to)).ShouldBeRefusedAsync(Sql.GuardSaysNo);
    }

    [Fact]
    public async Task It_is_when_its_round_is_closed()
    {
        var review = await database.ToCompareAsync();
        var round = await database.RoundAsync(review.Id);
        await database.App.TryAsync(Step(review.Id, ReviewState.Calibration, "Graded")).ShouldBeRefusedAsync(Sql.GuardSaysNo);

        await database.CloseAsync(round);

        (await database.App.TryAsync(Step(review.Id, ReviewState.Calibration, "Graded"))).Should().Be(2);
    }

    [Fact]
    public async Task Elsewhere_no_draft_comes_to_calibration()
    {
        var review = await database.ReviewAtAsync(ReviewState.FactCheck);

        await database.App.TryAsync(Step(review.Id, ReviewState.FactCheck, "Calibration")).ShouldBeRefusedAsync(Sql.GuardSaysNo);
    }

    [Fact]
    public async Task A_round_is_not_closed_while_a_draft_is_with_its_unit_also_by_who_is_at_home_there()
    {
        var review = await database.ToCompareAsync(ReviewState.FactCheck);
        var round = await database.RoundAsync(review.Id);
        var coordinator = await database.NewPersonAsync(id => new Employment(id, review.TenantId, A.Today.AddYears(-50), untilDay: null));

        foreach (var account in new Guid?[] { null, coordinator })
            await database.App.TryAsync($"{Close} where id = '{round}'", "all", account).ShouldBeRefusedAsync(Sql.GuardSaysNo);

        await database.ChangeAsync(review.Id, r => r.Answered());
        await database.SendToCalibrationAsync(review.Id);
        (await database.App.TryAsync($"{Close} where id = '{round}'", "all", coordinator)).Should().Be(1);
    }

    [Fact]
    public async Task A_closed_round_is_opened_until_a_review_has_gone_on()
    {
        var review = await database.ToCompareAsync();
        var round = await database.RoundAsync(review.Id);
        await database.CloseAsync(round);
        var open = $"update calibration_rounds set closed_on = null where id = '{round}'";
        (await database.App.TryAsync(open)).Should().Be(1);

        await database.ChangeAsync(review.Id, r => r.Step(ReviewState.Graded));

        await database.App.TryAsync(open).ShouldBeRefusedAsync(Sql.GuardSaysNo);
    }

    [Theory]
    [InlineData("name = 'Hösten 2026'")]
    [InlineData("specialty = 'Reumatologi'")]
    public async Task What_a_round_is_stays_as_it_began(string change)
    {
        var round = await database.RoundAsync();

        await database
            .Owner.TryAsync($"update calibration_rounds set {change} where id = '{round}'")
            .ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task A_review_is_in_one_round()
    {
        var review = await database.ToCompareAsync();
        await database.RoundAsync(review.Id);

        await database.App.TryAsync(Add(review.Id, await database.RoundAsync())).ShouldBeRefusedAsync(PostgresErrorCodes.UniqueViolation);
    }

    [Fact]
    public async Task Drafts_that_are_not_to_be_compared_are_in_none()
    {
        await database.CalibrateAsync();
        var round = await database.RoundAsync();
        var drafting = await database.ReviewAtAsync(ReviewState.Drafting, specialty: Rounds.Specialty);
        var other = await database.ReviewAtAsync(ReviewState.FactCheck);

        foreach (var review in new[] { drafting, other })
            await database.App.TryAsync(Add(review.Id, round)).ShouldBeRefusedAsync(Sql.GuardSaysNo);
    }

    [Fact]
    public async Task Nothing_is_put_in_a_closed_round_or_taken_out_of_it()
    {
        var (compared, late) = (await database.ToCompareAsync(), await database.ToCompareAsync());
        var round = await database.RoundAsync(compared.Id);
        await database.CloseAsync(round);

        await database.App.TryAsync(Add(late.Id, round)).ShouldBeRefusedAsync(Sql.NotNow);
        await database.App.TryAsync($"delete from round_reviews where review_id = '{compared.Id}'").ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task What_is_spoken_of_is_not_taken_out()
    {
        var review = await database.ToCompareAsync();
        await database.RoundAsync(review.Id);
        var take = $"delete from round_reviews where review_id = '{review.Id}'";
        (await database.App.TryAsync(take)).Should().Be(1);

        await database.Superuser.CommitAsync(
            $"""
            set session_replication_role = replica;
            insert into calibration_comments (id, review_id, tenant_id, area, text, account_id)
            select gen_random_uuid(), id, tenant_id, 'A', 'Ord.', gen_random_uuid() from reviews where id = '{review.Id}';
            set session_replication_role = origin
            """
        );

        await database.App.TryAsync(take).ShouldBeRefusedAsync(PostgresErrorCodes.ForeignKeyViolation);
    }

    [Fact]
    public async Task A_draft_is_frozen_for_its_round_when_it_comes_to_calibration_and_by_the_office()
    {
        var review = await database.ToCompareAsync(ReviewState.FactCheck);
        var freeze =
            $"insert into calibration_drafts (review_id, snapshot, sha256) values ('{review.Id}', 'x', encode(sha256('x'), 'hex'))";

        await database.App.TryAsync(freeze).ShouldBeRefusedAsync(Sql.GuardSaysNo);
        await database.App.TryAsync(freeze, "assigned", Guid.NewGuid()).ShouldBeRefusedAsync("42501", "23502");
    }

    private static string Add(Guid review, Guid round) => $"insert into round_reviews (review_id, round_id) values ('{review}', '{round}')";

    private static string Step(Guid review, ReviewState from, string to) =>
        $"""
            update reviews set state = '{to}' where id = '{review}';
            insert into review_steps (review_id, number, from_state, to_state, decided_on)
            select review_id, max(number) + 1, '{from}', '{to}', max(decided_on) from review_steps where review_id = '{review}' group by review_id
            """;
}
