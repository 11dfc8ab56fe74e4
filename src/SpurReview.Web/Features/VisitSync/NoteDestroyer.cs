using SpurReview.Data;
using SpurReview.Data.Tenancy;
using SpurReview.Data.Visits;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.VisitSync;

/// <summary>Destroys inspectors' notes when the rule says so: when the program starts, and twice a day.</summary>
public sealed partial class NoteDestroyer(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NoteDestroyer> log) : BackgroundService
{
    private static readonly Identity _worker = new(Reach.All, AccountId: null, "Gallringen");
    private static readonly TimeSpan _pause = TimeSpan.FromHours(12);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DestroyAsync(stoppingToken);
            }
            // Nothing that goes wrong here may end the worker, or the process with it.
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogOutage(exception.Message);
            }
            await Task.Delay(_pause, clock, stoppingToken);
        }
    }

    private async Task DestroyAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpurDbContext>();
        await db.BeginAsync(_worker, stopping);
        var destroyed = await db.DestroyOldNotesAsync(SwedishDay.Today(clock), stopping);
        await db.CommitAsync(stopping);
        if (destroyed > 0)
            LogDestroyed(destroyed);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} notes were old enough to be destroyed")]
    private partial void LogDestroyed(long count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old notes could not be destroyed, and are tried again later: {Reason}")]
    private partial void LogOutage(string reason);
}
