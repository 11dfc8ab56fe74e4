using Npgsql;

namespace SpurReview.Data.Tests;

/// <summary>Raw SQL as one of the roles, in a transaction of its own. Everything deferred is checked, and then all of it is undone.</summary>
internal static class Sql
{
    /// <summary>Rows of this kind never change.</summary>
    public const string NeverChanges = "SP001";

    /// <summary>Not in this state of the review.</summary>
    public const string NotNow = "SP003";

    /// <summary>A review does not begin, or go on, like that.</summary>
    public const string NoSuchStep = "SP005";

    /// <summary>What must be true before the step is not.</summary>
    public const string GuardSaysNo = "SP006";

    /// <returns>How many rows the statement changed.</returns>
    public static async Task<int> TryAsync(this NpgsqlDataSource source, string sql, string? reach = "all", Guid? account = null)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (reach is not null)
            await connection.ActAsAsync(reach, account);
        var rows = await connection.ExecuteAsync(sql);
        await connection.ExecuteAsync("set constraints all immediate");
        return rows;
    }

    /// <summary>As the installation's own work, and kept.</summary>
    public static async Task CommitAsync(this NpgsqlDataSource source, string sql)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ActAsAsync("all");
        await connection.ExecuteAsync(sql);
        await transaction.CommitAsync();
    }

    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        this NpgsqlDataSource source,
        string sql,
        string? reach = "all",
        Guid? account = null
    )
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (reach is not null)
            await connection.ActAsAsync(reach, account);

        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(await reader.GetFieldValueAsync<T>(0));
        return rows;
    }

    /// <summary>Whether somebody waits for an advisory lock; asked until somebody does, or for ten seconds.</summary>
    public static async Task<bool> IsWaitedForAsync(this NpgsqlDataSource source)
    {
        for (var asked = 0; asked < 1_000; asked++)
        {
            if (
                (await source.ReadAsync<long>("select count(*) from pg_locks where locktype = 'advisory' and not granted", reach: null))[0]
                > 0
            )
                return true;
            await source.ReadAsync<string>("select pg_sleep(0.01)::text", reach: null);
        }
        return false;
    }

    public static async Task ShouldBeRefusedAsync(this Task<int> attempt, params string[] states) =>
        (await attempt.Awaiting(a => a).Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().BeOneOf(states);

    public static Task ActAsAsync(this NpgsqlConnection connection, string reach, Guid? account = null) =>
        connection.ExecuteAsync(
            $"select set_config('spur.reach', '{reach}', true), set_config('spur.account', '{account}', true), set_config('spur.actor', 'Testet', true)"
        );

    public static async Task<int> ExecuteAsync(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }
}
