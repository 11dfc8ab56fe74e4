using Npgsql;

namespace SpurReview.Testing;

/// <summary>Deputies whom the head has let send.</summary>
public static class Deputies
{
    /// <summary>The head has said that the account may send, in every unit where it is a deputy today.</summary>
    public static async Task LetSendAsync(this Database database, Guid deputy)
    {
        await using var connection = await database.Superuser.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var giving = new NpgsqlCommand(
            """
            select set_config('spur.reach', 'all', true), set_config('spur.account', '', true);
            insert into deputy_rights (id, position_id, given_on)
            select gen_random_uuid(), id, began_on from positions where account_id = $1 and role = 'Deputy' and ended_on is null
            """.Replace("$1", $"'{deputy}'", StringComparison.Ordinal),
            connection
        );
        await giving.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }
}
