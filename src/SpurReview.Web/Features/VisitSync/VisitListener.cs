using Npgsql;
using SpurReview.Data.Visits;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.VisitSync;

/// <summary>
/// Hears from PostgreSQL which reviews change, by whichever process: on one connection for the whole process, however many people wait. When
/// it was lost, everybody looks once as soon as it is back.
/// </summary>
public sealed partial class VisitListener(
    IConfiguration configuration,
    VisitSignals signals,
    TimeProvider clock,
    ILogger<VisitListener> log
) : BackgroundService
{
    private static readonly TimeSpan _pauseAfterOutage = TimeSpan.FromSeconds(1);

    /// <summary>A connection that a firewall forgot says nothing, so it is asked now and then. Seconds.</summary>
    private const int LongestSilence = 30;

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
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(stopping);
        connection.Notification += (_, told) => Hear(told.Payload);
        await using (var listen = connection.CreateCommand())
        {
            listen.CommandText = $"listen {VisitPresence.Channel}";
            await listen.ExecuteNonQueryAsync(stopping);
        }
        signals.AllMayHaveChanged();
        while (true)
            await connection.WaitAsync(stopping);
    }

    /// <summary>One of its own: the pool's connections are for those who read and write, and a pooler that works by transaction hears nothing.</summary>
    private string ConnectionString =>
        new NpgsqlConnectionStringBuilder(Settings.ListenConnection(configuration))
        {
            KeepAlive = LongestSilence,
            Pooling = false,
        }.ConnectionString;

    private void Hear(string payload)
    {
        if (Guid.TryParse(payload.Split(' ')[0], out var review))
            signals.Changed(review);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The visits lost the database and listen again: {Reason}")]
    private partial void LogOutage(string reason);
}
