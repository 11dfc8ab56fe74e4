using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SpurReview.Data;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Security;

/// <summary>What the cookie says of a person: id, name and roles, so that no page has to ask the database who is there.</summary>
internal sealed class AccountClaims(UserManager<Account> users, SpurDbContext db, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(CurrentUser.NameClaim, user.Name));
        ActingRole.Hold(identity, await db.HeldRolesAsync(user));
        if (user.IsDemo)
            identity.AddClaim(new Claim(CurrentUser.DemoClaim, "ja"));
        return identity;
    }
}
