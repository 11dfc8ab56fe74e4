using Microsoft.EntityFrameworkCore;

namespace SpurReview.Data.Visits;

/// <summary>
/// Who is in a review just now. A device says so now and then; one that falls silent is not here any more, but is told of for the rest of the day,
/// since nobody knows what is written on it without network.
/// </summary>
public static class VisitPresence
{
    /// <summary>What has changed in which review, for every process. Carries no content: who listens reads as the person who asks.</summary>
    public const string Channel = "spur_visit";

    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(90);

    /// <summary>So long a silent device is told of, also where it had nothing left to send.</summary>
    public static readonly TimeSpan Day = TimeSpan.FromHours(12);

    public static Task<List<Present>> PresentAsync(
        this SpurDbContext db,
        Guid review,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        db
            .Database.SqlQuery<Present>(
                $"""
                select account_id as "AccountId", by as "By", device as "Device", area as "Area", unsent as "Unsent", seen_at as "SeenAt",
                       seen_at > {now - Silence} as "IsHere"
                from visit_presence where review_id = {review} and (seen_at > {now - Day} or unsent > 0) order by by, device
                """
            )
            .ToListAsync(cancellationToken);

    /// <summary>
    /// False where the review is not the person's to be in. While inspectors grade alone it is not kept where somebody is, nor how much there is left
    /// to send but that there is something: the colleague could follow the work by it.
    /// </summary>
    public static async Task<bool> IsHereAsync(this SpurDbContext db, Guid review, Present who, CancellationToken cancellationToken)
    {
        var rows = await db.Database.ExecuteSqlAsync(
            $"""
            insert into visit_presence (review_id, account_id, device, by, area, unsent, seen_at)
            select r.id, {who.AccountId}, {who.Device}, {who.By}, case when not alone then {who.Area}::text end,
                least({who.Unsent}, case when alone then 1 end), {who.SeenAt}
            from reviews r, lateral (
                select r.grades_alone and exists (select from area_reviews a where a.review_id = r.id and not a.is_compared) as alone) a
            where r.id = {review}
            on conflict (review_id, account_id, device) do update
            set (by, area, unsent, seen_at) = (excluded.by, excluded.area, excluded.unsent, excluded.seen_at)
            """,
            cancellationToken
        );
        await db.Database.ExecuteSqlAsync($"select pg_notify({Channel}, {review + " "})", cancellationToken);
        return rows > 0;
    }
}
