using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Reports.Printing;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Reports.Rendering;

/// <summary>
/// Renders what was asked for, one file at a time, so that printing never takes the machine from those who read and write. Told by
/// PostgreSQL when there is something to do; what it was doing when it stopped is done again by whoever comes first.
/// </summary>
internal sealed partial class RenderQueue(
    NpgsqlDataSource database,
    IServiceScopeFactory scopes,
    RenderWaiting waiting,
    TimeProvider clock,
    ILogger<RenderQueue> log
) : BackgroundService
{
    private static readonly Identity _worker = new(Reach.All, AccountId: null, "Utskriftskön");
    private static readonly TimeSpan _pauseAfterOutage = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _longestSleep = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAndWorkAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // Nothing that goes wrong here may end the queue, or the process with it.
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogOutage(exception.Message);
                await PauseAsync(stoppingToken);
            }
        }
    }

    private async Task PauseAsync(CancellationToken stopping)
    {
        try
        {
            await Task.Delay(_pauseAfterOutage, clock, stopping);
        }
        catch (OperationCanceledException)
        {
            // The process ends; so does the loop.
        }
    }

    private static bool IsOutage(Exception exception) =>
        exception is DbException or DbUpdateException or IOException or { InnerException: DbException or IOException };

    private async Task ListenAndWorkAsync(CancellationToken stopping)
    {
        await using var connection = await database.OpenConnectionAsync(stopping);
        connection.Notification += (_, told) =>
        {
            if (told.Channel == RenderJobs.DoneChannel)
                waiting.Done(told.Payload);
        };
        await using (var listen = connection.CreateCommand())
        {
            listen.CommandText = $"listen {RenderJobs.AddedChannel}; listen {RenderJobs.DoneChannel}";
            await listen.ExecuteNonQueryAsync(stopping);
        }

        while (true)
        {
            while (await WorkOffOneAsync(stopping))
            {
                // The next one.
            }
            await connection.WaitAsync(await SleepAsync(stopping), stopping);
        }
    }

    /// <summary>True where there was something to do.</summary>
    private async Task<bool> WorkOffOneAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpurDbContext>();
        await db.BeginAsync(_worker, stopping);
        if (await db.TakeJobAsync(clock.GetUtcNow(), stopping) is not { } job)
            return false;

        using var work = Work.Begin("print");
        try
        {
            var printer = scope.ServiceProvider.GetRequiredService<ReportPrinter>();
            await printer.PrintOnceAsync(db, job.ReviewId, job.Version, job.Kind, stopping);
            db.Remove(job);
        }
        // Whatever is wrong with one file must not keep the others from being printed.
        catch (Exception exception) when (!IsOutage(exception) && exception is not OperationCanceledException)
        {
            work.Failed = true;
            job.Failed(exception.Message, clock.GetUtcNow());
            LogFailure(exception, job.ReviewId, job.Version, job.Kind, (exception as PdfEngineException)?.Output ?? "");
        }
        await db.SaveChangesAsync(stopping);
        await db.NotifyDoneAsync(job.ReviewId, job.Version, job.Kind, stopping);
        await db.CommitAsync(CancellationToken.None);
        waiting.Done(RenderJobs.Name(job.ReviewId, job.Version, job.Kind));
        return true;
    }

    /// <summary>Until the next job that failed may be tried again; anything new is told at once.</summary>
    private async Task<TimeSpan> SleepAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpurDbContext>();
        await db.BeginAsync(_worker, stopping);
        var wait = await db.NextJobAtAsync(stopping) - clock.GetUtcNow() ?? _longestSleep;
        return TimeSpan.FromMilliseconds(Math.Clamp(wait.TotalMilliseconds, 1_000, _longestSleep.TotalMilliseconds));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The print queue lost the database and tries again: {Reason}")]
    private partial void LogOutage(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Version {Version} of report {Review} could not be printed as {Kind}: {Output}")]
    private partial void LogFailure(Exception exception, Guid review, int version, ReportFileKind kind, string output);
}
