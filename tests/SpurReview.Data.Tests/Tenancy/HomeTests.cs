using Npgsql;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Tenancy;

/// <summary>Nobody reviews where he or she works, from the moment that it is known.</summary>
public class HomeTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task Nobody_reviews_his_or_her_own_provider()
    {
        var (review, unit) = await database.NewReviewAsync();
        var (elsewhere, _) = await database.NewReviewAsync();
        var person = await database.NewPersonAsync(id => new Employment(id, unit.TenantId, A.Today.AddYears(-50), untilDay: null));

        var seen = await SeenAsync("all", person);

        seen.Should().Contain(elsewhere.Id).And.NotContain(review.Id);
    }

    [Fact]
    public async Task Who_was_employed_there_once_does()
    {
        var (review, unit) = await database.NewReviewAsync();
        var person = await database.NewPersonAsync(id => new Employment(id, unit.TenantId, A.Today.AddYears(-50), A.Today.AddYears(-49)));

        (await SeenAsync("all", person)).Should().Contain(review.Id);
    }

    [Fact]
    public async Task Who_becomes_employed_there_is_kept_out_at_once()
    {
        var (review, unit) = await database.NewReviewAsync();
        var person = await database.NewPersonAsync(_ => null);
        await using var connection = await database.App.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ActAsAsync("all", person);
        (await CountAsync(connection, review)).Should().Be(1);

        await connection.ActAsAsync("administrator", person);
        await connection.ExecuteAsync(
            $"insert into employments (id, account_id, tenant_id, from_day) values (gen_random_uuid(), '{person}', '{unit.TenantId}', '2020-01-01')"
        );
        await connection.ActAsAsync("all", person);

        (await CountAsync(connection, review)).Should().Be(0);
    }

    [Fact]
    public async Task Nobody_ends_the_employment_that_keeps_her_out()
    {
        var (review, unit) = await database.NewReviewAsync();
        var person = await database.NewPersonAsync(id => new Employment(id, unit.TenantId, A.Today.AddYears(-50), untilDay: null));
        var end = $"update employments set until_day = '2020-01-01' where account_id = '{person}'";

        (await database.App.TryAsync(end, "all", person)).Should().Be(0);
        (await database.App.TryAsync(end, "all", Guid.NewGuid())).Should().Be(1);
        (await SeenAsync("all", person)).Should().NotContain(review.Id);
    }

    [Fact]
    public async Task What_is_home_to_one_is_not_taken_for_anothers()
    {
        var (review, unit) = await database.NewReviewAsync();
        var employed = await database.NewPersonAsync(id => new Employment(id, unit.TenantId, A.Today.AddYears(-50), untilDay: null));
        var other = await database.NewPersonAsync(_ => null);
        await using var connection = await database.App.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();

        foreach (var (person, expected) in new[] { (other, 1), (employed, 0), (other, 1) })
        {
            await connection.ActAsAsync("all", person);
            (await CountAsync(connection, review)).Should().Be(expected);
        }
    }

    [Fact]
    public async Task An_inspector_who_becomes_head_there_inspects_it_no_more()
    {
        var (review, unit) = await database.NewReviewAsync();
        var person = await database.NewPersonAsync(_ => null);
        await database.ChangeAsync(review.Id, r => r.WithPlans(person));
        (await SeenAsync("assigned", person)).Should().Equal(review.Id);

        await database.AddAsync(Position.AtUnit(person, AccountRole.HeadOfUnit, unit, A.Today));

        (await SeenAsync("assigned", person)).Should().BeEmpty();
        (await SeenAsync("head", person)).Should().Equal(review.Id);
    }

    private Task<IReadOnlyList<Guid>> SeenAsync(string reach, Guid person) =>
        database.App.ReadAsync<Guid>("select id from reviews order by created_at", reach, person);

    private static async Task<long> CountAsync(NpgsqlConnection connection, Review review)
    {
        await using var command = new NpgsqlCommand($"select count(*) from reviews where id = '{review.Id}'", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
