using Microsoft.EntityFrameworkCore;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Queries;

/// <summary>The provider and the unit that a review is about: the one that is there, or a new one.</summary>
public static class TenantQueries
{
    public static async Task<CareProvider> ProviderAsync(
        this SpurDbContext db,
        string name,
        ProviderKind kind,
        CancellationToken cancellationToken
    )
    {
        var provider = await db.CareProviders.SingleOrDefaultAsync(p => p.Name == name && p.Kind == kind, cancellationToken);
        return provider ?? db.CareProviders.Add(new CareProvider(name, kind)).Entity;
    }

    /// <summary>A unit is never changed, so one that differs in anything is another.</summary>
    public static async Task<Unit> UnitAsync(this SpurDbContext db, Unit wanted, CancellationToken cancellationToken)
    {
        var unit = await db.Units.SingleOrDefaultAsync(
            u =>
                u.TenantId == wanted.TenantId
                && u.Name == wanted.Name
                && u.Workplace == wanted.Workplace
                && u.City == wanted.City
                && u.Region == wanted.Region,
            cancellationToken
        );
        return unit ?? db.Units.Add(wanted).Entity;
    }
}
