using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Queries;

/// <summary>What somebody is told where there is no review to show: the unit's last one, or that it is hidden, and why.</summary>
public static class RestQueries
{
    /// <summary>The units where the person is head, deputy or director of studies today, by name, and how it stands with their reviews.</summary>
    public static async Task<IReadOnlyList<UnitAtRest>> UnitsAtRestAsync(
        this SpurDbContext db,
        Guid account,
        AccountRole role,
        CancellationToken cancellationToken
    ) =>
        await (
            from position in db.Positions
            join held in db.Units on position.UnitId equals (Guid?)held.Id
            where position.AccountId == account && position.Role == role && position.EndedOn == null
            let reviews =
                from review in db.Reviews
                join unit in db.Units on review.UnitId equals unit.Id
                where unit.LineId == held.LineId && review.Origin != ReviewOrigin.Practice && review.State != ReviewState.Cancelled
                select review
            where reviews.All(r => r.State == ReviewState.Published)
            orderby held.Name
            select new UnitAtRest(held.Name, reviews.Max(r => r.VisitTo))
        ).ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<string>> UnitsHiddenAtHomeAsync(this SpurDbContext db, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<string>($"select units_hidden_at_home() as \"Value\"").OrderBy(u => u).ToListAsync(cancellationToken);
}

/// <summary>A unit that no review is going on at.</summary>
/// <param name="LastVisit">Of the last review; null where there has been none.</param>
public sealed record UnitAtRest(string Name, DateOnly? LastVisit);
