using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SpurReview.Data.Tenancy;

/// <summary>
/// Tells PostgreSQL who acts, in each transaction as it begins. Local to the transaction, so a pooled connection remembers nobody;
/// outside a transaction nobody is said, and the policies then let nothing through. The same statement asks whether the session is still
/// open, so that one which has been ended elsewhere does nothing more, at the cost of no statement of its own.
/// </summary>
internal sealed class IdentityInterceptor : DbTransactionInterceptor
{
    private const string OpenSession =
        "(select seen_at from account_sessions where id = $4 and account_id = $2::uuid and ended_at is null)";

    public static IdentityInterceptor Instance { get; } = new();

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        using var command = Command(connection, eventData, result);
        Check((SpurDbContext)eventData.Context!, command.ExecuteScalar());
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
        Check((SpurDbContext)eventData.Context!, await command.ExecuteScalarAsync(cancellationToken));
        return result;
    }

    private static void Check(SpurDbContext db, object? seenAt)
    {
        db.SessionSeenAt = seenAt is DateTime at ? new DateTimeOffset(at) : null;
        if (db is { Identity.Session: not null, SessionSeenAt: null })
            throw new SessionEndedException();
    }

    private static DbCommand Command(DbConnection connection, TransactionEndEventData eventData, DbTransaction transaction)
    {
        var identity = ((SpurDbContext)eventData.Context!).Identity;

        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"select {(identity.Session is null ? "null" : OpenSession)}, set_config('spur.reach', $1, true), "
            + "set_config('spur.account', $2, true), set_config('spur.actor', $3, true)";
        Add(command, identity.Reach.InSql());
        Add(command, identity.AccountId?.ToString() ?? "");
        Add(command, identity.Actor);
        if (identity.Session is { } session)
            Add(command, session);
        return command;
    }

    private static void Add(DbCommand command, object value)
    {
        var parameter = command.CreateParameter();
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
