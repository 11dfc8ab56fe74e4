using Npgsql;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Reviews;

/// <summary>
/// Puts a review wrong past every trigger, as only the superuser can, and then does something as the application: so that the
/// guard is asked and not what would have stopped the fault before it. All of it is undone.
/// </summary>
internal static class Breaking
{
    public static string OneD(Guid review) =>
        $"update area_reviews set grade = 'D', grade_reason = 'Skäl.' where review_id = '{review}' and letter = 'B'";

    /// <summary>A review that was sent in a specialty that calibrates, where it goes to calibration.</summary>
    public static string Calibrates(Guid review, ReviewState to) =>
        to is ReviewState.Calibration ? $"update reviews set calibrates = true where id = '{review}';" : "";

    public static async Task<int> TryAsync(Database database, string fault, string sql)
    {
        var app = new NpgsqlConnectionStringBuilder(database.AppConnectionString).Username;
        await using var connection = await database.Superuser.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync($"set local session_replication_role = replica; {fault}");
        await connection.ExecuteAsync($"set local session_replication_role = origin; set local role {app}");
        await connection.ActAsAsync("all");
        var rows = await connection.ExecuteAsync(sql);
        await connection.ExecuteAsync("set constraints all immediate");
        return rows;
    }
}
