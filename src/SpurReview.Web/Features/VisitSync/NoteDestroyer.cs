using SpurReview.Data;
using SpurReview.Data.Tenancy;
using SpurReview.Data.Visits;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.VisitSync;

/// <summary>Destroys inspectors' notes when the rule says so: when the program starts, and twice a day.</summary>
public sealed partial class NoteDestroyer(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NoteDestroyer> log)
    : PeriodicWorker(TimeSpan.FromHours(12), clock, log)
{
    private static readonly Identity _worker = new(Reach.All, AccountId: null, "Gallringen");
    private readonly TimeProvider _clock = clock;
    private readonly ILogger _log = log;

    protected override async Task WorkAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpurDbContext>();
        await db.BeginAsync(_worker, stopping);
        var destroyed = await db.DestroyOldNotesAsync(SwedishDay.Today(_clock), stopping);
        await db.CommitAsync(stopping);
        if (destroyed > 0)
            LogDestroyed(destroyed);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} notes were old enough to be destroyed")]
    private partial void LogDestroyed(long count);
}
