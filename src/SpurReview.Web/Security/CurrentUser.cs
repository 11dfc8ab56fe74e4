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
        user.AccountId() is not { } id ? Identity.Public
        : user.Is(AccountRole.Coordinator) ? new Identity(Reach.All, id, user.Name()) { Session = user.SessionId() }
        : new Identity(Reach.Assigned, id, user.Name()) { Session = user.SessionId() };

    /// <summary>In which role the person acts on reviews.</summary>
    public static ReviewRole ReviewRole(this ClaimsPrincipal user) =>
        user.Is(AccountRole.Coordinator) ? Domain.Reviews.ReviewRole.Coordinator : Domain.Reviews.ReviewRole.Inspector;
}
