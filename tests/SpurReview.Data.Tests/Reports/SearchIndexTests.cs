using Npgsql;
using SpurReview.Data.Interchange;
using SpurReview.Data.Tenancy;
using SpurReview.Testing;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Reports;

/// <summary>What can be searched for is what the published reports say, and only the database's own triggers write it.</summary>
public class SearchIndexTests(Database database) : IClassFixture<Database>
{
    public static TheoryData<string> TablesOfTheSearch() => ["report_search", "report_passages", "report_words"];

    [Theory]
    [MemberData(nameof(TablesOfTheSearch))]
    public async Task Nobody_writes_them_by_hand(string table)
    {
        await ImportAsync(PackageStatus.Published);
        foreach (var statement in new[] { $"delete from {table}", $"insert into {table} select * from {table}", $"truncate {table}" })
            await database.App.TryAsync(statement).ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Nor_does_anybody_tell_of_changes_that_were_none()
    {
        await ImportAsync(PackageStatus.Published);
        await database
            .App.TryAsync(
                "insert into report_changes (number, review_id, version, event) select 99, review_id, 1, 'Withdrawn' from reports"
            )
            .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
        await database.App.TryAsync("call forget_words(1)").ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData(PackageStatus.Drafting)]
    [InlineData(PackageStatus.Final)]
    public async Task What_is_not_published_is_not_there(PackageStatus status)
    {
        var id = await ImportAsync(status);

        (
            await database.Superuser.ReadAsync<long>(
                $"select count(*) from report_search join reports on number = report where review_id = '{id}'"
            )
        )
            .Should()
            .Equal(0);
    }

    [Fact]
    public async Task Numbers_are_given_in_the_order_in_which_others_see_them()
    {
        var (first, second) = (await database.App.OpenConnectionAsync(), await database.App.OpenConnectionAsync());
        var ids = new[] { await ImportAsync(PackageStatus.Published), await ImportAsync(PackageStatus.Published) };

        await using var early = await BegunAsync(first);
        await using var late = await BegunAsync(second);
        await first.ExecuteAsync(Withdraw(ids[0]));
        var waiting = second.ExecuteAsync(Withdraw(ids[1]));
        (await database.Superuser.IsWaitedForAsync()).Should().BeTrue("the second takes its number when the first one's is seen");
        var seen = await LastAsync();
        await early.CommitAsync();
        await waiting;
        await late.CommitAsync();

        (await database.App.ReadAsync<Guid>($"select review_id from report_changes where number > {seen} order by number"))
            .Should()
            .Equal(ids);
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    [Fact]
    public async Task What_is_undone_leaves_no_hole()
    {
        var id = await ImportAsync(PackageStatus.Published);
        var before = await LastAsync();
        await database.App.TryAsync(Withdraw(id));

        await database.App.CommitAsync(Withdraw(id));

        (await LastAsync()).Should().Be(before + 1);
    }

    [Fact]
    public async Task A_words_count_is_how_many_reports_have_it()
    {
        var reports = (
            await database.Superuser.ReadAsync<long>("select count(*) from report_search where 'handledningen' = any (vocabulary)")
        )[0];
        var id = await ImportAsync(PackageStatus.Published);
        (await CountAsync("handledningen")).Should().Be((int)reports + 1);

        await database.App.CommitAsync(Withdraw(id));

        (await CountAsync("handledningen")).Should().Be((int)reports);
    }

    private async Task<int> CountAsync(string word) =>
        (await database.App.ReadAsync<int>($"select reports from report_words where word = '{word}'")).SingleOrDefault();

    private async Task<long> LastAsync() =>
        (await database.App.ReadAsync<long>("select coalesce(max(number), 0) from report_changes", "public"))[0];

    private static string Withdraw(Guid id) =>
        $"insert into report_withdrawals (review_id, version, withdrawn_on, reason) values ('{id}', 1, '2026-03-01', 'Fel enhet.')";

    private static async Task<NpgsqlTransaction> BegunAsync(NpgsqlConnection connection)
    {
        var transaction = await connection.BeginTransactionAsync();
        await connection.ActAsAsync("all");
        return transaction;
    }

    private Task<Guid> ImportAsync(PackageStatus status) =>
        database.DoAsync(
            Identity.Operator,
            async db =>
                (
                    await new ReviewArchive(db, database.Catalogue).ImportAsync(
                        PackageWriter.Write(SamplePackages.Published() with { Id = Guid.CreateVersion7(), Status = status })
                    )
                )
                    .ReviewId!
                    .Value
        );
}
