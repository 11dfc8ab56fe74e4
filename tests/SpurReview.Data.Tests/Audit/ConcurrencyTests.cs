using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Audit;

public class ConcurrencyTests(Database database) : IClassFixture<Database>
{
    private const int Writers = 20;
    private const int Rounds = 5;

    [Fact]
    public async Task Twenty_who_write_in_one_review_leave_one_chain_without_a_gap()
    {
        var id = (await database.ReviewAtAsync(ReviewState.Gathering)).Id;
        var before = await database.LengthAsync(id);
        var codes = (await database.Superuser.ReadAsync<string>($"select code::text from assessments where review_id = '{id}'")).Take(
            Writers
        );

        await Task.WhenAll(codes.Select(code => WriteAsync(id, code)));

        (await database.HistoryAsync(id)).Select(e => e.Number).Should().Equal(Numbers(before + (Writers * Rounds)));
        (await database.VerifyAsync()).Faults.Should().BeEmpty();
    }

    /// <summary>Each transaction holds rows before it waits for the chain; were it the other way round, these would wait for each other.</summary>
    [Fact]
    public async Task Who_changes_the_same_rows_in_another_order_is_not_stopped_by_the_chain()
    {
        var id = (await database.ReviewAtAsync(ReviewState.Gathering)).Id;
        await using var first = await database.AsAsync(Chains.Asta);
        await using var second = await database.AsAsync(Identity.Operator);

        await ChangeAsync(first, id, "E1");
        await ChangeAsync(second, id, "E2");
        await ChangeAsync(second, id, "E3");
        await second.CommitAsync();
        await ChangeAsync(first, id, "E2");
        await first.CommitAsync();

        (await database.VerifyAsync()).Faults.Should().BeEmpty();
    }

    private static IEnumerable<long> Numbers(long last) => Enumerable.Range(1, (int)last).Select(n => (long)n);

    private async Task WriteAsync(Guid review, string code)
    {
        for (var round = 0; round < Rounds; round++)
            await database.DoAsync(Chains.Asta, db => ChangeAsync(db, review, code));
    }

    private static Task ChangeAsync(SpurDbContext db, Guid review, string code) =>
        db.Database.ExecuteSqlAsync($"update assessments set comment = concat(comment, 'x') where review_id = {review} and code = {code}");
}
