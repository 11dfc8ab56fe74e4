using Microsoft.EntityFrameworkCore;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Queries;

/// <summary>What the coordinator's board asks beside whom the reviews wait for.</summary>
public static class OverviewQueries
{
    /// <summary>Where the reviews that are not over take place, by review.</summary>
    public static Task<Dictionary<Guid, PlaceOfReview>> PlacesAsync(this SpurDbContext db, CancellationToken cancellationToken) =>
        (
            from review in db.Reviews
            join unit in db.Units on review.UnitId equals unit.Id
            join provider in db.CareProviders on unit.TenantId equals provider.Id
            where review.State != ReviewState.Published && review.State != ReviewState.Cancelled && review.Origin != ReviewOrigin.Practice
            select new PlaceOfReview(review.Id, provider.Name, unit.Workplace, unit.City, unit.Region)
        ).ToDictionaryAsync(p => p.Review, cancellationToken);

    /// <summary>How many units, each counted once for each specialty, were last visited in a year.</summary>
    public static Task<int> LastVisitedInAsync(this SpurDbContext db, int year, CancellationToken cancellationToken) =>
        db
            .Reports.GroupBy(r => new
            {
                r.TenantId,
                r.Unit,
                r.City,
                r.Specialty,
            })
            .CountAsync(g => g.Max(r => r.VisitTo).Year == year, cancellationToken);
}

public sealed record PlaceOfReview(Guid Review, string Provider, string? Workplace, string City, string Region);
