using SpurReview.LocalPostgres;

namespace SpurReview.Web.Hosting;

/// <summary>Starts the embedded database again when it has stopped under us, so that work goes on without a restart.</summary>
internal sealed class ClusterWatch(LocalCluster cluster, ILogger<ClusterWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await cluster.EnsureRunningAsync(stoppingToken);
            }
            // Whatever went wrong, the next round tries again; a watch that gave up would take the application with it.
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "The embedded database could not be started.");
            }
        }
    }
}
