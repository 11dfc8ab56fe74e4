using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Features.SingleSignOn;

/// <summary>
/// Whose account a provider's word is good for: its own people's. Whoever has a role in the installation, or a position with another provider,
/// signs in as before, or one provider could open another's doors.
/// </summary>
public sealed class SignOnAccounts(SpurDbContext db, UserManager<Account> users)
{
    /// <summary>Null where the provider's word is not enough.</summary>
    public async Task<Account?> FindAsync(ProviderSignOn signOn, SignedOn person, CancellationToken cancellationToken)
    {
        var known = await users.FindByLoginAsync(signOn.LoginProvider, person.Subject);
        var account = known ?? (person.Email is { } email ? await users.FindByEmailAsync(email) : null);
        if (account is null || !await IsOnlyOfAsync(account, signOn, cancellationToken))
            return null;

        if (
            known is null
            && !(await users.AddLoginAsync(account, new UserLoginInfo(signOn.LoginProvider, person.Subject, signOn.Name))).Succeeded
        )
            return null;
        return account;
    }

    private Task<bool> IsOnlyOfAsync(Account account, ProviderSignOn signOn, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select is_only_of({account.Id}, {signOn.TenantId.Value}) as \"Value\"").SingleAsync(cancellationToken);
}
