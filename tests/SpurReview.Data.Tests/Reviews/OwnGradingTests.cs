using Npgsql;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Reviews;

/// <summary>An own grading is its author's until both are done; then both inspectors read both, and nobody changes them.</summary>
public class OwnGradingTests(Database database) : IClassFixture<Database>
{
    private static readonly string[] _tables = ["own_gradings", "own_assessments", "own_visit_fields"];

    [Theory]
    [InlineData("none")]
    [InlineData("public")]
    [InlineData("specialty")]
    [InlineData("head")]
    [InlineData("deputy")]
    [InlineData("studies")]
    [InlineData("provider")]
    [InlineData("administrator")]
    [InlineData("all")]
    public async Task Nobody_else_reads_it_before_or_after_whatever_they_reach(string reach)
    {
        var pair = await database.PairAloneAsync();
        await database.FinishAloneAsync(pair, pair.Asta);
        await database.FinishAloneAsync(pair, pair.Bjorn);

        foreach (var account in new Guid?[] { pair.Asta, pair.Bjorn, null })
        {
            foreach (var table in _tables)
                (await CountAsync(table, reach, account, pair.Review)).Should().Be(0, table);
        }
    }

    [Fact]
    public async Task The_colleague_reads_nothing_until_both_are_done_and_then_both_read_both()
    {
        var pair = await database.PairAloneAsync();
        await database.FinishAloneAsync(pair, pair.Asta);

        (await AuthorsAsync(pair, pair.Asta)).Should().Equal(pair.Asta);
        (await AuthorsAsync(pair, pair.Bjorn)).Should().BeEmpty();
        (await CountAsync("own_assessments", "assigned", pair.Bjorn, pair.Review)).Should().Be(0);
        await database.FinishAloneAsync(pair, pair.Bjorn);

        foreach (var account in new[] { pair.Asta, pair.Bjorn })
            (await AuthorsAsync(pair, account)).Should().BeEquivalentTo([pair.Asta, pair.Bjorn]);
        (await CountAsync("own_visit_fields", "assigned", pair.Bjorn, pair.Review)).Should().BePositive();
        (await database.App.ReadAsync<Guid>("select distinct account_id from own_visit_fields", "assigned", pair.Bjorn))
            .Should()
            .Equal(pair.Bjorn);
    }

    [Fact]
    public async Task Inspectors_of_other_reviews_read_nothing()
    {
        var pair = await database.PairAloneAsync();
        var other = await database.PairAloneAsync();
        await database.FinishAloneAsync(pair, pair.Asta);
        await database.FinishAloneAsync(pair, pair.Bjorn);

        (await AuthorsAsync(pair, other.Asta)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("update own_gradings set grade_reason = 'x'")]
    [InlineData("update own_gradings set is_done = false")]
    [InlineData("update own_assessments set comment = 'x', comment_version = 9")]
    public async Task What_was_compared_is_kept_as_it_was(string sql)
    {
        var pair = await database.PairAloneAsync();
        await database.FinishAloneAsync(pair, pair.Asta);
        await database.FinishAloneAsync(pair, pair.Bjorn);

        await database.App.TryAsync(sql, "assigned", pair.Asta).ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Theory]
    [InlineData("update own_gradings set is_compared = true")]
    [InlineData("update own_gradings set by = 'Någon annan'")]
    [InlineData("delete from own_gradings")]
    [InlineData("delete from own_assessments")]
    [InlineData("insert into own_visit_fields values (gen_random_uuid(), gen_random_uuid(), 'x', gen_random_uuid(), 1)")]
    public async Task The_application_has_no_right_to_do_so(string sql)
    {
        var pair = await database.PairAloneAsync();
        await database.FinishAloneAsync(pair, pair.Asta);

        await database.App.TryAsync(sql, "assigned", pair.Asta).ShouldBeRefusedAsync("42501");
    }

    [Fact]
    public async Task Nobody_writes_in_anothers_name()
    {
        var pair = await database.PairAloneAsync();

        var sql = $"""
            insert into own_gradings (id, area_review_id, account_id, by, decision_version, is_done, done_version, is_compared)
            values (gen_random_uuid(), '{pair.Area}', '{pair.Bjorn}', 'Björn', 0, false, 0, false)
            """;
        await database.App.TryAsync(sql, "assigned", pair.Asta).ShouldBeRefusedAsync("42501");
        (await database.App.TryAsync(sql, "assigned", pair.Bjorn)).Should().Be(1);
    }

    [Theory]
    [InlineData("assigned")]
    [InlineData("all")]
    public async Task Nothing_is_compared_before_both_are_done(string reach)
    {
        var pair = await database.PairAloneAsync();
        await database.FinishAloneAsync(pair, pair.Asta);

        (await database.App.ReadAsync<bool>($"select compare_own_gradings('{pair.Area}')", reach, pair.Asta)).Should().Equal(false);
        await database
            .App.TryAsync($"update area_reviews set is_compared = true where id = '{pair.Area}'", "assigned", pair.Asta)
            .ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task The_choice_holds_when_somebody_has_graded_alone()
    {
        var pair = await database.PairAloneAsync();
        var sql = $"update reviews set grades_alone = false where id = '{pair.Review}'";
        (await database.App.TryAsync(sql)).Should().Be(1);

        await database.FinishAloneAsync(pair, pair.Asta);

        await database.App.TryAsync(sql).ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Theory]
    [InlineData("update assessments set verdict = 'Met'")]
    [InlineData("update assessments set comment = 'Rutin saknas.'")]
    [InlineData("update area_reviews set grade = 'A', suggested_grade = 'A', suggestion_was_settled = true")]
    public async Task What_is_there_without_anybody_having_changed_it_is_a_grading_too(string brought)
    {
        var pair = await database.PairAloneAsync();

        await database
            .Superuser.TryAsync(
                $"{brought} where review_id = '{pair.Review}'; update reviews set grades_alone = false where id = '{pair.Review}'"
            )
            .ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task A_review_that_was_brought_in_is_never_graded_alone()
    {
        var pair = await database.PairAloneAsync();

        await database
            .Superuser.TryAsync(
                $"alter table reviews disable trigger user; update reviews set origin = 'Imported' where id = '{pair.Review}'"
            )
            .ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);
    }

    [Fact]
    public async Task The_history_tells_nothing_of_what_was_said_alone()
    {
        var pair = await database.PairAloneAsync();
        await database.FinishAloneAsync(pair, pair.Asta, "Hemlig kommentar.");
        await database.FinishAloneAsync(pair, pair.Bjorn);

        var told = await database.Superuser.ReadAsync<string>(
            $"""
            select concat_ws(' ', e.subject, e.field, t.old_text, t.new_text) from audit_entries e left join audit_texts t using (chain_id, number)
            where e.chain_id = '{pair.Review}'
            """
        );
        told.Should()
            .NotContain(t =>
                t.Contains("Hemlig", StringComparison.Ordinal)
                || t.Contains("own_", StringComparison.Ordinal)
                || t.Contains("must_be_agreed", StringComparison.Ordinal)
            );
        told.Should().Contain(t => t.StartsWith("area_reviews is_compared", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<Guid>> AuthorsAsync(PairAlone pair, Guid account) =>
        await database.App.ReadAsync<Guid>($"select account_id from own_gradings where review_id = '{pair.Review}'", "assigned", account);

    private async Task<long> CountAsync(string table, string reach, Guid? account, Guid review) =>
        (await database.App.ReadAsync<long>($"select count(*) from {table} where review_id = '{review}'", reach, account)).Single();
}
