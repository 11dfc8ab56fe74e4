using Npgsql;
using SpurReview.Data.Outbox;

namespace SpurReview.Web.Features.Mail.Sending;

/// <summary>Sends mails as they come, where a mail server is set. Told by PostgreSQL when there is one, on a connection of its own.</summary>
public sealed partial class MailWorker(
    NpgsqlDataSource database,
    MailDelivery delivery,
    MailRound round,
    TimeProvider clock,
    ILogger<MailWorker> log
) : BackgroundService
{
    private static readonly TimeSpan _pauseAfterOutage = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (delivery.Server is not { } smtp)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAndSendAsync(smtp, stoppingToken);
            }
            // Nothing that goes wrong here may end the worker, or the process with it.
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogOutage(exception.Message);
                await Task.Delay(_pauseAfterOutage, clock, stoppingToken);
            }
        }
    }

    private async Task ListenAndSendAsync(SmtpSettings smtp, CancellationToken stopping)
    {
        await using var connection = await database.OpenConnectionAsync(stopping);
        await using (var listen = connection.CreateCommand())
        {
            listen.CommandText = $"listen {MailQueue.AddedChannel}";
            await listen.ExecuteNonQueryAsync(stopping);
        }

        while (true)
        {
            while (await round.SendNextAsync(smtp, stopping))
            {
                // The next one.
            }
            await connection.WaitAsync(await round.SleepAsync(stopping), stopping);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox lost the database and tries again: {Reason}")]
    private partial void LogOutage(string reason);
}
