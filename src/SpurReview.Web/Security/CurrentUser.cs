using System.Security.Claims;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Security;

/// <summary>Who is signed in, read from the cookie's claims.</summary>
public static class CurrentUser
{
    public const string NameClaim = "spur:name";

    /// <summary>Said of the demo's invented people.</summary>
    public const string DemoClaim = "spur:demo";

    /// <summary>Which session the cookie belongs to.</summary>
    public const string SessionClaim = "spur:session";

    public static Guid? AccountId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public static Guid? SessionId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    public static string Name(this ClaimsPrincipal user) => user.FindFirstValue(NameClaim) ?? "";

    public static bool Is(this ClaimsPrincipal user, AccountRole role) => user.IsInRole(role.ToString());

    /// <summary>How far this person's work reaches in the database.</summary>
    public static Identity ToIdentity(this ClaimsPrincipal user) =>
        user.AccountId() is { } id ? new Identity(ReachOf(user.Role()), id, user.Name()) { Session = user.SessionId() } : Identity.Public;

    public static Reach ReachOf(AccountRole? role) =>
        role switch
        {
            AccountRole.Administrator => Reach.Administrator,
            AccountRole.Coordinator => Reach.All,
            AccountRole.Inspector => Reach.Assigned,
            AccountRole.SpecialtyCoordinator => Reach.Specialty,
            AccountRole.HeadOfUnit => Reach.Head,
            AccountRole.Deputy => Reach.Deputy,
            AccountRole.DirectorOfStudies => Reach.Studies,
            AccountRole.ProviderAdministrator => Reach.Provider,
            null => Reach.Public,
        };

    /// <summary>The other way round: null for those who have no role.</summary>
    public static AccountRole? RoleOf(Reach reach) =>
        Enum.GetValues<AccountRole>().Cast<AccountRole?>().FirstOrDefault(role => ReachOf(role) == reach);

    /// <summary>In which role the person acts on reviews.</summary>
    public static ReviewRole ReviewRole(this ClaimsPrincipal user) => ReviewRoleOf(user.Role());

    public static ReviewRole ReviewRoleOf(AccountRole? role) =>
        role switch
        {
            AccountRole.Coordinator => Domain.Reviews.ReviewRole.Coordinator,
            AccountRole.Inspector => Domain.Reviews.ReviewRole.Inspector,
            AccountRole.SpecialtyCoordinator => Domain.Reviews.ReviewRole.SpecialtyCoordinator,
            _ => Domain.Reviews.ReviewRole.Unit,
        };
}
