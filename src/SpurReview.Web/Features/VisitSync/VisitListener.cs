using Npgsql;
using SpurReview.Data.Visits;

namespace SpurReview.Web.Features.VisitSync;

/// <summary>
/// Hears from PostgreSQL which reviews change, by whichever process: on one connection for the whole process, however many people wait. When
/// it was lost, everybody looks once as soon as it is back.
/// </summary>
public sealed partial class VisitListener(NpgsqlDataSource database, VisitSignals signals, TimeProvider clock, ILogger<VisitListener> log)
    : BackgroundService
{
    private static readonly TimeSpan _pauseAfterOutage = TimeSpan.FromSeconds(1);

    /// <summary>A connection that a firewall forgot says nothing, so it is asked now and then.</summary>
    private static readonly TimeSpan _longestSilence = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            // Nothing that goes wrong here may end the listening, or the process with it.
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogOutage(exception.Message);
                await Task.Delay(_pauseAfterOutage, clock, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        await using var connection = await database.OpenConnectionAsync(stopping);
        connection.Notification += (_, told) => Hear(told.Payload);
        await SayAsync(connection, $"listen {VisitPresence.Channel}", stopping);
        signals.AllMayHaveChanged();
        while (true)
        {
            if (!await connection.WaitAsync(_longestSilence, stopping))
                await SayAsync(connection, "select 1", stopping);
        }
    }

    private void Hear(string payload)
    {
        if (Guid.TryParse(payload.Split(' ')[0], out var review))
            signals.Changed(review);
    }

    private static async Task SayAsync(NpgsqlConnection connection, string sql, CancellationToken stopping)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(stopping);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The visits lost the database and listen again: {Reason}")]
    private partial void LogOutage(string reason);
}
