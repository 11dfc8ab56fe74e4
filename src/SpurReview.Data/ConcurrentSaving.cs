using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SpurReview.Data;

/// <summary>Saving rows that somebody else may be saving in the same moment.</summary>
public static class ConcurrentSaving
{
    /// <summary>How often a change is read, applied and saved anew before we give up.</summary>
    public const int Attempts = 5;

    /// <summary>
    /// Saves. False where somebody else saved one of the rows since it was read: nothing is stored and the unit of work has begun anew,
    /// so the caller reads again and applies the change to what stands there now. The last attempt throws instead.
    /// </summary>
    public static async Task<bool> TrySaveAsync(this SpurDbContext db, int attempt, CancellationToken cancellationToken)
    {
        // The whole unit of work is what begins anew, so a savepoint would be two statements for nothing.
        db.Database.AutoSavepointsEnabled = false;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException collision) when (attempt < Attempts && IsOfTheMoment(collision))
        {
            await db.StartOverAsync(cancellationToken);
            return false;
        }
    }

    /// <summary>Forgets what was read and changed, and begins a new transaction as the same identity.</summary>
    public static async Task StartOverAsync(this SpurDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.RollbackTransactionAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await db.BeginAsync(db.Identity, cancellationToken);
    }

    private static bool IsOfTheMoment(DbUpdateException collision) =>
        collision
            is DbUpdateConcurrencyException
                or {
                    InnerException: PostgresException
                    {
                        SqlState: PostgresErrorCodes.DeadlockDetected
                            or PostgresErrorCodes.SerializationFailure
                            or PostgresErrorCodes.UniqueViolation
                    }
                };
}
