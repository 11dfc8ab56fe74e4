using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using SpurReview.Data.Accounts;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.MyAccount;

/// <summary>Who may set up a key or an app: whoever is signed in, and whoever is halfway in and has nothing yet.</summary>
public sealed class SetUp(UserManager<Account> users, SignInManager<Account> signIn, SecondFactors factors)
{
    /// <summary>Null for somebody who knows the password of an account that has more: she has to show that first.</summary>
    public async Task<Account?> AccountOfAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (user.AccountId() is { } id)
            return await users.FindByIdAsync(id.ToString());

        return user.HalfAccountId() is { } half && !(await factors.HeldByAsync(half, cancellationToken)).HasSome
            ? await users.FindByIdAsync(half.ToString())
            : null;
    }

    /// <summary>Lets her in who was halfway. With the first key or app come recovery codes, which are then shown.</summary>
    public async Task<IReadOnlyList<string>> FinishAsync(Account account, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (user.AccountId() is null)
            await signIn.SignInAsync(account, isPersistent: false);
        var held = await factors.HeldByAsync(account.Id, cancellationToken);
        return held.RecoveryCodes == 0 ? await factors.NewRecoveryCodesAsync(account.Id, cancellationToken) : [];
    }
}
