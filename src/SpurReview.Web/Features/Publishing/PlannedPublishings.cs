using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Publishing;

/// <summary>
/// Publishes what was to be published by today, each report in a unit of work of its own and in the name of who decided it. A report that is no
/// longer what was read stays where it is, and the office decides anew.
/// </summary>
public sealed partial class PlannedPublishings(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PlannedPublishings> log)
{
    private static readonly Identity _worker = new(Reach.All, AccountId: null, "Planerad publicering");

    /// <summary>How many were published.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var (review, by) in await DueAsync(cancellationToken))
        {
            try
            {
                count += await PublishAsync(review, by, cancellationToken) ? 1 : 0;
            }
            // Whatever is wrong with one must not keep the others from their readers. It is tried again.
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFault(exception, review);
            }
        }
        return count;
    }

    private async Task<List<(Guid Review, string By)>> DueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpurDbContext>();
        await db.BeginAsync(_worker, cancellationToken);
        var today = SwedishDay.Today(clock);
        var due = await db
            .PlannedPublishings.AsNoTracking()
            .Where(p => p.FailedOn == null && p.PublishOn <= today)
            .OrderBy(p => p.PublishOn)
            .ThenBy(p => p.PlannedAt)
            .Select(p => new { p.ReviewId, p.PlannedBy })
            .ToListAsync(cancellationToken);
        return [.. due.Select(p => (p.ReviewId, p.PlannedBy!))];
    }

    private async Task<bool> PublishAsync(Guid review, string by, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<SpurDbContext>();
        await db.BeginAsync(_worker with { Actor = by }, cancellationToken);
        var today = SwedishDay.Today(clock);
        var file = await services.GetRequiredService<ReviewFiles>().FindToChangeAsync(review, cancellationToken);
        // Taken back or published since, here or by another process.
        if (file?.Review.PlannedPublishing is not { } planned || !planned.IsDue(today))
            return false;

        var publisher = services.GetRequiredService<Publisher>();
        var draft = await publisher.DraftAsync(file, cancellationToken) with { Words = planned.ToWords() };
        var isAsRead =
            draft.Seen(planned.PublishOn) == planned.Seen
            && draft.Obstacles.Count == 0
            && file.Review.ObstaclesTo(ReviewState.Published, new StepDecision(today), ReviewRole.Coordinator, today).Count == 0;
        if (isAsRead)
            await publisher.PublishAsync(file, draft, today, ReviewRole.Coordinator, today, cancellationToken);
        else
            planned.Fail(today);
        await db.SaveChangesAsync(cancellationToken);
        await db.CommitAsync(cancellationToken);
        return isAsRead;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Review {Review} was to be published today, and is tried again")]
    private partial void LogFault(Exception exception, Guid review);
}
