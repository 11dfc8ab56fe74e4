namespace SpurReview.Web.Features.Publishing;

/// <summary>Looks every five minutes whether a day has come on which something is to be published.</summary>
public sealed partial class PlannedPublishingWorker(PlannedPublishings planned, TimeProvider clock, ILogger<PlannedPublishingWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await planned.RunAsync(stoppingToken) is > 0 and var count)
                    LogPublished(count);
            }
            // Nothing that goes wrong here may end the worker, or the process with it.
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogOutage(exception.Message);
            }
            await Task.Delay(_pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} planned reports were published")]
    private partial void LogPublished(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing planned could be published, and it is tried again: {Reason}")]
    private partial void LogOutage(string reason);
}
