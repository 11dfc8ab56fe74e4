using Microsoft.AspNetCore.Authorization;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Security;

/// <summary>Who may open what. A page that names no policy is for everyone who is signed in; a public one says so itself.</summary>
public static class Policies
{
    public const string Coordinator = nameof(AccountRole.Coordinator);
    public const string Administrator = nameof(AccountRole.Administrator);

    /// <summary>Coordinators, and inspectors for the reviews they are appointed to.</summary>
    public const string Reviewer = nameof(Reviewer);

    internal static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(Coordinator, policy => policy.RequireRole(nameof(AccountRole.Coordinator)));
        options.AddPolicy(Administrator, policy => policy.RequireRole(nameof(AccountRole.Administrator)));
        options.AddPolicy(Reviewer, policy => policy.RequireRole(nameof(AccountRole.Coordinator), nameof(AccountRole.Inspector)));
    }
}
