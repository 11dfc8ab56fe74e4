using Microsoft.EntityFrameworkCore;

namespace SpurReview.Data.Accounts;

/// <summary>What people may act as. Asked while somebody signs in, so before it can be said to the database who asks.</summary>
public static class HeldRoles
{
    public static async Task<IReadOnlyList<AccountRole>> HeldRolesAsync(
        this SpurDbContext db,
        Account account,
        CancellationToken cancellationToken = default
    )
    {
        var roles = await db.Database.SqlQuery<string>($"select roles_held({account.Id}) as \"Value\"").ToListAsync(cancellationToken);
        return [.. account.Roles.Concat(roles.Select(Enum.Parse<AccountRole>)).Distinct()];
    }
}
