using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Publishing;

/// <summary>Looks every five minutes whether a day has come on which something is to be published.</summary>
public sealed partial class PlannedPublishingWorker(PlannedPublishings planned, TimeProvider clock, ILogger<PlannedPublishingWorker> log)
    : PeriodicWorker(TimeSpan.FromMinutes(5), clock, log)
{
    private readonly ILogger _log = log;

    protected override async Task WorkAsync(CancellationToken stopping)
    {
        if (await planned.RunAsync(stopping) is > 0 and var count)
            LogPublished(count);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} planned reports were published")]
    private partial void LogPublished(int count);
}
