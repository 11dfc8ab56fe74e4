using System.Security.Claims;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Security;

/// <summary>
/// A person acts in one role at a time. The cookie says which roles are hers, and as the only role claim the one she acts in, so that
/// policies, pages and the database's row-level security all see that one and no more.
/// </summary>
public static class ActingRole
{
    public const string HeldClaim = "spur:held-role";

    /// <summary>Work before administration: what most people come for.</summary>
    private static readonly AccountRole[] _first =
    [
        AccountRole.Coordinator,
        AccountRole.Inspector,
        AccountRole.HeadOfUnit,
        AccountRole.Deputy,
        AccountRole.DirectorOfStudies,
        AccountRole.SpecialtyCoordinator,
        AccountRole.ProviderAdministrator,
        AccountRole.Administrator,
    ];

    /// <summary>All that the person may act as, in the order in which they are offered.</summary>
    public static IReadOnlyList<AccountRole> HeldRoles(this ClaimsPrincipal user) =>
        [.. _first.Where(role => user.HasClaim(HeldClaim, role.ToString()))];

    /// <summary>Null for guests, and for an account without a role.</summary>
    public static AccountRole? Role(this ClaimsPrincipal user) =>
        Enum.GetValues<AccountRole>().Cast<AccountRole?>().FirstOrDefault(r => user.Is(r!.Value));

    internal static void Hold(ClaimsIdentity identity, IReadOnlyCollection<AccountRole> roles)
    {
        identity.AddClaims(roles.Select(role => new Claim(HeldClaim, role.ToString())));
        if (_first.Where(roles.Contains).Cast<AccountRole?>().FirstOrDefault() is { } role)
            identity.AddClaim(new Claim(identity.RoleClaimType, role.ToString()));
    }

    /// <summary>Claims made anew, in the session and the role of those before them.</summary>
    public static ClaimsPrincipal Continuing(this ClaimsPrincipal renewed, ClaimsPrincipal before)
    {
        if (before.FindFirst(CurrentUser.SessionClaim) is { } session)
            ((ClaimsIdentity)renewed.Identity!).AddClaim(new Claim(session.Type, session.Value));
        return before.Role() is { } role ? renewed.ActingAs(role) : renewed;
    }

    /// <summary>The same person in another of her roles; unchanged where it is not hers.</summary>
    public static ClaimsPrincipal ActingAs(this ClaimsPrincipal user, AccountRole role)
    {
        if (user.Identity is not ClaimsIdentity current || !user.HeldRoles().Contains(role))
            return user;

        var identity = new ClaimsIdentity(
            current.Claims.Where(c => c.Type != current.RoleClaimType).Append(new Claim(current.RoleClaimType, role.ToString())),
            current.AuthenticationType,
            current.NameClaimType,
            current.RoleClaimType
        );
        return new ClaimsPrincipal(identity);
    }
}
