using SpurReview.Data;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;

namespace SpurReview.Web.Features.Reports.Rendering;

/// <summary>The files of frozen versions for those who read them. A file that nobody has asked for before is rendered by the queue.</summary>
public sealed class ReportFiles(IServiceScopeFactory scopes, RenderWaiting waiting, TimeProvider clock)
{
    /// <summary>The file; null where it could not be made in the time that a reader waits. Holds no connection meanwhile.</summary>
    public async Task<ReportFile?> GetAsync(
        Identity reader,
        Guid reviewId,
        int version,
        ReportFileKind kind,
        CancellationToken cancellationToken
    )
    {
        if (await ReadAsync(reader, reviewId, version, kind, cancellationToken) is { } stored)
            return stored;

        var begun = waiting.Begin(RenderJobs.Name(reviewId, version, kind));
        if (!await AskAsync(reader, reviewId, version, kind, cancellationToken))
            return null;
        await waiting.WaitAsync(begun, cancellationToken);
        return await ReadAsync(reader, reviewId, version, kind, cancellationToken);
    }

    /// <summary>False where there is nothing to wait for: it could not be made a moment ago.</summary>
    private async Task<bool> AskAsync(Identity reader, Guid reviewId, int version, ReportFileKind kind, CancellationToken cancellationToken)
    {
        var rests = false;
        await InUnitOfWorkAsync(
            reader,
            async db =>
            {
                await db.AskForFileAsync(reviewId, version, kind, cancellationToken);
                rests = await db.FileRestsAsync(reviewId, version, kind, clock.GetUtcNow(), cancellationToken);
            },
            cancellationToken
        );
        return !rests;
    }

    private async Task<ReportFile?> ReadAsync(
        Identity reader,
        Guid reviewId,
        int version,
        ReportFileKind kind,
        CancellationToken cancellationToken
    )
    {
        ReportFile? file = null;
        await InUnitOfWorkAsync(
            reader,
            async db => file = await db.ReportFiles.FindStoredAsync(reviewId, version, kind, cancellationToken),
            cancellationToken
        );
        return file;
    }

    private async Task InUnitOfWorkAsync(Identity reader, Func<SpurDbContext, Task> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpurDbContext>();
        await db.BeginAsync(reader, cancellationToken);
        await work(db);
        await db.CommitAsync(CancellationToken.None);
    }
}
