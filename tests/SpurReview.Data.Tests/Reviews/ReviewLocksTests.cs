using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Reviews;

/// <summary>An edit and a signature in the same moment: one waits for the other, so that nobody signs a text that changes meanwhile.</summary>
public class ReviewLocksTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task Two_may_write_at_once()
    {
        var review = (await database.ReviewAtAsync(ReviewState.Drafting)).Id;
        await using var first = await database.AsAsync(Identity.Operator);
        await using var second = await ImpatientAsync();

        await first.LockToWriteAsync(review, CancellationToken.None);

        await FluentActions.Awaiting(() => second.LockToWriteAsync(review, CancellationToken.None)).Should().NotThrowAsync();
    }

    [Fact]
    public async Task Nobody_signs_while_somebody_writes()
    {
        var review = (await database.ReviewAtAsync(ReviewState.Drafting)).Id;
        await using var writing = await database.AsAsync(Identity.Operator);
        await using var signing = await ImpatientAsync();

        await writing.LockToWriteAsync(review, CancellationToken.None);

        await ShouldWaitAsync(() => signing.LockToDecideAsync(review, CancellationToken.None));
    }

    [Fact]
    public async Task Nobody_writes_while_somebody_signs()
    {
        var review = (await database.ReviewAtAsync(ReviewState.Drafting)).Id;
        await using var signing = await database.AsAsync(Identity.Operator);
        await using var writing = await ImpatientAsync();

        await signing.LockToDecideAsync(review, CancellationToken.None);

        await ShouldWaitAsync(() => writing.LockToWriteAsync(review, CancellationToken.None));
    }

    private static async Task ShouldWaitAsync(Func<Task> work) =>
        (await FluentActions.Awaiting(work).Should().ThrowAsync<PostgresException>())
            .Which.SqlState.Should()
            .Be(PostgresErrorCodes.LockNotAvailable);

    /// <summary>Somebody who gives up at once rather than wait.</summary>
    private async Task<SpurDbContext> ImpatientAsync()
    {
        var db = await database.AsAsync(Identity.Operator);
        await db.Database.ExecuteSqlAsync($"set local lock_timeout = '20ms'");
        return db;
    }
}
