using Microsoft.EntityFrameworkCore;

namespace SpurReview.Data.Reports;

/// <summary>The queue of files to render. It lies in the database, so no restart loses it and any number of processes share it.</summary>
public static class RenderJobs
{
    /// <summary>Notified when a job is added.</summary>
    public const string AddedChannel = "spur_render_added";

    /// <summary>Notified with "review version kind" when a file is there or could not be made.</summary>
    public const string DoneChannel = "spur_render_done";

    /// <summary>Asks for a file. Asking twice is asking once.</summary>
    public static Task AskForFileAsync(
        this SpurDbContext db,
        Guid reviewId,
        int version,
        ReportFileKind kind,
        CancellationToken cancellationToken
    ) =>
        db.Database.ExecuteSqlAsync(
            $"insert into render_jobs (review_id, version, kind) values ({reviewId}, {version}, {kind.ToString()}) on conflict do nothing",
            cancellationToken
        );

    /// <summary>The file could not be made the last time, and the queue lets some time go by before it tries again.</summary>
    public static Task<bool> FileRestsAsync(
        this SpurDbContext db,
        Guid reviewId,
        int version,
        ReportFileKind kind,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        db.RenderJobs.AnyAsync(
            j => j.ReviewId == reviewId && j.Version == version && j.Kind == kind && j.Attempts > 0 && j.NextTryAt > now,
            cancellationToken
        );

    /// <summary>The job that has waited longest and may be tried now, the units' before what anyone may ask for; others pass it by until this transaction ends. Null where there is none.</summary>
    public static async Task<RenderJob?> TakeJobAsync(this SpurDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        (
            await db
                .RenderJobs.FromSql(
                    $"select * from render_jobs where next_try_at <= {now} order by (kind = 'UnitPdf') desc, next_try_at, asked_at limit 1 for update skip locked"
                )
                .ToListAsync(cancellationToken)
        ).SingleOrDefault();

    /// <summary>When the next job may be tried, whoever will; null where none waits.</summary>
    public static Task<DateTimeOffset?> NextJobAtAsync(this SpurDbContext db, CancellationToken cancellationToken) =>
        db.RenderJobs.MinAsync(j => (DateTimeOffset?)j.NextTryAt, cancellationToken);

    public static Task NotifyDoneAsync(
        this SpurDbContext db,
        Guid reviewId,
        int version,
        ReportFileKind kind,
        CancellationToken cancellationToken
    ) => db.Database.ExecuteSqlAsync($"select pg_notify({DoneChannel}, {Name(reviewId, version, kind)})", cancellationToken);

    public static string Name(Guid reviewId, int version, ReportFileKind kind) => $"{reviewId} {version} {kind}";
}
