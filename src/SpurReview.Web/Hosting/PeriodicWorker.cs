namespace SpurReview.Web.Hosting;

/// <summary>Does its work when the program starts, and again after each pause. Nothing that goes wrong there ends it, or the process with it.</summary>
public abstract partial class PeriodicWorker(TimeSpan pause, TimeProvider clock, ILogger log) : BackgroundService
{
    protected abstract Task WorkAsync(CancellationToken stopping);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WorkAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogOutage(GetType().Name, exception.Message);
            }
            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Worker} could not do its work, and tries again: {Reason}")]
    private partial void LogOutage(string worker, string reason);
}
