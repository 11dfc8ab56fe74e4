using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Queries;

/// <summary>Who is tied to a care provider, as the database's own rule against reviewing it counts.</summary>
public static class TieQueries
{
    public static IQueryable<Guid> EmployedBy(this SpurDbContext db, TenantId provider, DateOnly today) =>
        db
            .Employments.Where(e => e.TenantId == provider && e.FromDay <= today && (e.UntilDay == null || e.UntilDay >= today))
            .Select(e => e.AccountId);

    public static IQueryable<Guid> HoldingPositionsAt(this SpurDbContext db, TenantId provider) =>
        db
            .Positions.Where(p =>
                p.EndedOn == null
                && (p.TenantId == provider || db.GroupMembers.Any(m => m.TenantId == provider && m.GroupId == p.GroupId))
            )
            .Select(p => p.AccountId);

    public static async Task<ProviderTie> TieAsync(
        this SpurDbContext db,
        Account account,
        TenantId provider,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        await db.EmployedBy(provider, today).ContainsAsync(account.Id, cancellationToken) ? ProviderTie.Employed
        : await db.HoldingPositionsAt(provider).ContainsAsync(account.Id, cancellationToken) ? ProviderTie.HoldsPosition
        : ProviderTie.None;
}
