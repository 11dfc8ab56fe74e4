using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Visits;

/// <summary>The visit's programme names people: it is read by those who reach the review, and written by its reviewers.</summary>
public class ProgrammePolicyTests(Database database) : IClassFixture<Database>
{
    [Theory]
    [InlineData("none", 0)]
    [InlineData("public", 0)]
    [InlineData("assigned", 0)]
    [InlineData("head", 0)]
    [InlineData("administrator", 0)]
    [InlineData("all", 1)]
    public async Task Who_does_not_reach_the_review_does_not_read_it(string reach, int points)
    {
        var review = await ReviewAsync();
        var stranger = await AccountAsync();

        (await database.App.ReadAsync<Guid>($"select id from visit_programme where review_id = '{review}'", reach, stranger))
            .Should()
            .HaveCount(points);
    }

    [Theory]
    [InlineData("head")]
    [InlineData("studies")]
    [InlineData("provider")]
    [InlineData("public")]
    public async Task Nobody_but_reviewers_writes_it(string reach)
    {
        var review = await ReviewAsync();
        var account = await AccountAsync();
        await ExecuteAsync(
            $"insert into review_access (account_id, reach, review_id, tenant_id) select '{account}', '{reach}', id, tenant_id from reviews where id = '{review}'"
        );

        await database.App.TryAsync(PointOf(review), reach, account).ShouldBeRefusedAsync("42501", "23502");
        (await database.App.TryAsync("update visit_programme set who = 'x'", reach, account)).Should().Be(0);
        (await database.App.TryAsync("delete from visit_programme", reach, account)).Should().Be(0);
    }

    [Fact]
    public async Task A_point_ends_after_it_begins() =>
        await database
            .App.TryAsync(PointOf(await ReviewAsync()).Replace("10:15", "09:30", StringComparison.Ordinal))
            .ShouldBeRefusedAsync("23514");

    private static string PointOf(Guid review) =>
        $"""
            insert into visit_programme (id, review_id, day, begins, ends, kind, who, place, version)
            values (gen_random_uuid(), '{review}', '2026-03-13', '09:30', '10:15', 'Residents', 'Alla', '', 1)
            """;

    private async Task<Guid> ReviewAsync()
    {
        var review = (await database.ReviewAtAsync(ReviewState.Gathering)).Id;
        await ExecuteAsync(PointOf(review));
        return review;
    }

    private async Task<Guid> AccountAsync()
    {
        var account = A.Account("Nils", AccountRole.Inspector);
        await database.DoAsync(Identity.Operator, db => Task.FromResult(db.Users.Add(account)));
        return account.Id;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = database.Superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
