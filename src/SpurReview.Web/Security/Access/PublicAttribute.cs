using Microsoft.AspNetCore.Authorization;

namespace SpurReview.Web.Security.Access;

/// <summary>Open to everybody: published reports, signing in, invitations.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicAttribute : Attribute, IAllowAnonymous;
