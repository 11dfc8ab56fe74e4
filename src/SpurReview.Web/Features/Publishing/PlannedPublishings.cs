using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data;
using SpurReview.Data.Tenancy;
using SpurReview.Domain;
using SpurReview.Domain.Publishing;
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
            count += await TryAsync(review, by, cancellationToken) ? 1 : 0;
        return count;
    }

    /// <summary>Whatever is wrong with one must not keep the others from their readers.</summary>
    private async Task<bool> TryAsync(Guid review, string by, CancellationToken cancellationToken)
    {
        try
        {
            return await PublishAsync(review, by, cancellationToken);
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            LogRefusal(refused, review);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFault(exception, review);
            return false;
        }
        await GiveUpAsync(review, by, cancellationToken);
        return false;
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
        if (await FindAsync(services, review, by, cancellationToken) is not var (file, planned))
            return false;

        var today = SwedishDay.Today(clock);
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
        await SaveAsync(services, cancellationToken);
        return isAsRead;
    }

    private async Task GiveUpAsync(Guid review, string by, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await FindAsync(scope.ServiceProvider, review, by, cancellationToken) is not var (_, planned))
            return;
        planned.Fail(SwedishDay.Today(clock));
        await SaveAsync(scope.ServiceProvider, cancellationToken);
    }

    /// <summary>The review, locked, and what is planned for it; null where that has been taken back or published since, here or by another process.</summary>
    private async Task<(ReviewFile File, PlannedPublishing Planned)?> FindAsync(
        IServiceProvider services,
        Guid review,
        string by,
        CancellationToken cancellationToken
    )
    {
        await services.GetRequiredService<SpurDbContext>().BeginAsync(_worker with { Actor = by }, cancellationToken);
        var file = await services.GetRequiredService<ReviewFiles>().FindToChangeAsync(review, cancellationToken);
        return file?.Review.PlannedPublishing is { } planned && planned.IsDue(SwedishDay.Today(clock)) ? (file, planned) : null;
    }

    private static async Task SaveAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SpurDbContext>();
        await db.SaveChangesAsync(cancellationToken);
        await db.CommitAsync(cancellationToken);
    }

    /// <summary>A rule says no, here or in the database, and would say so the next time too.</summary>
    private static bool IsRefusal(Exception exception) =>
        exception is RuleBrokenException
        || (exception as PostgresException ?? exception.InnerException as PostgresException) is { SqlState: var state }
            && (state.StartsWith("SP", StringComparison.Ordinal) || state is PostgresErrorCodes.CheckViolation);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Review {Review} was to be published today, and a rule says no: the office decides anew"
    )]
    private partial void LogRefusal(Exception exception, Guid review);

    [LoggerMessage(Level = LogLevel.Error, Message = "Review {Review} was to be published today, and is tried again")]
    private partial void LogFault(Exception exception, Guid review);
}
