using System.Security.Claims;
using SpurReview.Data.Settings;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Security.Access;

/// <summary>The access table asked for a person, in the role in which he or she acts.</summary>
public static class AccessOfUsers
{
    public static bool May(this ClaimsPrincipal user, Deed deed) => user.Role() is { } role && AccessTable.Allows(role, deed);

    public static bool May(this ClaimsPrincipal user, Deed deed, ReviewState state) =>
        user.Role() is { } role && AccessTable.Allows(role, deed, state);

    public static bool May(this ClaimsPrincipal user, Deed deed, InstallationSettings settings) =>
        user.Role() is { } role && AccessTable.Allows(role, deed, settings);

    /// <summary>
    /// False where the request's deed may not be done, by this person, to a review in this state. What the settings say has been asked.
    /// </summary>
    public static bool MayGoOnWith(this IHttpContextAccessor request, Review review) =>
        request.HttpContext is not { } context
        || context.Deed() is not { } deed
        || (context.User.Role() is { } role && AccessTable.Covers(role, deed, review.State));

    /// <summary>What the request is, by the attribute of its action; null where the action says nothing.</summary>
    public static Deed? Deed(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<MayAttribute>()?.Deed;
}
