using Microsoft.AspNetCore.Authorization;

namespace SpurReview.Web.Security.Access;

/// <summary>The action is this deed, for those whom the access table lets do it: an action's own deed, or else its controller's.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MayAttribute(Deed deed) : Attribute, IAuthorizeData
{
    public Deed Deed { get; } = deed;

    /// <summary>The name of the policy that the deed has.</summary>
    public string? Policy
    {
        get => Deed.ToString();
        set => throw new NotSupportedException();
    }

    public string? Roles { get; set; }
    public string? AuthenticationSchemes { get; set; }
}
