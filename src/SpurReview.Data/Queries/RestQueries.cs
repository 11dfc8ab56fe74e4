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
    )
    {
        var held = await (
            from position in db.Positions
            join unit in db.Units on position.UnitId equals (Guid?)unit.Id
            where position.AccountId == account && position.Role == role && position.EndedOn == null
            orderby unit.Name
            select new { unit.Name, unit.LineId }
        ).ToListAsync(cancellationToken);
        var lines = held.Select(h => h.LineId).ToList();
        var reviews = await (
            from review in db.Reviews
            join unit in db.Units on review.UnitId equals unit.Id
            where lines.Contains(unit.LineId) && review.Origin != ReviewOrigin.Practice && review.State != ReviewState.Cancelled
            select new
            {
                unit.LineId,
                review.State,
                review.VisitTo,
            }
        ).ToListAsync(cancellationToken);
        return
        [
            .. from unit in held
            join review in reviews on unit.LineId equals review.LineId into its
            where its.All(r => r.State is ReviewState.Published)
            select new UnitAtRest(unit.Name, its.Max(r => r.VisitTo)),
        ];
    }

    public static async Task<IReadOnlyList<string>> UnitsHiddenAtHomeAsync(this SpurDbContext db, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<string>($"select units_hidden_at_home() as \"Value\"").OrderBy(u => u).ToListAsync(cancellationToken);
}

/// <summary>A unit that no review is going on at.</summary>
/// <param name="LastVisit">Of the last review; null where there has been none.</param>
public sealed record UnitAtRest(string Name, DateOnly? LastVisit);
