using SpurReview.Data.Tenancy;
using SpurReview.Data.Visits;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Reviews;

/// <summary>What was written alone goes when the notes go; what was graded stays.</summary>
public class OwnTextsDestroyedTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task Comments_and_reasons_are_destroyed_with_the_notes_and_what_was_sent_of_them_and_the_grades_stay()
    {
        var pair = await database.PairAloneAsync(ReviewState.Gathering);
        await database.FinishAloneAsync(pair, pair.Asta, "En ST-läkare sa det.", grade: Grade.D);
        await database.FinishAloneAsync(pair, pair.Bjorn, "En annan sa det.", grade: Grade.D);
        await SendAloneAsync(pair);
        await database.ChangeAsync(pair.Review, r => r.Step(ReviewState.Cancelled, "Enheten läggs ned."));
        var before = await KeptAsync(pair);

        await DestroyAsync(A.Today.AddDays(90));
        (await TextsAsync(pair)).Should().HaveCount(5);
        await DestroyAsync(A.Today.AddDays(91));

        (await TextsAsync(pair)).Should().BeEmpty();
        (await KeptAsync(pair)).Should().Equal(before).And.Contain(row => row.StartsWith("D Testet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Those_of_a_review_that_goes_on_stay()
    {
        var pair = await database.PairAloneAsync();
        await database.FinishAloneAsync(pair, pair.Asta, "En ST-läkare sa det.", grade: Grade.D);
        await SendAloneAsync(pair);

        await DestroyAsync(A.Today.AddYears(10));

        (await TextsAsync(pair)).Should().HaveCount(3);
    }

    [Theory]
    [InlineData("update own_gradings set forgotten_on = '2026-01-01'")]
    [InlineData("update own_assessments set comment = null, forgotten_on = '2026-01-01'")]
    [InlineData("delete from visit_operations")]
    public async Task Nobody_but_the_rule_destroys_any(string sql)
    {
        var pair = await database.PairAloneAsync();
        await database.FinishAloneAsync(pair, pair.Asta, "En ST-läkare sa det.");

        await database.App.TryAsync(sql, "assigned", pair.Asta).ShouldBeRefusedAsync("42501");
    }

    private Task SendAloneAsync(PairAlone pair) =>
        database.Superuser.CommitAsync(
            $"""
            insert into visit_operations (review_id, id, account_id, by, device, field, value, base_version, settles, even_signed, received_at, outcome,
                version, grounds, is_own)
            values ('{pair.Review}', gen_random_uuid(), '{pair.Asta}', 'Asta', 'platta', 'comment.A1', 'En ST-läkare sa', 0, array[]::uuid[], false,
                now(), 'Saved', 1, 0, true)
            """
        );

    private Task<long> DestroyAsync(DateOnly today) =>
        database.DoAsync(Identity.Operator, db => db.DestroyOldNotesAsync(today, CancellationToken.None));

    private Task<IReadOnlyList<string>> TextsAsync(PairAlone pair) =>
        database.Superuser.ReadAsync<string>(
            $"""
            select comment from own_assessments where review_id = '{pair.Review}' and comment is not null
            union all select grade_reason from own_gradings where review_id = '{pair.Review}' and grade_reason is not null
            union all select value from visit_operations where review_id = '{pair.Review}' and is_own
            """
        );

    /// <summary>What is left when the texts are gone.</summary>
    private Task<IReadOnlyList<string>> KeptAsync(PairAlone pair) =>
        database.Superuser.ReadAsync<string>(
            $"""
            select concat_ws(' ', g.grade, g.changed_by, g.changed_at, g.decision_version, c.code, c.verdict, c.comment_version, c.changed_at)
            from own_gradings g join own_assessments c on c.own_grading_id = g.id where g.review_id = '{pair.Review}' order by g.by, g.id, c.code
            """
        );
}
