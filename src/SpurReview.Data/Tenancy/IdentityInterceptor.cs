using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SpurReview.Data.Tenancy;

/// <summary>
/// Tells PostgreSQL who acts, in each transaction as it begins. Local to the transaction, so a pooled connection remembers nobody;
/// outside a transaction nobody is said, and the policies then let nothing through.
/// </summary>
internal sealed class IdentityInterceptor : DbTransactionInterceptor
{
    public static IdentityInterceptor Instance { get; } = new();

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        using var command = Command(connection, eventData, result);
        command.ExecuteNonQuery();
        return result;
    }

    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = Command(connection, eventData, result);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    private static DbCommand Command(DbConnection connection, TransactionEndEventData eventData, DbTransaction transaction)
    {
        var identity = ((SpurDbContext)eventData.Context!).Identity;

        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            "select set_config('spur.reach', $1, true), set_config('spur.account', $2, true), set_config('spur.actor', $3, true)";
        Add(command, identity.Reach.ToString().ToLowerInvariant());
        Add(command, identity.AccountId?.ToString() ?? "");
        Add(command, identity.Actor);
        return command;
    }

    private static void Add(DbCommand command, string value)
    {
        var parameter = command.CreateParameter();
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
