using SpurReview.Web.Features.Mail.Sending;

namespace SpurReview.Web.Features.Reminding;

/// <summary>Looks twice an hour whether somebody is to be reminded, where a mail server is set.</summary>
public sealed partial class ReminderWorker(MailDelivery delivery, ReminderRound round, TimeProvider clock, ILogger<ReminderWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (delivery.Server is not null && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await round.RunAsync(stoppingToken) is > 0 and var count)
                    LogReminded(count);
            }
            // Nothing that goes wrong here may end the worker, or the process with it.
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogOutage(exception.Message);
            }
            await Task.Delay(_pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} reminders were written")]
    private partial void LogReminded(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody could be reminded, and it is tried again later: {Reason}")]
    private partial void LogOutage(string reason);
}
