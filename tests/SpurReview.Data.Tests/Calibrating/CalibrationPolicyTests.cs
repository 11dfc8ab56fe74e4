using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Audit;
using SpurReview.Data.Tenancy;
using SpurReview.Data.Tests.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Calibrating;

/// <summary>Who compares drafts reads those of the open round in which he or she has a review, but never one at home, and nothing else of them.</summary>
public class CalibrationPolicyTests(Database database) : IClassFixture<Database>
{
    private const string NoRight = "42501";

    private static readonly string[] _tables = ["calibration_drafts", "calibration_comments"];

    [Theory]
    [InlineData("assigned")]
    [InlineData("specialty")]
    public async Task Who_has_a_review_in_the_round_reads_its_drafts_and_what_is_said_of_them(string reach)
    {
        var round = await RoundAsync();
        var person = await PersonAsync(reach, round.Own);

        foreach (var table in _tables)
            (await ReadAsync(table, reach, person)).Should().BeEquivalentTo([round.Own, round.Other], table);
        (await ReadAsync("round_reviews", reach, person)).Should().BeEquivalentTo([round.Own, round.Other]);
    }

    [Theory]
    [InlineData("reviews", "id")]
    [InlineData("area_reviews", "review_id")]
    [InlineData("assessments", "review_id")]
    [InlineData("findings", "review_id")]
    [InlineData("draft_versions", "review_id")]
    [InlineData("fact_checks", "review_id")]
    [InlineData("review_steps", "review_id")]
    [InlineData("review_inspectors", "review_id")]
    [InlineData("visit_notes", "review_id")]
    public async Task And_nothing_else_of_the_other_review(string table, string review)
    {
        var round = await RoundAsync();
        var person = await PersonAsync("assigned", round.Own);

        (await database.App.ReadAsync<Guid>($"select {review} from {table} where {review} = '{round.Other}'", "assigned", person))
            .Should()
            .BeEmpty();
    }

    [Fact]
    public async Task Not_those_of_another_round_nor_of_none()
    {
        var round = await RoundAsync();
        var elsewhere = await RoundAsync();
        var alone = await database.ToCompareAsync();
        var person = await PersonAsync("assigned", round.Own);

        foreach (var table in _tables)
            (await ReadAsync(table, "assigned", person)).Should().NotContain([elsewhere.Own, elsewhere.Other, alone.Id], table);
        (await database.App.ReadAsync<Guid>("select id from calibration_rounds", "assigned", person)).Should().Equal(round.Id);
    }

    [Theory]
    [InlineData("assigned")]
    [InlineData("specialty")]
    [InlineData("all")]
    public async Task Nobody_reads_the_draft_of_his_or_her_own_provider(string reach)
    {
        var round = await RoundAsync();
        var person = await PersonAsync(reach, round.Own);
        await EmployAsync(person, round.OtherProvider);

        foreach (var table in _tables.Append("round_reviews"))
            (await ReadAsync(table, reach, person)).Should().Contain(round.Own, table).And.NotContain(round.Other, table);
    }

    [Theory]
    [InlineData("assigned")]
    [InlineData("specialty")]
    public async Task And_nobody_is_in_a_round_by_a_review_at_home(string reach)
    {
        var round = await RoundAsync();
        var person = await PersonAsync(reach, round.Own);
        await EmployAsync(person, round.OwnProvider);

        foreach (var table in _tables)
            (await ReadAsync(table, reach, person)).Should().BeEmpty(table);
    }

    [Theory]
    [InlineData("head")]
    [InlineData("deputy")]
    [InlineData("studies")]
    [InlineData("provider")]
    [InlineData("administrator")]
    [InlineData("public")]
    [InlineData("none")]
    public async Task The_unit_and_the_public_read_nothing_of_it(string reach)
    {
        var round = await RoundAsync();
        var person = await PersonAsync(reach, round.Own);

        foreach (var table in _tables)
            (await ReadAsync(table, reach, person)).Should().BeEmpty(table);
        (await ReadAsync("round_reviews", reach, person)).Should().NotContain(round.Other);
    }

    [Fact]
    public async Task When_the_round_is_closed_only_the_office_reads_it()
    {
        var round = await RoundAsync();
        var person = await PersonAsync("assigned", round.Own);
        var coordinator = await PersonAsync("specialty", round.Own);

        await database.CloseAsync(round.Id);

        foreach (var table in _tables)
        {
            (await ReadAsync(table, "assigned", person)).Should().BeEmpty(table);
            (await ReadAsync(table, "specialty", coordinator)).Should().BeEmpty(table);
            (await ReadAsync(table, "all", await AccountAsync())).Should().Contain([round.Own, round.Other], table);
        }
        (await ReadAsync("round_reviews", "assigned", person)).Should().Equal(round.Own);
    }

    [Fact]
    public async Task A_comment_bears_the_name_of_who_wrote_it_whatever_was_sent()
    {
        var round = await RoundAsync();
        var person = await PersonAsync("assigned", round.Own);
        var forged = $"""
            insert into calibration_comments (id, review_id, area, text, account_id, written_by, written_at)
            values (gen_random_uuid(), '{round.Other}', 'A', 'Ord.', '{await AccountAsync()}', 'Någon annan', '2020-01-01') returning written_by || account_id
            """;

        var written = await database.App.ReadAsync<string>(forged, "assigned", person);

        written.Should().Equal($"Testet{person}");
    }

    [Theory]
    [InlineData("specialty", true)]
    [InlineData("assigned", true)]
    [InlineData("all", false)]
    [InlineData("head", false)]
    [InlineData("public", false)]
    public async Task It_is_written_by_the_round_and_by_nobody_else(string reach, bool may)
    {
        var round = await RoundAsync();
        var writing = database.App.TryAsync(Comment(round.Other), reach, await PersonAsync(reach, round.Own));

        if (may)
            (await writing).Should().Be(1);
        else
            await writing.ShouldBeRefusedAsync(NoRight, Sql.NotNow);
    }

    [Fact]
    public async Task Not_of_a_draft_at_home_nor_in_another_round()
    {
        var (round, elsewhere) = (await RoundAsync(), await RoundAsync());
        var person = await PersonAsync("assigned", round.Own);
        await EmployAsync(person, round.OtherProvider);

        foreach (var review in new[] { round.Other, elsewhere.Other })
            await database.App.TryAsync(Comment(review), "assigned", person).ShouldBeRefusedAsync(NoRight, Sql.NotNow);
    }

    [Fact]
    public async Task Not_when_the_round_is_closed()
    {
        var round = await RoundAsync();
        var person = await PersonAsync("assigned", round.Own);
        await database.CloseAsync(round.Id);

        await database.App.TryAsync(Comment(round.Own), "assigned", person).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task Nor_before_there_is_a_draft_to_compare()
    {
        var review = await database.ToCompareAsync(ReviewState.FactCheck);
        await database.RoundAsync(review.Id);
        var person = await PersonAsync("assigned", review.Id);

        await database.App.TryAsync(Comment(review.Id), "assigned", person).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Theory]
    [InlineData("update calibration_comments set text = 'Annat.'")]
    [InlineData("delete from calibration_comments")]
    [InlineData("update calibration_drafts set snapshot = '{}'")]
    [InlineData("delete from calibration_drafts")]
    [InlineData("update round_reviews set tenant_id = tenant_id")]
    public async Task What_is_said_and_what_is_compared_never_change(string change)
    {
        await RoundAsync();

        await database.App.TryAsync(change).ShouldBeRefusedAsync(NoRight);
        await database.Superuser.TryAsync(change).ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Theory]
    [InlineData("update calibration_rounds set closed_on = '2026-03-20'", 0)]
    [InlineData("delete from round_reviews", 0)]
    [InlineData(
        "insert into calibration_rounds (id, specialty, name, begun_on) values (gen_random_uuid(), 'Geriatrik', 'Min', '2026-03-13')",
        -1
    )]
    public async Task An_inspector_puts_no_round_together_and_closes_none(string change, int rows)
    {
        var round = await RoundAsync();
        var person = await PersonAsync("assigned", round.Own);
        var changing = database.App.TryAsync(change, "assigned", person);

        if (rows < 0)
            await changing.ShouldBeRefusedAsync(NoRight);
        else
            (await changing).Should().Be(rows);
    }

    [Fact]
    public async Task Who_reads_the_drafts_stands_in_the_history_of_each_once_a_day()
    {
        var (round, elsewhere) = (await RoundAsync(), await RoundAsync());
        var person = await PersonAsync("assigned", round.Own);

        await database.DoAsync(
            new Identity(Reach.Assigned, person, "Nils"),
            async db =>
            {
                foreach (var id in new[] { round.Id, round.Id, elsewhere.Id })
                    await db.LogComparisonAsync(id, CancellationToken.None);
            }
        );

        var chains = await database.Superuser.ReadAsync<Guid>(
            $"select chain_id from audit_entries where subject = 'Comparison' and account_id = '{person}'"
        );
        chains.Should().BeEquivalentTo([round.Own, round.Other]);
    }

    private async Task<(Guid Id, Guid Own, Guid Other, TenantId OwnProvider, TenantId OtherProvider)> RoundAsync()
    {
        var (own, other) = (await database.ToCompareAsync(), await database.ToCompareAsync());
        var round = await database.RoundAsync(own.Id, other.Id);
        var colleague = await PersonAsync("assigned", own.Id);
        foreach (var review in new[] { own.Id, other.Id })
            await database.DoAsync(new Identity(Reach.Assigned, colleague, "Eva"), db => db.Database.ExecuteSqlRawAsync(Comment(review)));
        return (round, own.Id, other.Id, own.TenantId, other.TenantId);
    }

    private Task<IReadOnlyList<Guid>> ReadAsync(string table, string reach, Guid account) =>
        database.App.ReadAsync<Guid>($"select review_id from {table}", reach, account);

    private static string Comment(Guid review) =>
        $"insert into calibration_comments (id, review_id, area, text) values (gen_random_uuid(), '{review}', 'A', 'Hos oss blev det B.')";

    private Task EmployAsync(Guid person, TenantId provider) =>
        database.AddAsync(new Employment(person, provider, A.Today.AddYears(-50), untilDay: null));

    private Task<Guid> AccountAsync() => database.NewPersonAsync(_ => null);

    private async Task<Guid> PersonAsync(string reach, Guid review)
    {
        var account = await AccountAsync();
        await database.Superuser.CommitAsync(
            $"insert into review_access (account_id, reach, review_id, tenant_id) select '{account}', '{reach}', id, tenant_id from reviews where id = '{review}'"
        );
        return account;
    }
}
