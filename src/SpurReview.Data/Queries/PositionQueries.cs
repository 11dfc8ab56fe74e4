using SpurReview.Data.Accounts;

namespace SpurReview.Data.Queries;

/// <summary>What is asked of positions.</summary>
public static class PositionQueries
{
    /// <summary>Those that are held today and are the same as this one: of the same person, in the same role at the same place.</summary>
    public static IQueryable<Position> HeldLike(this IQueryable<Position> positions, Position wanted) =>
        positions.Where(p =>
            p.AccountId == wanted.AccountId
            && p.EndedOn == null
            && p.Role == wanted.Role
            && p.TenantId == wanted.TenantId
            && p.UnitId == wanted.UnitId
            && p.GroupId == wanted.GroupId
            && p.Specialty == wanted.Specialty
        );
}
