using Microsoft.AspNetCore.Authorization;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Security;

/// <summary>The access table as ASP.NET's policies: one for each deed, by its name. A page that names no deed is for nobody.</summary>
public static class Policies
{
    internal static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(_ => false).Build();
        foreach (var deed in Enum.GetValues<Deed>())
            options.AddPolicy($"{deed}", policy => policy.RequireRole(AccessTable.RolesFor(deed).Select(role => $"{role}")));
    }
}
